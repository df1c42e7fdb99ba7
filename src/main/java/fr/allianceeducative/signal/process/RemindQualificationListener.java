package fr.allianceeducative.signal.process;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.signal.QualificationDesk;
import fr.allianceeducative.signal.ReminderMeans;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps that the head of the school called for a late qualification, and how. */
@Component("remindQualificationListener")
class RemindQualificationListener implements TaskListener {

  private final QualificationDesk desk;

  RemindQualificationListener(QualificationDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    ReminderMeans means = FormAnswers.take(task).requiredChoice("means", ReminderMeans.class, "Ce que vous avez fait");
    desk.remindQualification(new CaseNumber(task.getExecution().getProcessBusinessKey()), means);
  }
}
