package fr.allianceeducative.remediation.process;

import static fr.allianceeducative.remediation.process.LeavePathProcess.CHECKED;
import static fr.allianceeducative.remediation.process.LeavePathProcess.ENDED;
import static fr.allianceeducative.remediation.process.LeavePathProcess.EXIT_OUTCOME;
import static fr.allianceeducative.remediation.process.LeavePathProcess.LEAVES_SCHOOL;

import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.ExitDesk;
import fr.allianceeducative.remediation.RecordExit;
import fr.allianceeducative.remediation.RecordExit.Satisfaction;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the exit review to the desk; whether it was positive decides on later checks. */
@Component("recordExitListener")
class RecordExitListener implements TaskListener {

  private final ExitDesk desk;

  RecordExitListener(ExitDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    RecordExit exit =
        new RecordExit(
            new CaseNumber(task.getExecution().getProcessBusinessKey()),
            answers.requiredChoice("reason", ClosingReason.class, "Issue du parcours"),
            answers.requiredDate("exitOn", "Date de sortie"),
            answers.requiredYesOrNo("departs", "L’élève quitte-t-il l’établissement ?"),
            answers.text("sequel").orElse(null),
            answers
                .choice("satisfaction", Satisfaction.class, "Avis de l’élève")
                .orElse(Satisfaction.NOT_ASKED),
            answers.text("lessons").orElse(null));
    desk.recordExit(exit);
    task.setVariable(LEAVES_SCHOOL, exit.leavesSchool());
    task.setVariable(EXIT_OUTCOME, exit.positive() ? CHECKED : ENDED);
  }
}
