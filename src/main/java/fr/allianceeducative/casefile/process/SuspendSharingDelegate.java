package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.ProtectionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops ordinary sharing because the pupil may be in danger. */
@Component("suspendSharingDelegate")
class SuspendSharingDelegate implements JavaDelegate {

  private final ProtectionDesk protection;

  SuspendSharingDelegate(ProtectionDesk protection) {
    this.protection = protection;
  }

  @Override
  public void execute(DelegateExecution execution) {
    protection.suspendSharing(AllianceEducativeProcess.caseOf(execution));
  }
}
