package fr.allianceeducative.testing;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Looks into every table there is, of the engine, of the case file and of whoever else, as somebody with a copy of the database would. */
public final class WholeDatabase {

  private static final Set<String> OF_THE_DATABASE_ITSELF = Set.of("information_schema", "pg_catalog");

  private WholeDatabase() {}

  /** {@code SCHEMA.TABLE.COLUMN} of every place that holds one of the texts, by text; a text that no place holds is not there. */
  public static Map<String, TreeSet<String>> holding(DataSource database, Collection<String> texts) throws SQLException {
    return StoredTexts.places(database, (schema, table) -> !OF_THE_DATABASE_ITSELF.contains(schema), texts);
  }
}
