package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.diagnosis.ConcludeInterview;
import fr.allianceeducative.diagnosis.InterviewOutcome;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes what follows the interview to the desk. */
@Component("concludeInterviewListener")
class ConcludeInterviewListener implements TaskListener {

  private final InterviewDesk desk;

  ConcludeInterviewListener(InterviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    InterviewOutcome outcome =
        answers.requiredChoice("conclusion", InterviewOutcome.class, "Suite de l’entretien");
    desk.concludeInterview(
        new ConcludeInterview(
            CaseTask.number(task),
            outcome,
            answers.date("watchUntil", "Veille jusqu’au").orElse(null),
            answers.requiredText("conclusionReason", "Ce qui conduit à cette suite")));
    task.setVariable(HoldInterviewProcess.OUTCOME, outcome.name());
  }
}
