package fr.allianceeducative.actionplan.process;

import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Fixes the dates of a round of follow-up. */
@Component
class ScheduleFollowUpDelegate implements JavaDelegate {

  private final FollowUpDates dates;

  ScheduleFollowUpDelegate(FollowUpDates dates) {
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    dates.put(execution, new CaseNumber(execution.getProcessBusinessKey()), execution.getTenantId());
  }
}
