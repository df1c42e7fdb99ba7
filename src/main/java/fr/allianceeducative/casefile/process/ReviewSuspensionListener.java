package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.ProtectionDesk;
import fr.allianceeducative.casefile.ReviewSuspension;
import fr.allianceeducative.engine.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes whether ordinary sharing goes on. */
@Component("reviewSuspensionListener")
class ReviewSuspensionListener implements TaskListener {

  private final ProtectionDesk protection;

  ReviewSuspensionListener(ProtectionDesk protection) {
    this.protection = protection;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    ReviewSuspension review =
        new ReviewSuspension(
            AllianceEducativeProcess.caseOf(task),
            answers.requiredChoice(
                "sharingDecision", ReviewSuspension.Decision.class, "Le partage avec les partenaires peut-il reprendre ?"),
            answers.choice("sharingReason", ReviewSuspension.Reason.class, "Ce qui motive la reprise").orElse(null));
    protection.reviewSuspension(review);
    task.setVariable(AlertProcesses.SHARING_RESUMED, review.decision() == ReviewSuspension.Decision.RESUME);
  }
}
