package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.DiagnosisDesk;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says that the synthesis goes on without the late ones. */
@Component("closeContributionsDelegate")
class CloseContributionsDelegate implements JavaDelegate {

  private final DiagnosisDesk desk;

  CloseContributionsDelegate(DiagnosisDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.closeContributions(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
