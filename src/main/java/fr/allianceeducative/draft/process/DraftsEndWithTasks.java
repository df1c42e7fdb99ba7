package fr.allianceeducative.draft.process;

import fr.allianceeducative.draft.LateTexts;
import fr.allianceeducative.engine.EndedTask;
import fr.allianceeducative.engine.EveryUserTask;
import fr.allianceeducative.engine.OpenTask;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * No draft outlives its task, whether the task was done or the path went on without it: what others had begun to write waits for them elsewhere
 * ({@link LateTexts}). Where sending is refused the whole step is taken back, and with it this: the draft stays.
 */
@Component
class DraftsEndWithTasks extends EveryUserTask {

  private final ObjectProvider<LateTexts> late;

  /** They ask the engine, which is only being made. */
  DraftsEndWithTasks(ObjectProvider<LateTexts> late) {
    this.late = late;
  }

  @Override
  protected void listenTo(TaskDefinition task) {
    TaskListener ends = ended -> late.getObject().ended(ended(ended));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, ends);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, ends);
  }

  private static EndedTask ended(DelegateTask task) {
    return new EndedTask(
        task.getId(),
        task.getName(),
        task.getBpmnModelElementInstance().getCamundaFormRef(),
        task.getVariable(OpenTask.ITS_CASE) instanceof String number ? number : task.getExecution().getProcessBusinessKey(),
        task.getAssignee(),
        TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName()));
  }
}
