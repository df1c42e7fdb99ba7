package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.Body;
import fr.allianceeducative.commission.CommissionRules;
import fr.allianceeducative.commission.Measure;
import fr.allianceeducative.commission.Rhythm;
import fr.allianceeducative.directory.SchoolType;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.kernel.Delay;
import fr.allianceeducative.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The rules of the commission from its decision tables. */
@Component
class DmnCommissionRules implements CommissionRules {

  private final DecisionTables tables;

  /** The engine needs the delegates of this room to start, so it is asked for only when it is used. */
  DmnCommissionRules(@Lazy DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Body body(SchoolType school) {
    Map<String, Object> row = tables.row("choose-body", Map.of("schoolType", school.name()));
    return new Body(
        text(row, "label"),
        text(row, "withArticle"),
        text(row, "ofLabel"),
        Role.valueOf(text(row, "chairRole")),
        number(row, "quorum"),
        Arrays.stream(text(row, "memberRoles").split("\\s*,\\s*")).map(Role::valueOf).toList());
  }

  @Override
  public Rhythm rhythm(SchoolType school, boolean urgent) {
    Map<String, Object> row =
        tables.row("commission-rhythm", Map.of("schoolType", school.name(), "urgent", urgent));
    return new Rhythm(
        Delay.of(number(row, "amount"), text(row, "unit")),
        number(row, "startHour"),
        number(row, "prepareDays"),
        number(row, "noticeHours"));
  }

  @Override
  public List<Measure> measures(SchoolType school, int age) {
    return tables.rows("choose-measures", Map.of("schoolType", school.name(), "age", age)).stream()
        .map(row -> Measure.valueOf(text(row, "measure")))
        .toList();
  }

  private static String text(Map<String, Object> row, String output) {
    return String.valueOf(row.get(output));
  }

  private static int number(Map<String, Object> row, String output) {
    return ((Number) row.get(output)).intValue();
  }
}
