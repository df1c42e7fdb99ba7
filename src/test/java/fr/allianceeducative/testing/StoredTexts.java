package fr.allianceeducative.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import javax.sql.DataSource;

/** Reads every column of some tables, as somebody with the database password would. */
final class StoredTexts {

  private StoredTexts() {}

  /**
   * {@code TABLE.COLUMN} of every place that holds one of the texts, as text or as bytes, capital or small; by text.
   *
   * @param which says by schema and name, in small letters, whether a table is read
   */
  static Map<String, TreeSet<String>> places(
      DataSource database, BiPredicate<String, String> which, Collection<String> texts) throws SQLException {
    Map<String, TreeSet<String>> places = new TreeMap<>();
    Map<String, String> small = new HashMap<>();
    texts.forEach(text -> small.put(text, text.toLowerCase(Locale.ROOT)));
    String begin = begin(small.values());
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(connection, which)) {
        try (ResultSet rows = statement.executeQuery("select * from \"" + table.replace(".", "\".\"") + "\"")) {
          ResultSetMetaData columns = rows.getMetaData();
          while (rows.next()) {
            for (int column = 1; column <= columns.getColumnCount(); column++) {
              String cell = cell(rows, column);
              if (cell.contains(begin)) {
                String place = table + "." + columns.getColumnName(column);
                small.forEach(
                    (text, letters) -> {
                      if (cell.contains(letters)) {
                        places.computeIfAbsent(text, any -> new TreeSet<>()).add(place);
                      }
                    });
              }
            }
          }
        }
      }
    }
    return places;
  }

  /** With which all of them begin: most cells hold none, and are looked through once. */
  private static String begin(Collection<String> texts) {
    return texts.stream().reduce(StoredTexts::begin).orElse("");
  }

  private static String begin(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return one.substring(0, same);
  }

  /** Tables with their schema. */
  static List<String> tables(Connection connection, BiPredicate<String, String> which) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet all = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (all.next()) {
        String schema = all.getString("TABLE_SCHEM");
        String name = all.getString("TABLE_NAME");
        if (which.test(schema.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))) {
          tables.add(schema + "." + name);
        }
      }
    }
    return tables;
  }

  private static String cell(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    String text;
    if (value instanceof byte[] || value instanceof Blob) {
      byte[] bytes = row.getBytes(column);
      text = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    } else if (value instanceof Clob) {
      text = row.getString(column);
    } else {
      text = String.valueOf(value);
    }
    return text.toLowerCase(Locale.ROOT);
  }
}
