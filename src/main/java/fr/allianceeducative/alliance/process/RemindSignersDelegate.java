package fr.allianceeducative.alliance.process;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says that signatures are missing before the delay closes. */
@Component
class RemindSignersDelegate implements JavaDelegate {

  private final AllianceDesk desk;

  RemindSignersDelegate(AllianceDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.remindSigners(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
