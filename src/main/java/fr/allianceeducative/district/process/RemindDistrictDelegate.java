package fr.allianceeducative.district.process;

import fr.allianceeducative.district.DistrictDesk;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says that the answer of the district is awaited. */
@Component("remindDistrictDelegate")
class RemindDistrictDelegate implements JavaDelegate {

  private final DistrictDesk desk;

  RemindDistrictDelegate(DistrictDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.remind(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
