package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The exit review was made. */
public record ExitReviewed(CaseNumber caseNumber, boolean positive) implements CaseEvent {

  @Override
  public String sentence() {
    return positive ? "Bilan de sortie établi : sortie positive." : "Bilan de sortie établi.";
  }
}
