package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.HandleUrgency;
import fr.allianceeducative.casefile.IncidentDesk;
import fr.allianceeducative.casefile.UrgencyMeasure;
import fr.allianceeducative.engine.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes what was done about an urgency. */
@Component("handleUrgencyListener")
class HandleUrgencyListener implements TaskListener {

  private final IncidentDesk incidents;

  HandleUrgencyListener(IncidentDesk incidents) {
    this.incidents = incidents;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    incidents.handleUrgency(
        new HandleUrgency(
            AllianceEducativeProcess.caseOf(task),
            answers.requiredDate("handledOn", "Traitée le"),
            answers.requiredChoice("measure", UrgencyMeasure.class, "Première mesure prise")));
  }
}
