package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the same path again, with what is known so far, in the school that now has the case. */
@Component("handOverDelegate")
class HandOverDelegate implements JavaDelegate {

  private final CaseDesk cases;
  private final CaseProcesses processes;

  HandOverDelegate(CaseDesk cases, CaseProcesses processes) {
    this.cases = cases;
    this.processes = processes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = AllianceEducativeProcess.caseOf(execution);
    processes.startAgain(execution, cases.caseFile(number).school());
  }
}
