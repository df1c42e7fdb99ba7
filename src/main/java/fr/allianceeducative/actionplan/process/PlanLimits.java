package fr.allianceeducative.actionplan.process;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.kernel.Uai;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many actions may run at once in a school, as the table of limits says. */
@Component
class PlanLimits {

  private final DecisionTables tables;
  private final Directory directory;

  PlanLimits(DecisionTables tables, Directory directory) {
    this.tables = tables;
    this.directory = directory;
  }

  int mostActions(@Nullable String school) {
    String level =
        Optional.ofNullable(school)
            .map(Uai::new)
            .flatMap(directory::school)
            .flatMap(School::level)
            .map(Enum::name)
            .orElse("");
    return ((Number) tables.row("plan-limits", Map.of("schoolLevel", level)).get("mostActions")).intValue();
  }
}
