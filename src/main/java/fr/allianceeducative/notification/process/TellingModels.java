package fr.allianceeducative.notification.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Reads in the models who is told what. Whoever is given a task learns of it everywhere; beyond that a modeller writes extension
 * properties: {@code tells} on a user task (an occasion: the whole team learns of it at once), {@code reminds} on any task (ids of
 * user tasks: when the step is done, whoever has one of them open is reminded), {@code escalates} on a service or send task (ids of
 * user tasks: while one of them is open, the référent learns that reminders stayed without effect; without référent the groups of
 * {@code escalatesTo} do).
 */
@Component
class TellingModels extends AbstractProcessEnginePlugin {

  static final String TELLS = "tells";
  static final String REMINDS = "reminds";
  static final String ESCALATES = "escalates";
  static final String ESCALATES_TO = "escalatesTo";

  private final TaskTelling telling;
  private final Escalation escalation;

  TellingModels(TaskTelling telling, Escalation escalation) {
    this.telling = telling;
    this.escalation = escalation;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine.getCustomPostBPMNParseListeners().add(new Reader());
  }

  private final class Reader extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, (TaskListener) telling::given);
      task.addTaskListener(TaskListener.EVENTNAME_DELETE, (TaskListener) telling::gone);
      property(element, TELLS)
          .map(TaskWords::forTeam)
          .ifPresent(
              words -> task.addTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) each -> telling.ready(each, words)));
      reminds(element, activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      reminds(element, activity);
      escalates(element, activity);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      reminds(element, activity);
      escalates(element, activity);
    }

    private void reminds(Element element, ActivityImpl activity) {
      List<String> tasks = words(element, REMINDS);
      if (!tasks.isEmpty()) {
        onceDone(activity, step -> telling.remind(step, tasks));
      }
    }

    private void escalates(Element element, ActivityImpl activity) {
      List<String> tasks = words(element, ESCALATES);
      if (!tasks.isEmpty()) {
        Set<String> groups = Set.copyOf(words(element, ESCALATES_TO));
        onceDone(activity, step -> escalation.tell(step, tasks, groups));
      }
    }

    /** A step that is cut short tells nobody. */
    private static void onceDone(ActivityImpl activity, Consumer<DelegateExecution> telling) {
      ExecutionListener listener =
          step -> {
            if (!step.isCanceled()) {
              telling.accept(step);
            }
          };
      activity.addListener(ExecutionListener.EVENTNAME_END, listener);
    }

    private static List<String> words(Element element, String name) {
      return property(element, name).map(value -> Arrays.asList(value.strip().split("\\s*,\\s*"))).orElse(List.of());
    }

    private static Optional<String> property(Element element, String name) {
      Element extensions = element.element("extensionElements");
      return extensions == null
          ? Optional.empty()
          : extensions.elements().stream()
              .filter(each -> each.getTagName().equals("properties"))
              .flatMap(properties -> properties.elements("property").stream())
              .filter(property -> name.equals(property.attribute("name")))
              .map(property -> property.attribute("value"))
              .findFirst();
    }
  }
}
