package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.IncidentDesk;
import fr.allianceeducative.casefile.RecordTransmission;
import fr.allianceeducative.engine.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes that a transmission was made, by whom and when. */
@Component("recordTransmissionListener")
class RecordTransmissionListener implements TaskListener {

  private final IncidentDesk incidents;

  RecordTransmissionListener(IncidentDesk incidents) {
    this.incidents = incidents;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    incidents.recordTransmission(
        new RecordTransmission(
            AllianceEducativeProcess.caseOf(task),
            answers.requiredDate("transmittedOn", "Transmise le"),
            answers.requiredText("transmittedBy", "Par")));
  }
}
