package fr.allianceeducative.alliance.process;

import static fr.allianceeducative.alliance.process.BuildAllianceProcess.SIGNER;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.alliance.Signatory;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Gives the task of a signature to the member, or to whoever holds the member's profession. */
@Component
class AssignSignatureListener implements TaskListener {

  private final AllianceDesk desk;

  AssignSignatureListener(AllianceDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    Signatory signatory = desk.signatoryOf(MemberKey.id((String) task.getVariable(SIGNER)));
    if (signatory instanceof Signatory.Person person) {
      task.setAssignee(person.userName());
    } else if (signatory instanceof Signatory.Profession profession) {
      task.addCandidateGroup(profession.role().group());
    }
  }
}
