package fr.allianceeducative.alliance.process;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says that signatures are still missing after two reminders; the model says who is told. */
@Component("escalateSignaturesDelegate")
class EscalateSignaturesDelegate implements JavaDelegate {

  private final AllianceDesk desk;

  EscalateSignaturesDelegate(AllianceDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.escalateSignatures(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
