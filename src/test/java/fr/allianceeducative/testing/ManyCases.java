package fr.allianceeducative.testing;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes many cases at once, for measuring: pupils through their desk, the case file in batches, and of the engine what the pages read, as
 * copies of the path of one real case (executions, tasks, candidates, rights; neither jobs nor history).
 */
public final class ManyCases {

  private static final int BLOCK = 2_000;
  private static final List<String> STAGES = List.of("QUALIFICATION", "INTERVIEW", "ALLIANCE", "DIAGNOSIS", "PLAN", "FOLLOW_UP");
  private static final List<String> PATH =
      List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_IDENTITYLINK", "ACT_RU_VARIABLE", "ACT_RU_AUTHORIZATION");

  private final DataSource database;
  private final JdbcTemplate jdbc;
  private final CaseDesk cases;
  private final List<String> lastNames;
  private final List<String> firstNames;

  public ManyCases(DataSource database, CaseDesk cases) {
    this.database = database;
    this.jdbc = new JdbcTemplate(database);
    this.cases = cases;
    List<NewPupil> real = RealPupils.in(new Uai("0352318E"));
    this.lastNames = real.stream().map(NewPupil::lastName).distinct().toList();
    this.firstNames = real.stream().map(NewPupil::firstName).distinct().toList();
  }

  /**
   * Adds cases of several schools, in turn; one in ten was sent to the district.
   *
   * @param like a case on its path, whose steps the others take
   */
  public void add(CaseNumber like, List<Uai> schools, String district, int from, int to) {
    Map<String, List<Map<String, Object>>> path = path(like);
    int blocks = (to - from + BLOCK - 1) / BLOCK;
    // the database has one processor for each block that is written
    IntStream.range(0, blocks)
        .map(block -> from + block * BLOCK)
        .parallel()
        .forEach(start -> add(path, like, schools, district, start, Math.min(start + BLOCK, to)));
    jdbc.execute("analyze");
  }

  private void add(
      Map<String, List<Map<String, Object>>> path, CaseNumber like, List<Uai> schools, String district, int from, int to) {
    Random seeded = new Random(from);
    List<NewPupil> named = new ArrayList<>();
    for (int i = from; i < to; i++) {
      // the first is somebody who can be looked for
      String last = i == 0 ? "Martin" : lastNames.get(seeded.nextInt(lastNames.size()));
      String first = i == 0 ? "Noémie" : firstNames.get(seeded.nextInt(firstNames.size()));
      named.add(
          new NewPupil("many:" + i, "%010dX".formatted(i), last, first, LocalDate.of(2008, 1, 1).plusDays(seeded.nextInt(2900)),
              schools.get(i % schools.size()), "3E" + i % 7));
    }
    Map<String, Pupil> pupils = cases.register(named);
    List<Object[]> files = new ArrayList<>();
    List<Object[]> lines = new ArrayList<>();
    List<Object[]> sent = new ArrayList<>();
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    for (int i = from; i < to; i++) {
      Pupil pupil = pupils.get("many:" + i);
      String number = number(i);
      files.add(new Object[] {number, pupil.id(), pupil.id(), pupil.school().value(), STAGES.get(i % STAGES.size()), 5});
      for (int day = 0; day < 3; day++) {
        lines.add(new Object[] {number, now.minusDays(day * 9L + i % 20), "CaseOpened", "Dossier ouvert."});
      }
      if (i % 10 == 0) {
        sent.add(new Object[] {number, district});
      }
    }
    jdbc.batchUpdate("insert into alliance.case_file (number, pupil_id, open_pupil_id, school, stage, score, legal_threshold, opened_on)"
        + " values (?, ?, ?, ?, ?, ?, false, date '2026-10-01')", files);
    jdbc.batchUpdate("insert into alliance.timeline (case_number, at, kind, sentence) values (?, ?, ?, ?)", lines);
    jdbc.batchUpdate("insert into alliance.case_access (case_number, relation, subject, since) values (?, 'DISTRICT', ?, date '2026-01-01')", sent);
    copy(path, like, schools, from, to);
  }

  public static String number(int i) {
    return "AE-2026-%09d".formatted(100_000_000 + i);
  }

  private Map<String, List<Map<String, Object>>> path(CaseNumber like) {
    Map<String, List<Map<String, Object>>> path = new LinkedHashMap<>();
    List<Map<String, Object>> executions = new ArrayList<>(jdbc.queryForList("select * from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?", like.value()));
    for (Set<Object> known = new HashSet<>(); known.addAll(ids(executions)); ) {
      executions = new ArrayList<>(related("ACT_RU_EXECUTION", List.of("PROC_INST_ID_", "SUPER_EXEC_", "ROOT_PROC_INST_ID_"), ids(executions)));
    }
    path.put("ACT_RU_EXECUTION", executions);
    path.put("ACT_RU_TASK", related("ACT_RU_TASK", List.of("EXECUTION_ID_"), ids(executions)));
    path.put("ACT_RU_IDENTITYLINK", related("ACT_RU_IDENTITYLINK", List.of("TASK_ID_"), ids(path.get("ACT_RU_TASK"))));
    path.put("ACT_RU_VARIABLE", related("ACT_RU_VARIABLE", List.of("EXECUTION_ID_"), ids(executions)));
    Set<Object> guarded = ids(executions);
    guarded.addAll(ids(path.get("ACT_RU_TASK")));
    path.put("ACT_RU_AUTHORIZATION", related("ACT_RU_AUTHORIZATION", List.of("RESOURCE_ID_"), guarded));
    return path;
  }

  private List<Map<String, Object>> related(String table, List<String> by, Collection<Object> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    String marks = String.join(", ", ids.stream().map(any -> "?").toList());
    String where = String.join(" or ", by.stream().map(column -> column + " in (" + marks + ")").toList());
    List<Object> values = new ArrayList<>();
    by.forEach(any -> values.addAll(ids));
    return jdbc.queryForList("select * from " + table + " where " + where, values.toArray());
  }

  private static Set<Object> ids(List<Map<String, Object>> rows) {
    Set<Object> ids = new HashSet<>();
    rows.forEach(row -> row.forEach((column, value) -> {
      if (column.equalsIgnoreCase("ID_")) {
        ids.add(value);
      }
    }));
    return ids;
  }

  /** Whatever names a row of the path names its copy; the number of the case and the school are those of the copy. */
  private void copy(Map<String, List<Map<String, Object>>> path, CaseNumber like, List<Uai> schools, int from, int to) {
    Set<Object> ids = new HashSet<>();
    path.values().forEach(rows -> ids.addAll(ids(rows)));
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (String table : PATH) {
        for (Map<String, Object> row : path.get(table)) {
          try (PreparedStatement insert = connection.prepareStatement(insert(connection, table))) {
            for (int i = from; i < to; i++) {
              int place = 1;
              for (Map.Entry<String, Object> column : row.entrySet()) {
                insert.setObject(place++, copied(column.getKey(), column.getValue(), ids, like, schools.get(i % schools.size()), i));
              }
              insert.addBatch();
            }
            insert.executeBatch();
          }
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException notWritten) {
      throw new IllegalStateException(notWritten);
    }
  }

  private static Object copied(String column, Object value, Set<Object> ids, CaseNumber like, Uai school, int i) {
    if (ids.contains(value)) {
      return value + "-" + i;
    }
    if (like.value().equals(value)) {
      return number(i);
    }
    return column.equalsIgnoreCase("TENANT_ID_") && value != null ? school.value() : value;
  }

  private static String insert(Connection connection, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (PreparedStatement none = connection.prepareStatement("select * from " + table + " where 1 = 0");
        ResultSet rows = none.executeQuery()) {
      ResultSetMetaData described = rows.getMetaData();
      for (int i = 1; i <= described.getColumnCount(); i++) {
        columns.add(described.getColumnName(i));
      }
    }
    return "insert into %s (%s) values (%s)"
        .formatted(table, String.join(", ", columns), String.join(", ", columns.stream().map(any -> "?").toList()));
  }
}
