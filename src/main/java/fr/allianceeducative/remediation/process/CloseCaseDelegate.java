package fr.allianceeducative.remediation.process;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.ExitDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case with the outcome of its exit review. */
@Component("closeCaseDelegate")
class CloseCaseDelegate implements JavaDelegate {

  private final ExitDesk desk;

  CloseCaseDelegate(ExitDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.closeCase(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
