package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.OpenStep;
import fr.allianceeducative.casefile.OpenSteps;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open tasks with who may take them from the engine's own tables: its queries ask again for each task, and show a person
 * only the own ones.
 */
@Component
class EngineOpenSteps implements OpenSteps {

  private static final int MOST = 50;
  /** A task of several functions is several rows. */
  private static final int MOST_ROWS = 4 * MOST;

  private final JdbcClient jdbc;

  EngineOpenSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<OpenStep> of(CaseNumber number) {
    Map<String, Found> tasks = new LinkedHashMap<>();
    jdbc.sql(
            "select t.ID_ as id, t.NAME_ as name, t.ASSIGNEE_ as assignee, t.DUE_DATE_ as due, d.KEY_ as process,"
                + " l.GROUP_ID_ as team from ACT_RU_EXECUTION e"
                + " join ACT_RU_TASK t on t.PROC_INST_ID_ = e.ID_"
                + " join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_"
                + " left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.GROUP_ID_ is not null"
                + " where e.BUSINESS_KEY_ = :number"
                + " order by case when t.DUE_DATE_ is null then 1 else 0 end, t.DUE_DATE_, t.CREATE_TIME_, t.ID_"
                + " fetch first " + MOST_ROWS + " rows only")
        .param("number", number.value())
        .query(row -> {
          tasks.computeIfAbsent(row.getString("id"), id -> found(row)).team(row.getString("team"));
        });
    return tasks.values().stream().limit(MOST).map(Found::step).toList();
  }

  private static Found found(ResultSet row) {
    try {
      Timestamp due = row.getTimestamp("due");
      return new Found(
          row.getString("id"),
          row.getString("name"),
          row.getString("assignee"),
          due == null ? null : due.toInstant(),
          row.getString("process"),
          new ArrayList<>());
    } catch (SQLException e) {
      throw new IllegalStateException("A task of the engine could not be read", e);
    }
  }

  private record Found(
      String id, String name, @Nullable String assignee, @Nullable Instant dueAt, String process, List<String> groups) {

    void team(@Nullable String group) {
      if (group != null) {
        groups.add(group);
      }
    }

    OpenStep step() {
      Set<Role> team = EnumSet.noneOf(Role.class);
      groups.forEach(group -> Role.ofGroup(group).ifPresent(team::add));
      return new OpenStep(id, name, assignee, team, dueAt, process.equals(AlertProcesses.PROTECT_PUPIL));
    }
  }
}
