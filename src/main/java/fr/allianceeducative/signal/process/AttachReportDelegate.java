package fr.allianceeducative.signal.process;

import fr.allianceeducative.signal.QualificationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Joins a report to the pupil's open case. */
@Component("attachReportDelegate")
class AttachReportDelegate implements JavaDelegate {

  private final QualificationDesk desk;

  AttachReportDelegate(QualificationDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.attachToCase((Long) execution.getVariable(ReportSignalProcess.REPORT));
  }
}
