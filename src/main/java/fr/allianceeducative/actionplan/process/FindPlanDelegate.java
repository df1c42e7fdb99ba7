package fr.allianceeducative.actionplan.process;

import static fr.allianceeducative.actionplan.process.FollowPlanProcess.OUTCOME;
import static fr.allianceeducative.actionplan.process.FollowPlanProcess.PLAN_STARTED;

import fr.allianceeducative.actionplan.PlanDesk;
import fr.allianceeducative.actionplan.ReviewPlan.Decision;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the path whether there is a plan to follow; without one, a plan has to be written first. */
@Component
class FindPlanDelegate implements JavaDelegate {

  private final PlanDesk desk;

  FindPlanDelegate(PlanDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean started = desk.planIsStarted(new CaseNumber(execution.getProcessBusinessKey()));
    execution.setVariable(PLAN_STARTED, started);
    if (!started) {
      execution.setVariable(OUTCOME, Decision.REVISE.name());
    }
  }
}
