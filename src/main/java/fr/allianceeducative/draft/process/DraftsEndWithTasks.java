package fr.allianceeducative.draft.process;

import fr.allianceeducative.draft.DraftDesk;
import java.util.ArrayList;
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
 * No draft outlives its task, whether the task was done or the path went on without it. Where sending is refused the whole step
 * is taken back, and with it this: the draft stays.
 */
@Component
class DraftsEndWithTasks extends AbstractProcessEnginePlugin {

  private final ObjectProvider<DraftDesk> desk;

  /** The desk asks the engine, which is only being made. */
  DraftsEndWithTasks(ObjectProvider<DraftDesk> desk) {
    this.desk = desk;
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
      TaskListener ends = ended -> desk.getObject().taskEnded(ended.getId());
      // built in: also when somebody ends a path from Cockpit without listeners
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, ends);
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, ends);
    }
  }
}
