package fr.allianceeducative.actionplan.process;

import fr.allianceeducative.actionplan.Plan;
import fr.allianceeducative.actionplan.PlanAction;
import fr.allianceeducative.actionplan.PlannedAction;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The actions of a plan as the rows of a form's table. */
final class PlanTable {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private PlanTable() {}

  static List<Map<String, String>> rows(Plan plan) {
    return plan.actions().stream().map(PlanTable::row).toList();
  }

  private static Map<String, String> row(PlanAction action) {
    PlannedAction planned = action.planned();
    String responsible = planned.responsible().label();
    return Map.of(
        "id", "a" + action.id(),
        "what", planned.scheme() == null ? planned.what() : planned.scheme() + " : " + planned.what(),
        "responsible",
            planned.responsibleName() == null ? responsible : responsible + " (" + planned.responsibleName() + ")",
        "dates",
            Stream.of(planned.startsOn(), planned.reviewOn(), planned.endsOn())
                .map(DAY::format)
                .collect(Collectors.joining(", ")),
        "result", action.result() == null ? "" : action.result().label());
  }
}
