package fr.allianceeducative.remediation;

import fr.allianceeducative.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * An application to a scheme the pupil chose.
 *
 * @param agreementGiven whether the legal representative agreed since the situation was described
 */
public record ApplyToScheme(
    CaseNumber caseNumber, String schemeCode, @Nullable String documents, boolean agreementGiven) {

  public ApplyToScheme {
    Written.fits(documents, 1000, "Pièces envoyées");
  }
}
