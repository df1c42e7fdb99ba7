package fr.allianceeducative.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * The last door before the engine's tables: a command that would write a variable that is no routing fact fails as a whole.
 *
 * <p>{@link RoutingFactsGuard} takes the answers of forms out. What does not end a task or start a process (setting a
 * variable, resolving a delegated task, reporting an error from a task, a message) comes by here as well.
 */
final class OnlyFactsAreWritten extends CommandInterceptor {

  private static final CommandContextListener BEFORE_WRITING =
      new CommandContextListener() {
        @Override
        public void onCommandContextClose(CommandContext command) {
          check(command.getDbEntityManager());
        }

        @Override
        public void onCommandFailed(CommandContext command, Throwable reason) {}
      };

  /** Stands inside the command context; a command within a command shares it, and the listener is kept once. */
  @Override
  public <T> T execute(Command<T> command) {
    Context.getCommandContext().registerCommandContextListener(BEFORE_WRITING);
    return next.execute(command);
  }

  private static void check(DbEntityManager entities) {
    for (VariableInstanceEntity variable : entities.getCachedEntitiesByType(VariableInstanceEntity.class)) {
      if (!entities.isDeleted(variable) && entities.isDirty(variable)) {
        checkFact(variable);
      }
    }
  }

  private static void checkFact(VariableInstanceEntity variable) {
    if (!RoutingFacts.isFact(variable.getProcessDefinitionId(), variable.getName())) {
      throw new IllegalStateException("A variable that is no routing fact would be written; its name is left out here");
    }
    if (!RoutingFacts.hasShape(variable.getValue())) {
      throw new IllegalStateException(
          "The fact %s is not a boolean, an enum name, a date or an id".formatted(variable.getName()));
    }
  }
}
