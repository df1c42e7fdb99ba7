package fr.allianceeducative.casefile.process;

import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.kernel.Keep;
import fr.allianceeducative.kernel.RetentionTable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
  public Keep keep(String what, @Nullable String reason) {
    Map<String, @Nullable Object> inputs = new HashMap<>();
    inputs.put("data", what);
    inputs.put("reason", reason);
    Map<String, Object> row = tables.row(DECISION, inputs);
    return Keep.of(
        ((Number) row.get("months")).intValue(), String.valueOf(row.get("start")), String.valueOf(row.get("label")));
  }
}
