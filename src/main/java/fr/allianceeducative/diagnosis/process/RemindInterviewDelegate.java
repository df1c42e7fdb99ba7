package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says that the interview is late. */
@Component("remindInterviewDelegate")
class RemindInterviewDelegate implements JavaDelegate {

  private final InterviewDesk desk;

  RemindInterviewDelegate(InterviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.remindInterview(new CaseNumber(execution.getProcessBusinessKey()));
  }
}
