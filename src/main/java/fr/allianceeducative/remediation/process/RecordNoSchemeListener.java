package fr.allianceeducative.remediation.process;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.RecordNoScheme;
import fr.allianceeducative.remediation.RemediationDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the reason why no scheme fits to the desk. */
@Component("recordNoSchemeListener")
class RecordNoSchemeListener implements TaskListener {

  private final RemediationDesk desk;

  RecordNoSchemeListener(RemediationDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    CaseNumber number = new CaseNumber(task.getExecution().getProcessBusinessKey());
    boolean again = answers.requiredChoice("next", Next.class, "Suite") == Next.RETRY;
    desk.recordNoScheme(new RecordNoScheme(number, answers.requiredText("reason", "Raison"), again));
    task.setVariable(PlaceInSchemeProcess.SEARCH_AGAIN, again);
    if (!again) {
      task.setVariable(PlaceInSchemeProcess.OUTCOME, PlaceInSchemeProcess.Outcome.NO_ELIGIBLE_SCHEME.name());
    }
  }

  private enum Next {
    RETRY,
    END
  }
}
