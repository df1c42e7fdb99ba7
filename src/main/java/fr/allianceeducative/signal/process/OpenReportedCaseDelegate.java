package fr.allianceeducative.signal.process;

import fr.allianceeducative.signal.QualificationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a case for the pupil of a report; its own path starts at once. */
@Component("openReportedCaseDelegate")
class OpenReportedCaseDelegate implements JavaDelegate {

  private final QualificationDesk desk;

  OpenReportedCaseDelegate(QualificationDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.openCase((Long) execution.getVariable(ReportSignalProcess.REPORT));
  }
}
