package fr.allianceeducative.engine;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the shared lists of Tasklist as {@link OwnTasks} does: they hold nothing but the tasks of whoever looks, or of the schools of whoever
 * leads them, and what a search in Tasklist adds to them makes them shorter.
 *
 * <p>A list belongs to nobody when the house wrote it; lists that people keep for themselves go the engine's way, and so does a search that names
 * a person or a group: whose tasks the list holds is said by the list alone. Whether the person may open the list is asked before.
 */
final class SharedLists extends CommandInterceptor {

  private static final EngineField LIST = new EngineField(AbstractExecuteFilterCmd.class, "filterId");
  private static final EngineField ADDED = new EngineField(AbstractExecuteFilterCmd.class, "extendingQuery");

  @Override
  public <T> T execute(Command<T> command) {
    CommandContext engine = Context.getCommandContext();
    if (command instanceof AbstractExecuteFilterCmd && LIST.of(command) instanceof String id && makesShorter(ADDED.of(command))) {
      Filter list = engine.getFilterManager().findFilterById(id);
      if (list != null && list.getOwner() == null) {
        return engine.runWithoutAuthorization(() -> next.execute(command));
      }
    }
    return next.execute(command);
  }

  private static boolean makesShorter(@Nullable Object added) {
    return added == null
        || added instanceof TaskQueryImpl search
            && search.getAssignee() == null
            && search.getCandidateUser() == null
            && search.getCandidateGroup() == null
            && search.getCandidateGroupsInternal() == null
            && search.getExpressions().isEmpty();
  }
}
