package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A pupil whose score asks for attention and opens no case.
 *
 * @param openCase the case that is open all the same, for somebody reported the pupil; null when there is none, or the
 *     reader may not know of it
 */
public record WatchedPupil(Pupil pupil, Indicators indicators, int score, @Nullable CaseNumber openCase) {

  WatchedPupil in(@Nullable CaseNumber open) {
    return new WatchedPupil(pupil, indicators, score, open);
  }

  /** Names nobody: what is printed ends in logs. */
  @Override
  public String toString() {
    return "WatchedPupil";
  }
}
