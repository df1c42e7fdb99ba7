package fr.allianceeducative.trace.process;

import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.trace.RetentionTable;
import java.time.Period;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks {@code retention.dmn}. */
@Component
class DecisionRetentionTable implements RetentionTable {

  private static final String DECISION = "retention";

  private final DecisionTables tables;

  DecisionRetentionTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Period keep(String what) {
    return Period.ofMonths(((Number) tables.row(DECISION, Map.of("data", what)).get("months")).intValue());
  }
}
