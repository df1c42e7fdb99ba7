package fr.allianceeducative.standin.process;

import fr.allianceeducative.engine.EveryUserTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/** Every user task of every model asks whether whoever it is given to is there, before anybody is told. */
@Component
class AwayModels extends EveryUserTask {

  private final GivenWhileAway away;

  AwayModels(GivenWhileAway away) {
    this.away = away;
  }

  @Override
  protected void listenTo(TaskDefinition task) {
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, away);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, away);
  }
}
