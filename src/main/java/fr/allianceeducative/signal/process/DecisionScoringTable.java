package fr.allianceeducative.signal.process;

import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.signal.Indicators;
import fr.allianceeducative.signal.Score;
import fr.allianceeducative.signal.ScoringTable;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks {@code score-signal.dmn}; axes that files do not carry are not known and count for nothing. */
@Component
class DecisionScoringTable implements ScoringTable {

  private static final String DECISION = "score-signal";

  private final DecisionTables tables;

  DecisionScoringTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Score score(Indicators indicators) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("unjustifiedHalfDays", indicators.halfDays());
    inputs.put("absenceRate", null);
    inputs.put("incidents", indicators.incidents());
    inputs.put("averageDrop", indicators.averageDrop().doubleValue());
    inputs.put("subjectsBelow8", null);
    inputs.put("engagement", null);
    inputs.put("contextFactors", null);
    Map<String, Object> row = tables.row(DECISION, inputs);
    return new Score(
        ((Number) row.get("score")).intValue(), is(row, "legalThreshold"), is(row, "opensCase"), is(row, "watchList"));
  }

  private static boolean is(Map<String, Object> row, String output) {
    return Boolean.TRUE.equals(row.get(output));
  }
}
