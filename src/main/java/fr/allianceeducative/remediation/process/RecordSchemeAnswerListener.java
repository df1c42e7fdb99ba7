package fr.allianceeducative.remediation.process;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.RecordSchemeAnswer;
import fr.allianceeducative.remediation.RecordSchemeAnswer.Decision;
import fr.allianceeducative.remediation.RecordSchemeAnswer.Next;
import fr.allianceeducative.remediation.RemediationDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the answer of the structure to the desk, from the first one or from the waiting list. */
@Component("recordSchemeAnswerListener")
class RecordSchemeAnswerListener implements TaskListener {

  private final RemediationDesk desk;

  RecordSchemeAnswerListener(RemediationDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    CaseNumber number = new CaseNumber(task.getExecution().getProcessBusinessKey());
    RecordSchemeAnswer answer =
        new RecordSchemeAnswer(
            number,
            answers.requiredDate("decidedOn", "Date de la réponse ou du contact"),
            answers.requiredChoice("decision", Decision.class, "Réponse de la structure"),
            answers.choice("next", Next.class, "Et maintenant ?").orElse(null),
            answers.text("note").orElse(null));
    desk.recordAnswer(answer);
    boolean searchOn = answer.decision().ends() && answer.next() == Next.TRY_ANOTHER;
    task.setVariable(PlaceInSchemeProcess.ADMISSION, answer.decision().name());
    task.setVariable(PlaceInSchemeProcess.SEARCH_ON, searchOn);
    if (answer.decision().ends() && !searchOn) {
      task.setVariable(PlaceInSchemeProcess.OUTCOME, PlaceInSchemeProcess.Outcome.REFUSED.name());
    }
  }
}
