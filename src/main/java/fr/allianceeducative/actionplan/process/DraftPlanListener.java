package fr.allianceeducative.actionplan.process;

import fr.allianceeducative.actionplan.DraftPlan;
import fr.allianceeducative.actionplan.PlanDesk;
import fr.allianceeducative.actionplan.PlannedAction;
import fr.allianceeducative.actionplan.Responsible;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands a drafted plan to the desk, with the limit that holds in the school. */
@Component
class DraftPlanListener implements TaskListener {

  private final PlanDesk desk;
  private final PlanLimits limits;

  DraftPlanListener(PlanDesk desk, PlanLimits limits) {
    this.desk = desk;
    this.limits = limits;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    desk.draftPlan(
        new DraftPlan(
            new CaseNumber(task.getExecution().getProcessBusinessKey()),
            answers.requiredText("objective", "Objectif"),
            answers.requiredChoice("rhythm", DraftPlan.Rhythm.class, "Rythme des rencontres"),
            answers.rows("actions").stream().map(DraftPlanListener::action).toList(),
            limits.mostActions(task.getTenantId())));
  }

  private static PlannedAction action(FormAnswers row) {
    return new PlannedAction(
        row.requiredChoice("type", PlannedAction.Type.class, "Type"),
        row.text("scheme").orElse(null),
        row.requiredText("what", "Ce qui est prévu"),
        row.requiredChoice("responsible", Responsible.class, "Responsable"),
        row.text("responsibleName").orElse(null),
        row.requiredDate("startsOn", "Début"),
        row.requiredDate("reviewOn", "Point"),
        row.requiredDate("endsOn", "Fin"));
  }
}
