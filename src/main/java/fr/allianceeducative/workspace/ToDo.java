package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.OfferedCases;
import fr.allianceeducative.casefile.OfferedCases.Bounds;
import fr.allianceeducative.engine.OwnTasks;
import fr.allianceeducative.engine.WithinCases;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.TaskList;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody has to do now: the person's own tasks and those anybody of the function may take, the most pressing first. */
@Component
class ToDo {

  private static final int MOST_LISTS = 100;

  private final TaskService tasks;
  private final OwnTasks own;
  private final FilterService filters;
  private final IdentityService identities;
  private final AccessMatrix matrix;
  private final TaskPupils pupils;
  private final OfferedCases offered;
  private final Clock clock;

  ToDo(
      TaskService tasks,
      OwnTasks own,
      FilterService filters,
      IdentityService identities,
      AccessMatrix matrix,
      TaskPupils pupils,
      OfferedCases offered,
      Clock clock) {
    this.tasks = tasks;
    this.own = own;
    this.filters = filters;
    this.identities = identities;
    this.matrix = matrix;
    this.pupils = pupils;
    this.offered = offered;
    this.clock = clock;
  }

  /**
   * The tasks of the person who asks, as the engine lets the person see them.
   *
   * @param total all of them
   * @param late those of which the time is over
   * @param lists where Tasklist shows them all: no list of it holds both what the person has and what anybody of the function may take
   */
  public record Shown(long total, long late, List<Way> lists, List<Line> first) {}

  /** To a list of Tasklist. */
  public record Way(String label, String address) {}

  /**
   * A task on the page.
   *
   * @param pupil whom it is about, if the person may know; null for work about no single pupil
   * @param due the last day; null when there is none
   * @param daysLate 0 when there is time
   */
  public record Line(String name, @Nullable String pupil, @Nullable LocalDate due, long daysLate, boolean today, String address) {

    /** @param time of the school: its day begins elsewhere when its clocks stand elsewhere */
    static Line of(Task task, @Nullable String pupil, String address, Instant now, ZoneId time) {
      LocalDate today = LocalDate.ofInstant(now, time);
      Instant end = task.getDueDate() == null ? null : task.getDueDate().toInstant();
      LocalDate due = end == null ? null : LocalDate.ofInstant(end, time);
      long late = end == null || end.isAfter(now) ? 0 : ChronoUnit.DAYS.between(due, today);
      return new Line(task.getName(), pupil, due, late, today.equals(due), address);
    }
  }

  /** @param time where the person works */
  Shown first(int most, ZoneId time) {
    Authentication person = identities.getCurrentAuthentication();
    Map<String, String> lists = lists();
    Optional<Bounds> bounds = offered.current();
    List<Task> pressing =
        own.get(() -> open(person, bounds).orderByDueDate().asc().orderByTaskCreateTime().asc().listPage(0, most));
    Map<String, String> about = pupils.of(listed(pressing, person.getUserId()));
    long total = own.get(open(person, bounds)::count);
    return new Shown(
        total,
        own.get(open(person, bounds).dueBefore(Date.from(clock.instant()))::count),
        ways(lists, person, bounds, total),
        pressing.stream()
            .map(task -> Line.of(task, about.get(task.getId()), address(lists, task.getAssignee() != null, task.getId()), clock.instant(), time))
            .toList());
  }

  /** Each count is that of the list it leads to: in that of the function stands what a colleague has, too. */
  private List<Way> ways(Map<String, String> lists, Authentication person, Optional<Bounds> bounds, long total) {
    long mine = own.get(now(tasks.createTaskQuery().taskAssignee(person.getUserId()), person, Optional.empty())::count);
    if (mine == 0 || mine == total) {
      return List.of(new Way("Voir toutes mes tâches", address(lists, mine > 0, null)));
    }
    long team = own.get(now(tasks.createTaskQuery().taskCandidateGroupIn(person.getGroupIds()).includeAssignedTasks(), person, bounds)::count);
    return List.of(
        new Way("Voir mes tâches (%d)".formatted(mine), address(lists, true, null)),
        new Way("Voir celles de mon équipe (%d)".formatted(team), address(lists, false, null)));
  }

  private static List<TaskPupils.Listed> listed(List<Task> tasks, String person) {
    return tasks.stream()
        .filter(task -> task.getProcessInstanceId() != null)
        .map(task -> new TaskPupils.Listed(task.getId(), task.getProcessInstanceId(), task.getExecutionId(), person.equals(task.getAssignee())))
        .toList();
  }

  private TaskQuery open(Authentication person, Optional<Bounds> bounds) {
    return now(
        tasks.createTaskQuery().or().taskAssignee(person.getUserId()).taskCandidateGroupIn(person.getGroupIds()).endOr(), person, bounds);
  }

  private TaskQuery now(TaskQuery query, Authentication person, Optional<Bounds> bounds) {
    TaskQuery now = query.followUpBeforeOrNotExistent(Date.from(clock.instant()));
    return bounds.map(own -> WithinCases.limit(now, person.getUserId(), own.cases(), own.groups())).orElse(now);
  }

  /** The shared lists the person finds in Tasklist, by name. */
  private Map<String, String> lists() {
    return filters.createTaskFilterQuery().listPage(0, MOST_LISTS).stream()
        .filter(list -> list.getOwner() == null)
        .collect(Collectors.toMap(Filter::getName, Filter::getId, (one, other) -> one));
  }

  private String address(Map<String, String> lists, boolean own, @Nullable String task) {
    TaskList.Content content = own ? TaskList.Content.MINE : TaskList.Content.MY_ROLE;
    String list =
        matrix.taskLists().stream()
            .filter(each -> each.content() == content)
            .map(each -> lists.get(each.name()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    String query = (list == null ? "" : "&filter=" + list) + (task == null ? "" : "&task=" + task);
    return "/camunda/app/tasklist/default/#/" + query.replaceFirst("&", "?");
  }
}
