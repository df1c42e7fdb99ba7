package fr.allianceeducative.notification.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lets Cockpit show, as long as the task is open, that messages were not delivered. */
@Component("raiseUndeliveredListener")
class RaiseUndeliveredListener implements TaskListener {

  private static final String SENTENCE =
      "Des messages n’ont pas pu être distribués : la tâche « Prévenir les personnes autrement » dit à qui, et pourquoi.";

  @Override
  public void notify(DelegateTask task) {
    task.getExecution().createIncident(HandleUndeliveredProcess.INCIDENT, task.getId(), SENTENCE);
  }
}
