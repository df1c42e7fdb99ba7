package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.IncidentDesk;
import fr.allianceeducative.casefile.RecordWithdrawal;
import fr.allianceeducative.engine.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes why a path stops before its end. */
@Component("recordWithdrawalListener")
class RecordWithdrawalListener implements TaskListener {

  private final IncidentDesk incidents;

  RecordWithdrawalListener(IncidentDesk incidents) {
    this.incidents = incidents;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    incidents.recordWithdrawal(
        new RecordWithdrawal(
            AllianceEducativeProcess.caseOf(task),
            answers.requiredChoice("closingReason", ClosingReason.class, "Motif du retrait")));
  }
}
