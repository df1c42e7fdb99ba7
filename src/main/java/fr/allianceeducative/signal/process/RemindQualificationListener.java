package fr.allianceeducative.signal.process;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.signal.QualificationDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps that the head of the school called for a late qualification. */
@Component("remindQualificationListener")
class RemindQualificationListener implements TaskListener {

  private final QualificationDesk desk;

  RemindQualificationListener(QualificationDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers.take(task).requiredText("means", "Ce que vous avez fait");
    desk.remindQualification(new CaseNumber(task.getExecution().getProcessBusinessKey()));
  }
}
