package fr.allianceeducative.people.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists of tasks everyone finds in Tasklist at the first login. A task put off to a later day waits in its own list. */
@Component
class SharedFilters {

  private static final String ME = "${currentUser()}";
  private static final String MY_GROUPS = "${currentUserGroups()}";
  private static final String NOW = "${now()}";
  private static final String TONIGHT = "${dateTime().withTime(23, 59, 59, 999)}";

  private final FilterService filters;
  private final TaskService tasks;

  SharedFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  /** Creates the lists on an engine that has none. */
  void ensure() {
    if (filters.createTaskFilterQuery().count() > 0) {
      return;
    }
    put("Mes tâches", "Ce qui m’est attribué", 10, today(tasks.createTaskQuery().taskAssigneeExpression(ME)));
    put("Mon équipe", "Ce que ma fonction peut prendre", 20,
        today(tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()));
    put("Aujourd’hui", "À faire avant ce soir", 30,
        today(mineOrMyTeams().dueBeforeExpression(TONIGHT)));
    put("En retard", "L’échéance est passée", 40, today(mineOrMyTeams().dueBeforeExpression(NOW)));
    put("Plus tard", "Reporté à un autre jour ; peut être fait avant si la situation change", 50,
        mineOrMyTeams().followUpAfterExpression(NOW));
  }

  private TaskQuery mineOrMyTeams() {
    return tasks
        .createTaskQuery()
        .or()
        .taskAssigneeExpression(ME)
        .taskCandidateGroupInExpression(MY_GROUPS)
        .endOr();
  }

  private static TaskQuery today(TaskQuery query) {
    return query.followUpBeforeOrNotExistentExpression(NOW);
  }

  private void put(String name, String description, int priority, TaskQuery query) {
    Filter filter = filters.newTaskFilter(name);
    filter.setQuery(query.orderByDueDate().asc());
    filter.setProperties(
        Map.of(
            "description", description,
            "priority", priority,
            "refresh", true,
            "color", "#1F4E79",
            // shown on each card; no variable of the engine, the workspace adds it to the answer
            "variables", List.of(Map.of("name", "pupil", "label", "Élève"))));
    filters.saveFilter(filter);
  }
}
