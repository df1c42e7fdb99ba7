package fr.allianceeducative.remediation.process;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.ApplyToScheme;
import fr.allianceeducative.remediation.RemediationDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the application to the scheme the pupil chose to the desk; a pupil may also want none. */
@Component("chooseSchemeListener")
class ChooseSchemeListener implements TaskListener {

  private final RemediationDesk desk;

  ChooseSchemeListener(RemediationDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    CaseNumber number = new CaseNumber(task.getExecution().getProcessBusinessKey());
    String scheme = answers.requiredText("scheme", "Dispositif choisi par le jeune");
    boolean applied = !scheme.equals(PlaceInSchemeProcess.NO_SCHEME);
    if (applied) {
      desk.apply(
          new ApplyToScheme(
              number, scheme, answers.text("documents").orElse(null), answers.yes("agreementGiven")));
    }
    task.setVariable(PlaceInSchemeProcess.APPLIED, applied);
  }
}
