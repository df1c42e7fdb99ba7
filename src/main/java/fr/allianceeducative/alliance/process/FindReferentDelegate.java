package fr.allianceeducative.alliance.process;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the path whether somebody keeps the link to the pupil already. */
@Component
class FindReferentDelegate implements JavaDelegate {

  private final AllianceDesk desk;

  FindReferentDelegate(AllianceDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        NameReferentProcess.REFERENT_NAMED, desk.referentIsNamed(new CaseNumber(execution.getProcessBusinessKey())));
  }
}
