package fr.allianceeducative.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.RetentionRows;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is kept of anybody without somebody having said with what it goes. */
@DatabaseTest
class DataRegisterTest {

  private static final Set<String> WORDS = Set.of("dossier", "eleve", "compte", "jamais");

  @Autowired JdbcClient jdbc;

  @Test
  void every_column_that_may_speak_of_a_person_is_in_the_register_once() {
    Map<String, Set<String>> named = new TreeMap<>();
    DataRegister.read().forEach((name, table) -> {
      assertThat(table.columns()).as(name).doesNotHaveDuplicates();
      named.put(name, new TreeSet<>(table.columns()));
    });

    assertThat(named)
        .as("say in %s what a column holds and with what it goes; a room erases its rows by a bean that Forgets", DataRegister.PLACE)
        .isEqualTo(columns());
  }

  @Test
  void what_speaks_of_a_person_goes_with_something() {
    DataRegister.read().forEach((name, table) -> {
      assertThat(WORDS.contains(table.efface()) || !RetentionRows.rows(table.efface(), null).isEmpty())
          .as("« %s » of %s is a word of the register or a row of the retention table", table.efface(), name)
          .isTrue();
      if (!table.personal().isEmpty()) {
        assertThat(table.efface()).as(name).isNotEqualTo("jamais");
      }
    });
  }

  /** Texts, dates and moments; a number says little alone, and goes with its row. */
  private Map<String, Set<String>> columns() {
    Map<String, Set<String>> columns = new TreeMap<>();
    Set<String> views = new HashSet<>(
        jdbc.sql("select lower(table_name) from information_schema.views where lower(table_schema) = 'alliance'").query(String.class).list());
    List<Map<String, Object>> rows =
        jdbc.sql(
                "select lower(table_name) as t, lower(column_name) as c, lower(data_type) as d from information_schema.columns"
                    + " where lower(table_schema) = 'alliance'")
            .query()
            .listOfRows();
    for (Map<String, Object> row : rows) {
      String table = String.valueOf(row.get("t"));
      String type = String.valueOf(row.get("d"));
      if (!views.contains(table) && !table.startsWith("flyway") && type.matches("(char|text|date|time|json|xml|clob|b).*")
          && !type.matches("boolean|bigint")) {
        columns.computeIfAbsent(table, any -> new TreeSet<>()).add(String.valueOf(row.get("c")));
      }
    }
    return columns;
  }
}
