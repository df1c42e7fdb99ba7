package fr.allianceeducative.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import javax.sql.DataSource;

/** Looks into the engine's own tables, as somebody with the database password would. */
public final class EngineTables {

  private static final BiPredicate<String, String> ENGINE = (schema, table) -> table.startsWith("act_");

  private EngineTables() {}

  /** {@code TABLE.COLUMN} of every place in an {@code ACT_*} table that holds the text, as text or as bytes. */
  public static List<String> holding(DataSource database, String text) throws SQLException {
    return holding(database, List.of(text)).values().stream().flatMap(TreeSet::stream).toList();
  }

  /** The same for several texts at once, by text; a text that no place holds is not there. */
  public static Map<String, TreeSet<String>> holding(DataSource database, Collection<String> texts) throws SQLException {
    return StoredTexts.places(database, ENGINE, texts);
  }

  /** Number of rows of every engine table, by its name. */
  public static Map<String, Integer> rows(DataSource database) throws SQLException {
    Map<String, Integer> rows = new HashMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : StoredTexts.tables(connection, ENGINE)) {
        try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
          count.next();
          rows.put(table.substring(table.indexOf('.') + 1), count.getInt(1));
        }
      }
    }
    return rows;
  }
}
