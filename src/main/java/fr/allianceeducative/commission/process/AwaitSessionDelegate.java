package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.CommissionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts a case on the waiting list of its school. */
@Component("awaitSessionDelegate")
class AwaitSessionDelegate implements JavaDelegate {

  private final CommissionDesk desk;

  AwaitSessionDelegate(CommissionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.awaitSession(CommissionKeys.caseOf(execution));
  }
}
