package fr.allianceeducative.remediation;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What decides on the schemes that are open to a pupil.
 *
 * @param leftOn last day of schooling or training; null while enrolled
 * @param entryFrom first day the pupil could enter a scheme; ages are counted on it
 * @param recognised whether the pupil says that a disability is recognised (RQTH), which raises some age limits
 */
public record Situation(
    CaseNumber caseNumber,
    Enrolment enrolment,
    @Nullable LocalDate leftOn,
    LocalDate entryFrom,
    Diploma diploma,
    String wishes,
    boolean priorityArea,
    boolean recognised,
    Agreement agreement) {

  /** Whether the pupil is still in a school. */
  public enum Enrolment {
    ENROLLED,
    LEFT
  }

  /** Agreement of the legal representative to an application. */
  public enum Agreement {
    GIVEN,
    PENDING,
    REFUSED,
    NOT_REQUIRED
  }

  public Situation {
    Written.fits(wishes, Written.TEXT, "Souhaits du jeune");
    Refusal.unless(
        enrolment == Enrolment.ENROLLED || leftOn != null, "Remplissez « Sorti depuis le », puis validez à nouveau.");
    Refusal.unless(
        leftOn == null || !leftOn.isAfter(entryFrom),
        "La date de sortie vient avant l’entrée souhaitée : corrigez l’une des deux dates.");
    leftOn = enrolment == Enrolment.ENROLLED ? null : leftOn;
  }

  /** Whole months between leaving and the wished entry; 0 while enrolled. */
  public long monthsOut() {
    return leftOn == null ? 0 : ChronoUnit.MONTHS.between(leftOn, entryFrom);
  }
}
