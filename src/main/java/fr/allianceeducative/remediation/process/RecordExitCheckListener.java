package fr.allianceeducative.remediation.process;

import static fr.allianceeducative.remediation.process.CheckExitProcess.CHECK_3_MONTHS;
import static fr.allianceeducative.remediation.process.CheckExitProcess.EXIT_OUTCOME;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.ExitDesk;
import fr.allianceeducative.remediation.RecordCheck;
import fr.allianceeducative.remediation.RecordCheck.Channel;
import fr.allianceeducative.remediation.RecordCheck.Point;
import fr.allianceeducative.remediation.RecordCheck.Result;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the news of a pupil after the exit to the desk. */
@Component("recordExitCheckListener")
class RecordExitCheckListener implements TaskListener {

  private final ExitDesk desk;

  RecordExitCheckListener(ExitDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    RecordCheck check =
        new RecordCheck(
            new CaseNumber(task.getExecution().getProcessBusinessKey()),
            task.getTaskDefinitionKey().equals(CHECK_3_MONTHS) ? Point.THREE_MONTHS : Point.SIX_MONTHS,
            answers.requiredDate("checkedOn", "Date de la prise de contact"),
            answers.requiredChoice("channel", Channel.class, "Moyen"),
            answers.requiredChoice("result", Result.class, "Résultat"),
            answers.text("note").orElse(null));
    desk.recordCheck(check);
    task.setVariable(EXIT_OUTCOME, check.result().outcome().name());
  }
}
