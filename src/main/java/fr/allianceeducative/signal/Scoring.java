package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.Pupil;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Scores pupils from all that is held about them, whichever file came first. */
@Component
class Scoring {

  private static final Results.Held NO_RESULT = new Results.Held(null, null, 0);

  private final Absences absences;
  private final Results results;
  private final PupilScores scores;
  private final ScoringTable table;

  Scoring(Absences absences, Results results, PupilScores scores, ScoringTable table) {
    this.absences = absences;
    this.results = results;
    this.scores = scores;
    this.table = table;
  }

  /** Counts and writes the scores anew. The table is asked once for pupils of the same figures. */
  List<PupilScore> score(Collection<Pupil> pupils) {
    List<Long> ids = pupils.stream().map(Pupil::id).toList();
    Map<Long, Integer> halfDays = absences.worstMonths(ids);
    Map<Long, List<Results.Held>> said = results.of(ids);
    Map<Indicators, Score> answers = new HashMap<>();
    List<PupilScore> scored = new ArrayList<>();
    for (Pupil pupil : pupils) {
      List<Results.Held> all = said.getOrDefault(pupil.id(), List.of(NO_RESULT));
      Results.Held latest = all.get(all.size() - 1);
      BigDecimal drop = latest.drop();
      Indicators indicators = new Indicators(halfDays.getOrDefault(pupil.id(), 0), latest.incidents(), drop);
      scored.add(new PupilScore(pupil, indicators, answers.computeIfAbsent(indicators, table::score)));
    }
    scores.put(scored);
    return scored;
  }
}
