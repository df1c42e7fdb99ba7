package fr.allianceeducative.testing;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Looks into the tables of the case file, where what a person writes belongs. */
public final class CaseFileTables {

  private CaseFileTables() {}

  /** {@code TABLE.COLUMN} of every place that holds one of the texts, by text; a text that no place holds is not there. */
  public static Map<String, TreeSet<String>> holding(DataSource database, Collection<String> texts) throws SQLException {
    return StoredTexts.places(database, (schema, table) -> schema.equals("alliance") && !table.startsWith("flyway"), texts);
  }
}
