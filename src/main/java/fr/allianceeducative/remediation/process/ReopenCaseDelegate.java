package fr.allianceeducative.remediation.process;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.ExitDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case again when a check found that the solution broke. */
@Component("reopenCaseDelegate")
class ReopenCaseDelegate implements JavaDelegate {

  private final ExitDesk desk;

  ReopenCaseDelegate(ExitDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.reopenCase(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
