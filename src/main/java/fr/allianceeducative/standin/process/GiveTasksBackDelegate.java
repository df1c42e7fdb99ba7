package fr.allianceeducative.standin.process;

import fr.allianceeducative.standin.StandInDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the tasks back to whoever is there again. */
@Component("giveTasksBackDelegate")
class GiveTasksBackDelegate implements JavaDelegate {

  private final StandInDesk desk;

  GiveTasksBackDelegate(StandInDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.finish(CoverAbsenceProcess.absenceOf(execution));
  }
}
