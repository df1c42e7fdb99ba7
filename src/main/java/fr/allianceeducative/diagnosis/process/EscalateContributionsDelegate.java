package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.DiagnosisDesk;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says that contributions are still missing after two reminders; the model says who is told. */
@Component("escalateContributionsDelegate")
class EscalateContributionsDelegate implements JavaDelegate {

  private final DiagnosisDesk desk;

  EscalateContributionsDelegate(DiagnosisDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.escalateContributions(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
