package fr.allianceeducative.actionplan;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the youth, the family and the school answered to a drafted plan.
 *
 * @param signedOn day of the signatures; only for a signed plan
 */
public record SignPlan(CaseNumber caseNumber, Answer answer, Set<Signatory> signatures, @Nullable LocalDate signedOn) {

  public SignPlan {
    signatures = Set.copyOf(signatures);
    Refusal.unless(
        answer != Answer.SIGNED || signedOn != null, "Remplissez « Date de signature », puis validez à nouveau.");
    Refusal.unless(
        answer != Answer.SIGNED || signatures.contains(Signatory.SCHOOL),
        "Il manque la signature de l’établissement : recueillez-la avant d’engager le plan.");
  }

  /** A plan may be signed, sent back or refused; the right to say no stays with the family and the youth. */
  public enum Answer {
    SIGNED,
    REWORK,
    REFUSED
  }

  public enum Signatory {
    YOUTH,
    FAMILY,
    SCHOOL
  }
}
