package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.PresentReferent;
import fr.allianceeducative.engine.ModelWords;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Words about the case: {@code ${referentOfCase}}, user name of the pupil's référent, null until somebody is named,
 * and when whoever was named is no longer there;
 * {@code ${watchEnd}}, the morning on which the watch ends, null outside a watch.
 */
@Component
class CaseWords implements ModelWords {

  private static final String REFERENT = "referentOfCase";
  private static final String WATCH_END = "watchEnd";

  private final CaseDesk cases;
  private final PresentReferent referents;
  private final WallClock wall;

  CaseWords(CaseDesk cases, PresentReferent referents, WallClock wall) {
    this.cases = cases;
    this.referents = referents;
    this.wall = wall;
  }

  @Override
  public boolean knows(String word) {
    return Set.of(REFERENT, WATCH_END).contains(word);
  }

  @Override
  public @Nullable Object meaningOf(String word, @Nullable String businessKey, @Nullable String school) {
    if (businessKey == null) {
      throw new IllegalArgumentException("${%s} means something in the path of a case only".formatted(word));
    }
    CaseFile file = cases.caseFile(new CaseNumber(businessKey));
    if (word.equals(REFERENT)) {
      return referents.of(file).orElse(null);
    }
    return file.watchUntil() == null ? null : WallClock.morning(file.watchUntil(), wall.zoneOf(file.school().value()));
  }
}
