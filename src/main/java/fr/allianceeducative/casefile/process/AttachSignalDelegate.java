package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.IncidentDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes on the timeline that a new signal joined the case. */
@Component("attachSignalDelegate")
class AttachSignalDelegate implements JavaDelegate {

  private final IncidentDesk incidents;

  AttachSignalDelegate(IncidentDesk incidents) {
    this.incidents = incidents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    incidents.noteSignal(AllianceEducativeProcess.caseOf(execution));
  }
}
