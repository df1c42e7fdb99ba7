package fr.allianceeducative.remediation.process;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.RemediationDesk;
import fr.allianceeducative.remediation.ReviewPlacement;
import fr.allianceeducative.remediation.ReviewPlacement.Result;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes a review of the stay in the scheme to the desk. */
@Component("reviewPlacementListener")
class ReviewPlacementListener implements TaskListener {

  private final RemediationDesk desk;

  ReviewPlacementListener(RemediationDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    CaseNumber number = new CaseNumber(task.getExecution().getProcessBusinessKey());
    ReviewPlacement review =
        new ReviewPlacement(
            number,
            answers.requiredDate("reviewedOn", "Date du bilan ou de la fin"),
            answers.requiredChoice("result", Result.class, "Suite de l’accueil"),
            answers.text("note").orElse(null));
    desk.review(review);
    task.setVariable(PlaceInSchemeProcess.PLACEMENT_RESULT, review.result().name());
    if (review.result() != Result.CONTINUES) {
      task.setVariable(
          PlaceInSchemeProcess.OUTCOME, PlaceInSchemeProcess.Outcome.valueOf(review.result().name()).name());
    }
  }
}
