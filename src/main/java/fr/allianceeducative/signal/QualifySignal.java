package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.tabular.SafeText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person decides what follows a signal.
 *
 * @param suggested what the table suggested
 * @param reason why, required where the choice gives the pupil less attention than the table suggested
 * @param watchUntil required without further need, null otherwise
 */
public record QualifySignal(
    CaseNumber caseNumber,
    Track suggested,
    Urgency suggestedUrgency,
    Track track,
    Urgency urgency,
    SchoolSituation situation,
    boolean alreadyFollowed,
    boolean dangerSuspected,
    @Nullable String reason,
    @Nullable LocalDate watchUntil,
    @Nullable Questionnaire questionnaire) {

  private static final int LONGEST_REASON = 1000;

  public QualifySignal {
    reason = reason == null || reason.isBlank() ? null : SafeText.paragraph("« Motif »", reason.strip(), LONGEST_REASON);
    Refusal.unless(
        track != Track.NO_NEED || watchUntil != null,
        "Une situation sans suite garde une veille : remplissez « Veille jusqu’au ».");
    watchUntil = track == Track.NO_NEED ? watchUntil : null;
    boolean lowered = track.needsReasonInsteadOf(suggested) || urgency.compareTo(suggestedUrgency) < 0;
    Refusal.unless(
        !lowered || reason != null,
        "Votre choix s’écarte de la proposition : écrivez pourquoi dans « Motif », ou suivez la proposition.");
  }

  /** Names nobody: what is printed ends in logs. */
  @Override
  public String toString() {
    return "QualifySignal[" + caseNumber + "]";
  }
}
