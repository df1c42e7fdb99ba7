package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.DiagnosisDesk;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says that contributions are still awaited. */
@Component("remindContributorsDelegate")
class RemindContributorsDelegate implements JavaDelegate {

  private final DiagnosisDesk desk;

  RemindContributorsDelegate(DiagnosisDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.remindContributors(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
