package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The exit review: how the path ends, and what comes next.
 *
 * @param exitOn day the pupil leaves the path
 * @param leavesSchool whether the pupil also leaves the school, which asks for a departure
 * @param sequel what begins now; null when nothing was written
 * @param lessons what to keep for other paths, without a name; null when nothing was written
 */
public record RecordExit(
    CaseNumber caseNumber,
    ClosingReason reason,
    LocalDate exitOn,
    boolean leavesSchool,
    @Nullable String sequel,
    Satisfaction satisfaction,
    @Nullable String lessons) {

  /** What the pupil thinks of the support. */
  public enum Satisfaction {
    HIGH,
    MIXED,
    LOW,
    NOT_ASKED
  }

  public RecordExit {
    Written.fits(sequel, Written.TEXT, "Suites prévues");
    Written.fits(lessons, Written.TEXT, "Ce que nous retenons");
    Refusal.unless(
        leavesSchool || (reason != ClosingReason.MOVED && reason != ClosingReason.TRANSFERRED),
        "L’issue « %s » veut dire que l’élève quitte l’établissement : répondez « Oui » à cette question."
            .formatted(reason.label().toLowerCase(Locale.FRENCH)));
    Refusal.unless(
        !leavesSchool || reason != ClosingReason.DECEASED,
        "Après un décès, il n’y a pas de départ à préparer : répondez « Non » à la question sur le départ.");
  }

  public boolean positive() {
    return reason.positive();
  }
}
