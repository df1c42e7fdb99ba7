package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.CommissionDesk;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** « Valider le relevé de décisions » was answered. */
@Component("validateMinutesListener")
class ValidateMinutesListener implements TaskListener {

  private final CommissionDesk desk;

  ValidateMinutesListener(CommissionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    List<CaseNumber> toRedo = CommissionKeys.cases(FormAnswers.take(task).texts("toRedo"));
    desk.validateMinutes(CommissionKeys.sessionOf(task), toRedo);
    task.setVariable(HoldCommissionProcess.MINUTES_VALIDATED, toRedo.isEmpty());
    if (!toRedo.isEmpty()) {
      task.setVariable(HoldCommissionProcess.CASES, CommissionKeys.listOf(toRedo));
    }
  }
}
