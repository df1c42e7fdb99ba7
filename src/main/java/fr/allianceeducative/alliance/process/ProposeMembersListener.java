package fr.allianceeducative.alliance.process;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.alliance.Domain;
import fr.allianceeducative.alliance.ProposeMembers;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands the référent's proposal of members to the desk. */
@Component
class ProposeMembersListener implements TaskListener {

  private final AllianceDesk desk;

  ProposeMembersListener(AllianceDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    desk.proposeMembers(
        new ProposeMembers(
            new CaseNumber(task.getExecution().getProcessBusinessKey()),
            answers.texts("people"),
            answers.choices("professions", Role.class, "Professions"),
            answers.rows("partners").stream().map(ProposeMembersListener::partner).toList()));
  }

  private static ProposeMembers.Partner partner(FormAnswers row) {
    return new ProposeMembers.Partner(
        row.text("name").orElse(""),
        row.requiredText("structure", "Structure"),
        row.requiredChoice("domain", Domain.class, "Domaine"),
        row.yes("alreadyInvolved"),
        row.text("reason").orElse(null));
  }
}
