package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.diagnosis.ContactChannel;
import fr.allianceeducative.diagnosis.ContactResult;
import fr.allianceeducative.diagnosis.RecordContact;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes an attempt to reach the family to the desk and counts it. */
@Component("recordContactListener")
class RecordContactListener implements TaskListener {

  private final InterviewDesk desk;

  RecordContactListener(InterviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    ContactResult result = answers.requiredChoice("contactAnswer", ContactResult.class, "Résultat");
    desk.recordContact(
        new RecordContact(
            CaseTask.number(task),
            answers.requiredDate("contactOn", "Date de l’essai"),
            answers.requiredChoice("contactChannel", ContactChannel.class, "Moyen employé"),
            result,
            answers.dateTime("interviewAt", "Entretien convenu le").orElse(null),
            answers.text("contactNote").orElse(null)));
    task.setVariable(HoldInterviewProcess.CONTACT_ATTEMPT, 1 + attempts(task));
    task.setVariable(HoldInterviewProcess.CONTACT_RESULT, result.name());
    task.setVariable(HoldInterviewProcess.INTERVIEWER, task.getAssignee());
  }

  private static int attempts(DelegateTask task) {
    return task.getVariable(HoldInterviewProcess.CONTACT_ATTEMPT) instanceof Number attempts ? attempts.intValue() : 0;
  }
}
