package fr.allianceeducative.engine;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses expressions inside the nested parts of a task query, and anywhere in what somebody adds to a shared list.
 *
 * <p>Release 7.24.0 evaluates them even when expressions in ad-hoc queries are off, so that any account that may ask for tasks
 * could run code. Only the few texts the shared lists of the house need pass, letter by letter.
 */
final class NestedTaskQueries extends CommandInterceptor {

  private static final Set<String> ALLOWED =
      Set.of(
          "${currentUser()}",
          "${currentUserGroups()}",
          "${now()}",
          "${dateTime().withTime(23, 59, 59, 999)}");

  private static final EngineField ADDED = new EngineField(AbstractExecuteFilterCmd.class, "extendingQuery");

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof TaskQueryImpl query) {
      // the engine itself refuses expressions in the outermost query
      checkNested(query);
    } else if (command instanceof AbstractExecuteFilterCmd list && ADDED.of(list) instanceof TaskQueryImpl query) {
      check(query);
      checkNested(query);
    }
    return next.execute(command);
  }

  private static void checkNested(TaskQueryImpl query) {
    for (TaskQueryImpl nested : query.getQueries()) {
      // the outermost query stands first in its own list
      if (nested != query) {
        check(nested);
      }
    }
  }

  private static void check(TaskQueryImpl query) {
    if (!ALLOWED.containsAll(query.getExpressions().values())) {
      throw new BadUserRequestException("Cette recherche de tâches contient une expression qui n’est pas permise.");
    }
  }
}
