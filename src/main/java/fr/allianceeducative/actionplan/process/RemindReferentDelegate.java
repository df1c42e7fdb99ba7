package fr.allianceeducative.actionplan.process;

import fr.allianceeducative.actionplan.PlanDesk;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says that the référent is awaited. */
@Component
class RemindReferentDelegate implements JavaDelegate {

  private final PlanDesk desk;

  RemindReferentDelegate(PlanDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.remindReferent(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
