package fr.allianceeducative.engine;

import fr.allianceeducative.kernel.Refusal;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses expressions inside the nested parts of a task query.
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

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof TaskQueryImpl query) {
      for (TaskQueryImpl nested : query.getQueries()) {
        // the outermost query stands first in its own list; the engine itself refuses expressions there
        if (nested != query) {
          Refusal.unless(
              ALLOWED.containsAll(nested.getExpressions().values()),
              "Cette recherche de tâches contient une expression qui n’est pas permise.");
        }
      }
    }
    return next.execute(command);
  }
}
