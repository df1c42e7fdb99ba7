package fr.allianceeducative.district.process;

import fr.allianceeducative.district.DistrictDesk;
import fr.allianceeducative.district.DistrictMeasure;
import fr.allianceeducative.district.RecordExamination;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the decision of the district to the desk. */
@Component("examineInDistrictListener")
class ExamineInDistrictListener implements TaskListener {

  private final DistrictDesk desk;

  ExamineInDistrictListener(DistrictDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    RecordExamination examination =
        new RecordExamination(
            new CaseNumber(task.getExecution().getProcessBusinessKey()),
            answers.requiredDate("examinedOn", "Examinée le"),
            answers.requiredChoice("measure", DistrictMeasure.class, "Décision"),
            answers.requiredText("advice", "Conseil ou complément demandé"));
    desk.recordExamination(examination);
    task.setVariable(ExamineInDistrictProcess.DECISION, examination.measure().path().name());
  }
}
