package fr.allianceeducative.trace.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.TestDatabase;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plan the database makes for each way to search, with many lines. */
@DatabaseTest
class TracePlansTest {

  private static final int LINES = 40_000;
  private static final String ORDER = " order by at desc, chain desc, line desc fetch first 51 rows only";

  @Autowired JdbcClient jdbc;
  @Autowired JdbcTemplate batches;

  @BeforeEach
  void many_lines() {
    if (jdbc.sql("select count(*) from alliance.trace").query(Integer.class).single() > 0) {
      return;
    }
    OffsetDateTime start = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    jdbc.sql("insert into alliance.trace_chain values (1, 'w', :at, 'k', '', 's')").param("at", start).update();
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      rows.add(
          new Object[] {
            1, i + 1, start.plusMinutes(i), "person" + i % 500, "CPE", i % 7 == 0 ? "LOGOUT" : "CASE_OPENED", "PAGE",
            "AE-2026-%06d".formatted(i % 3000), "s"
          });
    }
    batches.batchUpdate(
        "insert into alliance.trace (chain, line, at, person, roles, kind, door, case_number, seal)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    jdbc.sql("analyze").update();
  }

  @Test
  void a_search_uses_an_index_in_the_order_of_the_page() {
    assertThat(plan("person = 'person7'")).contains("trace_by_person").doesNotContain("seq scan");
    assertThat(plan("case_number = 'AE-2026-000042'")).contains("trace_by_case").doesNotContain("seq scan");
    assertThat(plan("kind = 'LOGIN_REFUSED'")).contains("trace_by_").doesNotContain("seq scan");
    assertThat(plan("at >= timestamp with time zone '2026-01-05 00:00:00+00'")).contains("trace_by_time").doesNotContain("seq scan");
    assertThat(plan("person = 'person7' and (at, chain, line) < (timestamp with time zone '2026-01-25 00:00:00+00', 1, 9)"))
        .contains("trace_by_person").doesNotContain("seq scan");
  }

  private String plan(String condition) {
    String explain = TestDatabase.isPostgresql() ? "explain " : "explain plan for ";
    return String.join(
            "\n",
            jdbc.sql(explain + "select " + TraceRow.COLUMNS + " from alliance.trace where " + condition + ORDER)
                .query(String.class)
                .list())
        .toLowerCase(Locale.ROOT);
  }
}
