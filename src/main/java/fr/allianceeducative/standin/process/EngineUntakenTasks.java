package fr.allianceeducative.standin.process;

import fr.allianceeducative.casefile.OfferedCases.Takers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.standin.UntakenTask;
import fr.allianceeducative.standin.UntakenTasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the engine's own tables, since its queries cannot say « no group of these ». A task without a team is a person's, and not meant. */
@Component
class EngineUntakenTasks implements UntakenTasks {

  private static final String WAITING =
      " from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_"
          + " where t.TENANT_ID_ = :school and t.ASSIGNEE_ is null and t.SUSPENSION_STATE_ = 1"
          + " and exists (select 1 from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.GROUP_ID_ is not null)"
          + " and not exists (select 1 from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_"
          + " and (l.GROUP_ID_ in (:staffed) or (l.GROUP_ID_ in (:ofClasses) and p.BUSINESS_KEY_ in (:cases))"
          + " or (l.TYPE_ = 'candidate' and l.USER_ID_ is not null)))";

  private final JdbcClient jdbc;
  private final TaskService tasks;

  EngineUntakenTasks(JdbcClient jdbc, TaskService tasks) {
    this.jdbc = jdbc;
    this.tasks = tasks;
  }

  @Override
  public long count(Uai school, Takers takers) {
    return jdbc.sql("select count(*)" + WAITING).params(asked(school, takers)).query(Long.class).single();
  }

  @Override
  public List<UntakenTask> of(Uai school, Takers takers, int most) {
    return withTeams(
        jdbc.sql("select t.*, p.BUSINESS_KEY_" + WAITING + " order by t.CREATE_TIME_, t.ID_ limit :most")
            .params(asked(school, takers))
            .param("most", most)
            .query(EngineUntakenTasks::read)
            .list());
  }

  @Override
  public Optional<UntakenTask> find(Uai school, Takers takers, String id) {
    return withTeams(
            jdbc.sql("select t.*, p.BUSINESS_KEY_" + WAITING + " and t.ID_ = :id")
                .params(asked(school, takers))
                .param("id", id)
                .query(EngineUntakenTasks::read)
                .list())
        .stream()
        .findFirst();
  }

  @Override
  public void give(String id, String userName) {
    tasks.setAssignee(id, userName);
  }

  private static Map<String, Object> asked(Uai school, Takers takers) {
    return Map.of(
        "school", school.value(),
        "staffed", groups(takers.roles()),
        "ofClasses", groups(takers.ofClasses()),
        "cases", orNone(takers.cases().stream().map(CaseNumber::value)));
  }

  private static List<String> groups(Set<Role> roles) {
    return orNone(roles.stream().map(Role::group));
  }

  /** No list of SQL is empty: nothing is called so. */
  private static List<String> orNone(Stream<String> names) {
    return Stream.concat(Stream.of(""), names).toList();
  }

  private List<UntakenTask> withTeams(List<UntakenTask> found) {
    if (found.isEmpty()) {
      return found;
    }
    Map<String, Set<Role>> teams = new HashMap<>();
    jdbc.sql("select TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK where TASK_ID_ in (:tasks) and GROUP_ID_ is not null")
        .param("tasks", found.stream().map(UntakenTask::id).toList())
        .query(
            row -> {
              Set<Role> team = teams.computeIfAbsent(row.getString("TASK_ID_"), id -> EnumSet.noneOf(Role.class));
              Role.ofGroup(row.getString("GROUP_ID_")).ifPresent(team::add);
            });
    return found.stream()
        .map(
            task ->
                new UntakenTask(
                    task.id(), task.name(), task.about(), teams.getOrDefault(task.id(), Set.of()), task.since(), task.due()))
        .toList();
  }

  private static UntakenTask read(ResultSet row, int at) throws SQLException {
    String key = row.getString("BUSINESS_KEY_");
    return new UntakenTask(
        row.getString("ID_"),
        row.getString("NAME_"),
        key == null ? null : CaseNumber.read(key).orElse(null),
        Set.of(),
        day(row.getTimestamp("CREATE_TIME_")),
        day(row.getTimestamp("DUE_DATE_")));
  }

  private static @Nullable LocalDate day(@Nullable Timestamp time) {
    return time == null ? null : time.toLocalDateTime().toLocalDate();
  }
}
