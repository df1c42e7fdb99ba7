package fr.allianceeducative.signal.process;

import fr.allianceeducative.signal.QualificationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the author of a report that it was received. */
@Component("acknowledgeReportDelegate")
class AcknowledgeReportDelegate implements JavaDelegate {

  private final QualificationDesk desk;

  AcknowledgeReportDelegate(QualificationDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.acknowledge((Long) execution.getVariable(ReportSignalProcess.REPORT));
  }
}
