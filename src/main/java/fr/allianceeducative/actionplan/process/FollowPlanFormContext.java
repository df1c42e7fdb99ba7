package fr.allianceeducative.actionplan.process;

import fr.allianceeducative.actionplan.Exchange;
import fr.allianceeducative.actionplan.Plan;
import fr.allianceeducative.actionplan.PlanDesk;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the forms of the follow-up show: the last exchange, the actions to look at. */
@Component
class FollowPlanFormContext implements FormContext {

  private final PlanDesk desk;

  FollowPlanFormContext(PlanDesk desk) {
    this.desk = desk;
  }

  @Override
  public boolean fills(OpenTask task) {
    return FollowPlanProcess.KEY.equals(task.process());
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    CaseNumber number = new CaseNumber(Objects.requireNonNull(task.businessKey()));
    if (task.key().equals("userTask_reviewPlan")) {
      Optional<Plan> plan = desk.plan(number);
      return Map.of(
          "objective", plan.map(Plan::objective).orElse("aucun plan n’est encore écrit"),
          "results", plan.map(FollowPlanFormContext::results).orElse(List.of()));
    }
    return Map.of("lastExchange", desk.lastExchange(number).map(FollowPlanFormContext::line).orElse("aucun"));
  }

  private static List<Map<String, String>> results(Plan plan) {
    return PlanTable.rows(plan).stream()
        .map(row -> Map.of("actionId", row.get("id"), "what", row.get("what")))
        .toList();
  }

  private static String line(Exchange exchange) {
    return PlanTable.DAY.format(exchange.heldOn()) + ", " + exchange.colour().label();
  }
}
