package fr.allianceeducative.engine;

import fr.allianceeducative.kernel.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the first listener of every user task and of every start of a process: only the house sets a routing fact.
 *
 * <p>The path of a pupil follows the facts, and a room sets them from the answers it has checked. A client that sends a value
 * under the name of a fact is refused, also for a fact that no listener of this task sets. Nothing but what was sent can have
 * changed a fact at this point: listeners have not run.
 */
final class SubmittedFacts implements TaskListener, ExecutionListener {

  private static final String SENTENCE =
      "Cet envoi contient autre chose que les réponses du formulaire : rouvrez la tâche, puis validez à nouveau.";

  @Override
  public void notify(DelegateTask task) {
    for (AbstractVariableScope scope = (TaskEntity) task; scope != null; scope = scope.getParentVariableScope()) {
      refuseChanged(scope);
    }
  }

  /** The house starts processes with facts and without a person; a called process is given facts by its caller. */
  @Override
  public void notify(DelegateExecution start) {
    ExecutionEntity instance = ((ExecutionEntity) start).getProcessInstance();
    boolean byAPerson = Context.getCommandContext().getAuthenticatedUserId() != null;
    if (byAPerson && instance.getSuperExecution() == null) {
      refuseChanged(instance);
    }
  }

  private static void refuseChanged(AbstractVariableScope scope) {
    for (Object variable : scope.getVariableInstancesLocal()) {
      if (variable instanceof VariableInstanceEntity sent
          && RoutingFacts.isFact(definition(scope), sent.getName())
          && Context.getCommandContext().getDbEntityManager().isDirty(sent)) {
        throw new Refusal(SENTENCE);
      }
    }
  }

  private static @Nullable String definition(AbstractVariableScope scope) {
    return scope instanceof TaskEntity task
        ? task.getProcessDefinitionId()
        : ((ExecutionEntity) scope).getProcessDefinitionId();
  }
}
