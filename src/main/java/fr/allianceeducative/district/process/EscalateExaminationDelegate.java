package fr.allianceeducative.district.process;

import fr.allianceeducative.district.DistrictDesk;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says that the district has not answered after two reminders; the model says who is told. */
@Component("escalateExaminationDelegate")
class EscalateExaminationDelegate implements JavaDelegate {

  private final DistrictDesk desk;

  EscalateExaminationDelegate(DistrictDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.escalate(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
