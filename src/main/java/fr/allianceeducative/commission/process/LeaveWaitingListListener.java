package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.CommissionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes a case off the waiting list when its path leaves the commission, whatever the reason. */
@Component("leaveWaitingListListener")
class LeaveWaitingListListener implements ExecutionListener {

  private final CommissionDesk desk;

  LeaveWaitingListListener(CommissionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateExecution execution) {
    desk.withdraw(CommissionKeys.caseOf(execution));
  }
}
