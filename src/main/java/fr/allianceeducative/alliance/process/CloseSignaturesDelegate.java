package fr.allianceeducative.alliance.process;

import static fr.allianceeducative.alliance.process.BuildAllianceProcess.CHARTER_SIGNED;
import static fr.allianceeducative.alliance.process.BuildAllianceProcess.OUTCOME;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.alliance.process.BuildAllianceProcess.Outcome;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets in who signed and tells the path whether anybody did. */
@Component
class CloseSignaturesDelegate implements JavaDelegate {

  private final AllianceDesk desk;

  CloseSignaturesDelegate(AllianceDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean signed = desk.closeSignatures(new CaseNumber(execution.getProcessBusinessKey()));
    execution.setVariable(CHARTER_SIGNED, signed);
    if (signed) {
      execution.setVariable(OUTCOME, Outcome.ACTIVE.name());
    }
  }
}
