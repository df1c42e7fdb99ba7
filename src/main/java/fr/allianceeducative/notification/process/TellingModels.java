package fr.allianceeducative.notification.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
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
 * {@code escalatesTo} do). An occasion that depends on the case is a word of the models, asked when the task begins: without a
 * meaning it tells nobody.
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
    // the engine knows its words only later, and reads models later still
    engine.getCustomPostBPMNParseListeners().add(new Reader(engine::getExpressionManager));
  }

  private final class Reader extends AbstractBpmnParseListener {

    private final Supplier<ExpressionManager> words;

    Reader(Supplier<ExpressionManager> words) {
      this.words = words;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, (TaskListener) telling::given);
      task.addTaskListener(TaskListener.EVENTNAME_DELETE, (TaskListener) telling::gone);
      property(element, TELLS)
          .ifPresent(occasion -> task.addTaskListener(TaskListener.EVENTNAME_CREATE, telling(occasion)));
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

    private TaskListener telling(String occasion) {
      if (!occasion.startsWith("${")) {
        TaskWords always = TaskWords.forTeam(occasion);
        return task -> telling.ready(task, always);
      }
      Expression asked = words.get().createExpression(occasion);
      return task -> {
        Object meaning = asked.getValue(task);
        if (meaning != null) {
          telling.ready(task, TaskWords.forTeam(meaning.toString()));
        }
      };
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
