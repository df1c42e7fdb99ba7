package fr.allianceeducative.people.process;

import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.TaskList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists of tasks everyone finds in Tasklist at the first login, as the matrix names them. */
@Component
class SharedFilters {

  private static final String ME = "${currentUser()}";
  private static final String MY_GROUPS = "${currentUserGroups()}";
  private static final String NOW = "${now()}";
  private static final String TONIGHT = "${dateTime().withTime(23, 59, 59, 999)}";
  private static final int APART = 10;

  private final FilterService filters;
  private final TaskService tasks;
  private final AccessMatrix matrix;

  SharedFilters(FilterService filters, TaskService tasks, AccessMatrix matrix) {
    this.filters = filters;
    this.tasks = tasks;
    this.matrix = matrix;
  }

  /** Writes, corrects and removes the lists that belong to nobody; a list somebody made for the own account stays. */
  List<Grant> ensure() {
    Map<String, Filter> known = new HashMap<>();
    for (Filter filter : filters.createTaskFilterQuery().list()) {
      if (filter.getOwner() == null && known.putIfAbsent(filter.getName(), filter) != null) {
        filters.deleteFilter(filter.getId());
      }
    }
    List<Grant> grants = new ArrayList<>();
    int priority = 0;
    for (TaskList list : matrix.taskLists()) {
      priority += APART;
      Filter filter = known.remove(list.name());
      Filter saved = save(filter == null ? filters.newTaskFilter(list.name()) : filter, list, priority);
      list.audience().roles()
          .forEach(role -> grants.addAll(grants(role.group(), list, saved)));
    }
    known.values().forEach(filter -> filters.deleteFilter(filter.getId()));
    return grants;
  }

  private static List<Grant> grants(String group, TaskList list, Filter saved) {
    Grant finds = Grant.of(group, Resources.FILTER, saved.getId(), Permissions.READ);
    return list.content() == TaskList.Content.SCHOOL
        ? List.of(finds, Grant.of(group, Resources.TASK, Authorization.ANY, Permissions.READ))
        : List.of(finds);
  }

  private Filter save(Filter filter, TaskList list, int priority) {
    filter.setQuery(query(list.content()).orderByDueDate().asc());
    filter.setProperties(
        Map.of(
            "description", list.description(),
            "priority", priority,
            "refresh", true,
            "color", "#1F4E79",
            // shown on each card; no variable of the engine, the workspace adds it to the answer
            "variables", List.of(Map.of("name", "pupil", "label", "Élève"))));
    return filters.saveFilter(filter);
  }

  private TaskQuery query(TaskList.Content content) {
    return switch (content) {
      case MINE -> today(tasks.createTaskQuery().taskAssigneeExpression(ME));
      case MY_ROLE -> today(tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks());
      case TONIGHT -> today(mineOrMyTeams().dueBeforeExpression(TONIGHT));
      case LATE -> today(mineOrMyTeams().dueBeforeExpression(NOW));
      case PUT_OFF -> mineOrMyTeams().followUpAfterExpression(NOW);
      // of which schools, the engine knows by the person; what belongs to no school is for administrators
      case SCHOOL -> tasks.createTaskQuery().or().taskAssigned().taskCandidateGroupIn(professions()).endOr();
    };
  }

  private static List<String> professions() {
    return Stream.of(Role.values()).filter(role -> role != Role.ADMIN).map(Role::group).toList();
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
}
