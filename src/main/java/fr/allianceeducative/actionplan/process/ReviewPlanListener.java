package fr.allianceeducative.actionplan.process;

import static fr.allianceeducative.actionplan.process.FollowPlanProcess.DECISION;
import static fr.allianceeducative.actionplan.process.FollowPlanProcess.OUTCOME;

import fr.allianceeducative.actionplan.PlanAction;
import fr.allianceeducative.actionplan.PlanDesk;
import fr.allianceeducative.actionplan.ReviewPlan;
import fr.allianceeducative.actionplan.ReviewPlan.ActionReview;
import fr.allianceeducative.actionplan.ReviewPlan.Decision;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands the review to the desk and tells the path what comes next. */
@Component
class ReviewPlanListener implements TaskListener {

  private final PlanDesk desk;

  ReviewPlanListener(PlanDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    Decision decision = answers.requiredChoice("decision", Decision.class, "Suite");
    Map<Long, ActionReview> results = new HashMap<>();
    for (FormAnswers row : answers.rows("results")) {
      results.put(
          actionId(row.requiredText("actionId", "Repère")),
          new ActionReview(
              row.requiredChoice("result", PlanAction.Result.class, "Ce qu’elle a apporté"),
              row.text("note").orElse(null)));
    }
    desk.reviewPlan(
        new ReviewPlan(
            new CaseNumber(task.getExecution().getProcessBusinessKey()),
            results,
            decision,
            answers.date("nextReviewOn", "Prochain point").orElse(null)));
    task.setVariable(DECISION, decision.name());
    if (decision != Decision.CONTINUE) {
      task.setVariable(OUTCOME, decision.name());
    }
  }

  private static long actionId(String key) {
    Refusal.unless(key.matches("a[0-9]{1,18}"), "Rouvrez la tâche : une action du plan n’est plus reconnue.");
    return Long.parseLong(key.substring(1));
  }
}
