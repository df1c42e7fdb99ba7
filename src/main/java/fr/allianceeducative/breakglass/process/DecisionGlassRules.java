package fr.allianceeducative.breakglass.process;

import fr.allianceeducative.breakglass.GlassRules;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.kernel.Delay;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the row {@code exceptionalAccess} of {@code delays.dmn}. */
@Component
class DecisionGlassRules implements GlassRules {

  private final DecisionTables tables;

  DecisionGlassRules(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Delay duration() {
    Map<String, Object> row = tables.row("delays", Map.of("delay", "exceptionalAccess"));
    return Delay.of(((Number) row.get("amount")).intValue(), (String) row.get("unit"));
  }
}
