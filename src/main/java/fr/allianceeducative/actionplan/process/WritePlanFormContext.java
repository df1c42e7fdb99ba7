package fr.allianceeducative.actionplan.process;

import fr.allianceeducative.actionplan.Plan;
import fr.allianceeducative.actionplan.PlanDesk;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the forms of the written plan show: the limit, the version before, the plan to sign. */
@Component
class WritePlanFormContext implements FormContext {

  private final PlanDesk desk;
  private final PlanLimits limits;

  WritePlanFormContext(PlanDesk desk, PlanLimits limits) {
    this.desk = desk;
    this.limits = limits;
  }

  @Override
  public boolean fills(OpenTask task) {
    return WritePlanProcess.KEY.equals(task.process());
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    Optional<Plan> plan = desk.plan(new CaseNumber(Objects.requireNonNull(task.businessKey())));
    Map<String, Object> context = new HashMap<>();
    plan.ifPresent(known -> context.put("objective", known.objective()));
    if (task.key().equals("userTask_draftPlan")) {
      context.put("mostActions", limits.mostActions(task.school()));
      context.put("previousActions", plan.map(PlanTable::rows).orElse(List.of()));
    } else {
      context.put("planActions", plan.map(PlanTable::rows).orElse(List.of()));
    }
    return context;
  }
}
