package fr.allianceeducative.draft.process;

import fr.allianceeducative.draft.LateTexts;
import fr.allianceeducative.engine.EndedTask;
import fr.allianceeducative.engine.OpenTask;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * No draft outlives its task, whether the task was done or the path went on without it: what others had begun to write waits for them elsewhere
 * ({@link LateTexts}). Where sending is refused the whole step is taken back, and with it this: the draft stays.
 */
@Component
class DraftsEndWithTasks extends AbstractProcessEnginePlugin {

  private final ObjectProvider<LateTexts> late;

  /** They ask the engine, which is only being made. */
  DraftsEndWithTasks(ObjectProvider<LateTexts> late) {
    this.late = late;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine.getCustomPostBPMNParseListeners().add(new Ends());
  }

  private final class Ends extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      TaskListener ends = ended -> late.getObject().ended(ended(ended));
      // built in: also when somebody ends a path from Cockpit without listeners
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, ends);
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, ends);
    }
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
