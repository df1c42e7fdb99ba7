package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.CommissionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells each case what the session decided. */
@Component("announceDecisionsDelegate")
class AnnounceDecisionsDelegate implements JavaDelegate {

  private final CommissionDesk desk;

  AnnounceDecisionsDelegate(CommissionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.announceDecisions(CommissionKeys.sessionOf(execution));
  }
}
