package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.tabular.SafeText;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A colleague reports a pupil (fiche de signalement).
 *
 * @param facts what was seen or heard, no judgement, no diagnosis
 * @param actionsTried what was tried already; null when nothing was written
 * @param familyInformedOn null when the family was not informed
 */
public record ReportSignal(
    ReportedPupil pupil,
    Set<ObservedSignal> signals,
    Counts counts,
    String facts,
    @Nullable String actionsTried,
    Urgency urgency,
    boolean alreadyFollowed,
    boolean alreadyLeft,
    boolean familyInformed,
    @Nullable LocalDate familyInformedOn,
    boolean pupilInformed) {

  private static final int LONGEST = 2000;

  public ReportSignal {
    signals = Set.copyOf(signals);
    Refusal.unless(!signals.isEmpty(), "Cochez au moins un signal dans « Signaux ».");
    facts = SafeText.paragraph("« Faits observés »", facts, LONGEST);
    actionsTried = actionsTried == null ? null : SafeText.paragraph("« Ce qui a déjà été essayé »", actionsTried, LONGEST);
    Refusal.unless(
        !familyInformed || familyInformedOn != null, "Remplissez « Famille prévenue le », puis validez à nouveau.");
    familyInformedOn = familyInformed ? familyInformedOn : null;
  }

  /** Names nobody: what is printed ends in logs. */
  @Override
  public String toString() {
    return "ReportSignal";
  }
}
