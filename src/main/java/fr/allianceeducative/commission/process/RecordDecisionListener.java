package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.CommissionDesk;
import fr.allianceeducative.commission.Measure;
import fr.allianceeducative.commission.RecordDecision;
import fr.allianceeducative.commission.SessionNumber;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** « Consigner la décision » was answered for one case. */
@Component("recordDecisionListener")
class RecordDecisionListener implements TaskListener {

  private final CommissionDesk desk;

  RecordDecisionListener(CommissionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    CaseNumber number = new CaseNumber((String) task.getVariable(HoldCommissionProcess.CASE_NUMBER));
    FormAnswers answers = FormAnswers.take(task);
    SessionNumber session = CommissionKeys.sessionOf(task);
    desk.recordDecision(
        answers.requiredYesOrNo("examined", "La situation a été examinée")
            ? examined(session, number, answers)
            : new RecordDecision.NotExamined(session, number));
  }

  private static RecordDecision examined(SessionNumber session, CaseNumber number, FormAnswers answers) {
    return new RecordDecision.Examined(
        session,
        number,
        answers.requiredText("summary", "Exposé synthétique"),
        answers.text("analysis").orElse(null),
        answers.requiredChoice("decision", Measure.class, "Décision"),
        RecordDecision.action(
            answers.text("action").orElse(null),
            answers.text("responsible").orElse(null),
            answers.date("dueOn", "Échéance").orElse(null)),
        answers.yes("familyInformed"));
  }
}
