package fr.allianceeducative.remediation.process;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.RecordSchemeEntry;
import fr.allianceeducative.remediation.RemediationDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the entry into the scheme to the desk. */
@Component("recordSchemeEntryListener")
class RecordSchemeEntryListener implements TaskListener {

  private final RemediationDesk desk;

  RecordSchemeEntryListener(RemediationDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    CaseNumber number = new CaseNumber(task.getExecution().getProcessBusinessKey());
    desk.recordEntry(
        new RecordSchemeEntry(
            number,
            answers.requiredDate("enteredOn", "Date d’entrée"),
            answers.date("plannedEnd", "Fin prévue").orElse(null)));
  }
}
