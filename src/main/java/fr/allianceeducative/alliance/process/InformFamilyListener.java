package fr.allianceeducative.alliance.process;

import static fr.allianceeducative.alliance.process.BuildAllianceProcess.FAMILY_ANSWER;
import static fr.allianceeducative.alliance.process.BuildAllianceProcess.OUTCOME;
import static fr.allianceeducative.alliance.process.BuildAllianceProcess.SIGNERS;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.alliance.RecordFamilyAnswer;
import fr.allianceeducative.alliance.process.BuildAllianceProcess.Outcome;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands the family's answer to the desk and tells the path whom to ask for a signature. */
@Component
class InformFamilyListener implements TaskListener {

  private final AllianceDesk desk;

  InformFamilyListener(AllianceDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    RecordFamilyAnswer command =
        new RecordFamilyAnswer(
            new CaseNumber(task.getExecution().getProcessBusinessKey()),
            answers.requiredDate("informedOn", "Date de l’échange"),
            answers.requiredChoice("heard", RecordFamilyAnswer.Heard.class, "Qui a répondu"),
            answers.requiredChoice("answer", RecordFamilyAnswer.Answer.class, "Réponse"),
            answers.texts("agreedPartners").stream().map(MemberKey::id).collect(Collectors.toSet()));
    List<Long> invited = desk.recordFamilyAnswer(command);
    task.setVariable(FAMILY_ANSWER, command.answer().name());
    if (command.answer() == RecordFamilyAnswer.Answer.REFUSES) {
      task.setVariable(OUTCOME, Outcome.REFUSED.name());
    } else {
      task.setVariable(SIGNERS, new ArrayList<>(invited.stream().map(MemberKey::of).toList()));
    }
  }
}
