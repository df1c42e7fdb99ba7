package fr.allianceeducative.alliance.process;

import fr.allianceeducative.engine.DecisionTables;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The charter that holds in a school today, as its decision table words it. */
@Component
class Charter {

  private static final String TABLE = "charter-in-force";

  private final DecisionTables tables;

  Charter(DecisionTables tables) {
    this.tables = tables;
  }

  Text of(@Nullable String school) {
    Map<String, Object> row = tables.row(TABLE, Map.of("school", school == null ? "" : school));
    return new Text(row.get("version").toString(), row.get("commitments").toString());
  }

  record Text(String version, String commitments) {}
}
