package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.CommissionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues the invitations of a session. */
@Component("inviteMembersDelegate")
class InviteMembersDelegate implements JavaDelegate {

  private final CommissionDesk desk;

  InviteMembersDelegate(CommissionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.inviteMembers(CommissionKeys.sessionOf(execution));
  }
}
