package fr.allianceeducative.engine;

import fr.allianceeducative.kernel.Refusal;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Stands behind the last listener of every user task and of every start of a process: whatever is not a routing fact leaves
 * the engine before it is written.
 *
 * <p>A room takes the answers of its form itself ({@link FormAnswers#take}); this is the door that closes even when a model
 * forgets its listener or a client submits more than the form asks.
 */
final class RoutingFactsGuard extends AbstractBpmnParseListener implements TaskListener, ExecutionListener {

  private static final TaskListener ASSIGNEE = new AssigneeShape();

  private final SubmittedFacts sent = new SubmittedFacts();

  @Override
  public void parseProcess(Element process, ProcessDefinitionEntity definition) {
    Set<String> facts = RoutingFacts.declaredBy(process);
    if (facts.size() > RoutingFacts.MOST) {
      throw new IllegalArgumentException(
          "Le modèle « %s » déclare %d faits de routage : dix au plus."
              .formatted(definition.getKey(), facts.size()));
    }
    definition.setProperty(RoutingFacts.PROPERTY, facts);
  }

  @Override
  public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    // a built-in listener is the first
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, sent);
    task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, this);
    task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, ASSIGNEE);
  }

  /** An event sub-process hears of its own start by a message: facts only, which its process holds already. */
  @Override
  public void parseStartEvent(Element startEvent, ScopeImpl scope, ActivityImpl activity) {
    if (!(scope instanceof ProcessDefinitionEntity)) {
      return;
    }
    if (activity.isAsyncBefore()) {
      throw new IllegalArgumentException(
          "L’événement « %s » est asynchrone avant : les réponses de son formulaire seraient écrites."
              .formatted(activity.getId()));
    }
    activity.addListener(ExecutionListener.EVENTNAME_START, sent, 0);
    activity.addListener(ExecutionListener.EVENTNAME_END, this);
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers.take(task);
    checkShapes(task, task.getTaskDefinitionKey());
  }

  @Override
  public void notify(DelegateExecution start) {
    Refusal.unless(
        RoutingFacts.hasShape(start.getProcessBusinessKey()),
        "Laissez vide le numéro du processus : la maison le donne elle-même.");
    FormAnswers.take(start);
    checkShapes(start, start.getCurrentActivityId());
  }

  private static void checkShapes(VariableScope scope, String where) {
    for (String name : scope.getVariableNames()) {
      if (!RoutingFacts.hasShape(scope.getVariable(name))) {
        throw new IllegalStateException(
            "The fact %s of %s is not a boolean, an enum name, a date or an id".formatted(name, where));
      }
    }
  }
}
