package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.Locale;

/** Somebody looked again at a pupil on watch. */
public record WatchReviewed(CaseNumber caseNumber, ReviewWatch.Decision decision, ReviewWatch.Reason reason)
    implements CaseEvent {

  @Override
  public String sentence() {
    return "%s : %s.".formatted(decision.sentence(), reason.label().toLowerCase(Locale.FRENCH));
  }
}
