package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.ReviewWatch;
import fr.allianceeducative.casefile.WatchDesk;
import fr.allianceeducative.engine.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes what somebody found when looking again at a pupil on watch. */
@Component("reviewWatchListener")
class ReviewWatchListener implements TaskListener {

  private final WatchDesk watches;

  ReviewWatchListener(WatchDesk watches) {
    this.watches = watches;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    ReviewWatch review =
        new ReviewWatch(
            AllianceEducativeProcess.caseOf(task),
            answers.requiredChoice("watchDecision", ReviewWatch.Decision.class, "Que faites-vous à l’issue de la veille ?"),
            answers.requiredChoice("watchReason", ReviewWatch.Reason.class, "Ce qui motive la décision"));
    watches.review(review);
    task.setVariable(AllianceEducativeProcess.WATCH_OUTCOME, review.decision().name());
  }
}
