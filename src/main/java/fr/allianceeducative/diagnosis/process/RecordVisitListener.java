package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.diagnosis.ContactChannel;
import fr.allianceeducative.diagnosis.ContactResult;
import fr.allianceeducative.diagnosis.InterviewOutcome;
import fr.allianceeducative.diagnosis.RecordContact;
import fr.allianceeducative.kernel.Refusal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the visit to the desk; a family nobody could meet ends the room. */
@Component("recordVisitListener")
class RecordVisitListener implements TaskListener {

  private final InterviewDesk desk;

  RecordVisitListener(InterviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    ContactResult result = answers.requiredChoice("visitAnswer", ContactResult.class, "Résultat");
    Refusal.unless(result != ContactResult.REFUSED, "Choisissez une réponse de la liste dans « Résultat ».");
    desk.recordContact(
        new RecordContact(
            CaseTask.number(task),
            answers.requiredDate("visitOn", "Date de la visite"),
            ContactChannel.VISIT,
            result,
            null,
            answers.text("visitNote").orElse(null)));
    task.setVariable(HoldInterviewProcess.CONTACT_RESULT, result.name());
    if (result == ContactResult.NOT_JOINED) {
      task.setVariable(HoldInterviewProcess.OUTCOME, InterviewOutcome.NO_CONTACT.name());
    }
  }
}
