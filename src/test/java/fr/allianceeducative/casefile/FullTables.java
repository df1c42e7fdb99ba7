package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes one row into every table that keeps something of pupils, whatever its columns: each text holds a word of the case, each
 * day is the same. It reads the tables from the database, so a table that is added tomorrow is filled as well.
 */
final class FullTables {

  /** What is counted after a case has gone: words of closed lists, never of a person. */
  private static final Set<String> COUNTED =
      Set.of(
          "case_file.stage", "signal_report.urgency", "qualification.track", "qualification.urgency", "contact_attempt.channel",
          "contact_attempt.result", "alliance_member.domain", "alliance_member.state", "plan.state", "plan.outcome",
          "commission_session.state", "commission_decision.measure", "district_liaison.request",
          "district_examination.measure", "placement.scheme_code", "placement.state", "exit_review.reason",
          "exit_review.satisfaction", "exit_check.point", "exit_check.result");

  private final DataSource database;
  private final Map<String, List<Column>> tables = new LinkedHashMap<>();

  FullTables(DataSource database, Collection<String> names) {
    this.database = database;
    Map<String, List<Column>> waiting = new TreeMap<>();
    try (Connection connection = database.getConnection()) {
      for (String name : names) {
        waiting.put(name, columns(connection.getMetaData(), name));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    while (!waiting.isEmpty()) {
      String next =
          waiting.entrySet().stream()
              .filter(table -> table.getValue().stream().allMatch(column -> column.points == null || !waiting.containsKey(column.points)))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow(() -> new AssertionError("tables point to each other in a circle: " + waiting.keySet()));
      tables.put(next, waiting.remove(next));
    }
  }

  private record Column(String name, int type, int size, boolean given, @Nullable String points) {}

  /** A case closed on a day, and all that may be kept about it. Values that other tables need are found by their name. */
  void fill(CaseNumber number, String word, LocalDate day, ClosingReason reason) {
    Map<String, Object> keys = new HashMap<>();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (Map.Entry<String, List<Column>> table : tables.entrySet()) {
        insert(connection, table.getKey(), table.getValue(), number, word, day, reason, keys);
      }
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  void empty() {
    List<String> backwards = new ArrayList<>(tables.keySet());
    Collections.reverse(backwards);
    try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
      for (String table : backwards) {
        statement.executeUpdate("delete from alliance." + table);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  Map<String, Integer> rows() {
    Map<String, Integer> rows = new TreeMap<>();
    try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
      for (String table : tables.keySet()) {
        try (ResultSet count = statement.executeQuery("select count(*) from alliance." + table)) {
          count.next();
          rows.put(table, count.getInt(1));
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return rows;
  }

  private void insert(
      Connection connection, String table, List<Column> columns, CaseNumber number, String word, LocalDate day,
      ClosingReason reason, Map<String, Object> keys) throws SQLException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Column column : columns) {
      if (!column.given) {
        values.put(column.name, value(table, column, number, word, day, reason, keys));
      }
    }
    String sql =
        "insert into alliance.%s (%s) values (%s)"
            .formatted(table, String.join(", ", values.keySet()), String.join(", ", values.keySet().stream().map(any -> "?").toList()));
    try (PreparedStatement insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      int place = 1;
      for (Object value : values.values()) {
        insert.setObject(place++, value);
      }
      insert.executeUpdate();
      if (columns.stream().anyMatch(Column::given)) {
        try (ResultSet key = insert.getGeneratedKeys()) {
          key.next();
          keys.put(table, key.getObject("id"));
        }
      }
    }
    keys.putIfAbsent(table, values.containsKey("number") ? values.get("number") : "");
  }

  private static @Nullable Object value(
      String table, Column column, CaseNumber number, String word, LocalDate day, ClosingReason reason, Map<String, Object> keys) {
    if (column.points != null) {
      return keys.get(column.points);
    }
    if (table.equals("draft") && column.name.equals("subject")) {
      return number.value();
    }
    if (COUNTED.contains(table + "." + column.name)) {
      return "LISTED";
    }
    return switch (column.name) {
      case "open_pupil_id", "open_school", "open_case" -> null;
      case "case_number" -> number.value();
      case "number" -> table.equals("case_file") ? number.value() : "CO" + number.value().substring(2);
      case "closing_reason" -> reason.name();
      case "school" -> "0350001A";
      default ->
          switch (column.type) {
            case Types.DATE -> day;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.of(day, LocalTime.NOON, ZoneOffset.UTC);
            case Types.TIME -> LocalTime.NOON;
            case Types.BOOLEAN, Types.BIT -> false;
            case Types.VARCHAR -> cut(word + " " + table + " " + column.name, column.size);
            case Types.BINARY, Types.VARBINARY, Types.BLOB -> word.getBytes(StandardCharsets.UTF_8);
            default -> 1;
          };
    };
  }

  private static String cut(String text, int size) {
    return text.substring(0, Math.min(text.length(), size));
  }

  private static List<Column> columns(DatabaseMetaData database, String table) throws SQLException {
    boolean upper = database.storesUpperCaseIdentifiers();
    String schema = upper ? "ALLIANCE" : "alliance";
    String name = upper ? table.toUpperCase(Locale.ROOT) : table;
    Map<String, String> points = new HashMap<>();
    try (ResultSet keys = database.getImportedKeys(null, schema, name)) {
      while (keys.next()) {
        points.put(lower(keys, "FKCOLUMN_NAME"), lower(keys, "PKTABLE_NAME"));
      }
    }
    List<Column> columns = new ArrayList<>();
    try (ResultSet all = database.getColumns(null, schema, name, "%")) {
      while (all.next()) {
        String column = lower(all, "COLUMN_NAME");
        columns.add(
            new Column(
                column,
                all.getInt("DATA_TYPE"),
                all.getInt("COLUMN_SIZE"),
                "YES".equals(all.getString("IS_AUTOINCREMENT")),
                points.get(column)));
      }
    }
    if (columns.isEmpty()) {
      throw new AssertionError("no table " + table);
    }
    return columns;
  }

  private static String lower(ResultSet row, String column) throws SQLException {
    return row.getString(column).toLowerCase(Locale.ROOT);
  }
}
