package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.IncidentDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves the case to the school that was named. */
@Component("transferCaseDelegate")
class TransferCaseDelegate implements JavaDelegate {

  private final IncidentDesk incidents;

  TransferCaseDelegate(IncidentDesk incidents) {
    this.incidents = incidents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    incidents.transfer(AllianceEducativeProcess.caseOf(execution));
  }
}
