package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.diagnosis.GuardianAnswer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the guardian's awaited answer to the desk. */
@Component("completeAgreementListener")
class CompleteAgreementListener implements TaskListener {

  private final InterviewDesk desk;

  CompleteAgreementListener(InterviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    GuardianAnswer answer = answers.requiredChoice("guardianAnswer", GuardianAnswer.class, "Réponse du responsable");
    task.setVariable(
        HoldInterviewProcess.AGREEMENT, desk.completeAgreement(CaseTask.number(task), answer).name());
  }
}
