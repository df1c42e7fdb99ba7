package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.IncidentDesk;
import fr.allianceeducative.casefile.PrepareTransfer;
import fr.allianceeducative.engine.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the school that now has the pupil. */
@Component("prepareTransferListener")
class PrepareTransferListener implements TaskListener {

  private final IncidentDesk incidents;

  PrepareTransferListener(IncidentDesk incidents) {
    this.incidents = incidents;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    incidents.prepareTransfer(
        new PrepareTransfer(
            AllianceEducativeProcess.caseOf(task),
            answers.requiredText("receivingSchool", "Établissement d’accueil"),
            answers.yes("familyInformed")));
  }
}
