package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.CommissionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a session and plans the next one when cases wait. */
@Component("closeSessionDelegate")
class CloseSessionDelegate implements JavaDelegate {

  private final CommissionDesk desk;

  CloseSessionDelegate(CommissionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.closeSession(CommissionKeys.sessionOf(execution));
  }
}
