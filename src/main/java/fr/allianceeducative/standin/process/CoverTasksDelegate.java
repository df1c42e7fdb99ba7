package fr.allianceeducative.standin.process;

import fr.allianceeducative.standin.StandInDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands over the tasks of whoever is away from today. */
@Component("coverTasksDelegate")
class CoverTasksDelegate implements JavaDelegate {

  private final StandInDesk desk;

  CoverTasksDelegate(StandInDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.begin(CoverAbsenceProcess.absenceOf(execution));
  }
}
