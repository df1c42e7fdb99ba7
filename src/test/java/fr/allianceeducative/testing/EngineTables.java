package fr.allianceeducative.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Looks into the engine's own tables, as somebody with the database password would. */
public final class EngineTables {

  private EngineTables() {}

  /** {@code TABLE.COLUMN} of every place in an {@code ACT_*} table that holds the text, as text or as bytes. */
  public static List<String> holding(DataSource database, String text) throws SQLException {
    TreeSet<String> hits = new TreeSet<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(connection)) {
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
          ResultSetMetaData columns = rows.getMetaData();
          while (rows.next()) {
            for (int column = 1; column <= columns.getColumnCount(); column++) {
              if (holds(rows, column, text)) {
                hits.add(table + "." + columns.getColumnName(column));
              }
            }
          }
        }
      }
    }
    return List.copyOf(hits);
  }

  /** Number of rows of every engine table. */
  public static Map<String, Integer> rows(DataSource database) throws SQLException {
    Map<String, Integer> rows = new HashMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(connection)) {
        try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
          count.next();
          rows.put(table, count.getInt(1));
        }
      }
    }
    return rows;
  }

  private static boolean holds(ResultSet row, int column, String text) throws SQLException {
    Object value = row.getObject(column);
    if (value instanceof byte[] || value instanceof Blob) {
      byte[] bytes = row.getBytes(column);
      return bytes != null && new String(bytes, StandardCharsets.UTF_8).contains(text);
    }
    return value != null && row.getString(column).contains(text);
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet all = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (all.next()) {
        String name = all.getString("TABLE_NAME");
        if (name.toLowerCase(Locale.ROOT).startsWith("act_")) {
          tables.add(name);
        }
      }
    }
    return tables;
  }
}
