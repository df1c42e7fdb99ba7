package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.CaseDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops ordinary sharing because the pupil may be in danger. */
@Component("suspendSharingDelegate")
class SuspendSharingDelegate implements JavaDelegate {

  private final CaseDesk cases;

  SuspendSharingDelegate(CaseDesk cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cases.suspendSharing(AllianceEducativeProcess.caseOf(execution));
  }
}
