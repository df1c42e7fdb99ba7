package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.ProtectionDesk;
import fr.allianceeducative.casefile.RecordTransmission;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes that a transmission was made, by whom and when, or that none was needed. */
@Component("recordTransmissionListener")
class RecordTransmissionListener implements TaskListener {

  private enum Answer {
    DONE,
    NOT_NEEDED
  }

  private final ProtectionDesk protection;

  RecordTransmissionListener(ProtectionDesk protection) {
    this.protection = protection;
  }

  @Override
  public void notify(DelegateTask task) {
    CaseNumber number = AllianceEducativeProcess.caseOf(task);
    FormAnswers answers = FormAnswers.take(task);
    protection.recordTransmission(
        answers.requiredChoice("transmission", Answer.class, "Où en est-on ?") == Answer.NOT_NEEDED
            ? new RecordTransmission.NotNeeded(number)
            : new RecordTransmission.Made(
                number, answers.requiredDate("transmittedOn", "Transmise le"), answers.requiredText("transmittedBy", "Par")));
    task.setVariable(AlertProcesses.TRANSMISSION_RECORDED, true);
  }
}
