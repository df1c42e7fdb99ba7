package fr.allianceeducative.district.process;

import fr.allianceeducative.district.DistrictDesk;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the signature of the head of the school to the desk. */
@Component("signExceptionListener")
class SignExceptionListener implements TaskListener {

  private final DistrictDesk desk;

  SignExceptionListener(DistrictDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    boolean signed = FormAnswers.take(task).requiredYesOrNo("signature", "Décision de la direction");
    desk.signException(new CaseNumber(task.getExecution().getProcessBusinessKey()), signed);
    task.setVariable(ExamineInDistrictProcess.SIGNED, signed);
  }
}
