package fr.allianceeducative.casefile.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.testing.DatabaseTest;
import java.time.LocalDate;
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

/** The plan the database makes for what the round of the night looks for: little among much. */
@DatabaseTest
class RetentionPlansTest {

  private static final int MANY = 20_000;
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  @Autowired JdbcClient jdbc;
  @Autowired JdbcTemplate batches;

  @BeforeEach
  void many_rows() {
    if (jdbc.sql("select count(*) from alliance.absence").query(Integer.class).single() > 0) {
      return;
    }
    jdbc.sql("insert into alliance.pupil (pupil_key, last_name, first_name, birth_date, school, school_class)"
        + " values ('k', 'N', 'P', date '2012-03-01', '0350001A', '3e B')").update();
    long pupil = jdbc.sql("select id from alliance.pupil where pupil_key = 'k'").query(Long.class).single();
    List<Object[]> cases = new ArrayList<>();
    List<Object[]> absences = new ArrayList<>();
    List<Object[]> notices = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      LocalDate day = START.plusDays(i % 700);
      cases.add(new Object[] {"AE-2025-%06d".formatted(i), pupil, day});
      absences.add(new Object[] {pupil, START.plusDays(i), "M"});
      notices.add(new Object[] {"key" + i, "token" + i, day.atStartOfDay().atOffset(ZoneOffset.UTC), OffsetDateTime.now()});
    }
    batches.batchUpdate("insert into alliance.case_file (number, pupil_id, school, stage, legal_threshold, opened_on, closed_on,"
        + " closing_reason) values (?, ?, '0350001A', 'CLOSED', false, date '2025-09-01', ?, 'SUCCESS')", cases);
    batches.batchUpdate("insert into alliance.absence (pupil_id, absent_on, half_day, justified, reason) values (?, ?, ?, false, '')", absences);
    batches.batchUpdate("insert into alliance.notice (once_key, recipient, channel, token, occasion, sentence, target, state, told_at,"
        + " due_at) values (?, 'p', 'MAIL', ?, 'TASK', '', '/', 'SENT', ?, ?)", notices);
    jdbc.sql("analyze").update();
  }

  @Test
  void what_is_over_is_found_by_its_day_and_not_by_reading_everything() {
    assertThat(plan("select number from alliance.case_file where closed_on < date '2026-01-04' and ((closed_on < date '2026-01-04'"
        + " and closing_reason in ('SUCCESS'))) order by closed_on, number fetch first 50 rows only"))
        .contains("case_by_closing").doesNotContain("seq scan");
    assertThat(plan("select pupil_id from alliance.absence where absent_on < date '2026-01-04' order by absent_on, pupil_id"
        + " fetch first 500 rows only"))
        .contains("absence_by_day").doesNotContain("seq scan");
    assertThat(plan("select id from alliance.notice where told_at < timestamp with time zone '2026-01-04 00:00:00+00'"
        + " order by told_at, id fetch first 500 rows only"))
        .contains("notice_by_age").doesNotContain("seq scan");
  }

  private String plan(String query) {
    return String.join("\n", jdbc.sql("explain " + query).query(String.class).list()).toLowerCase(Locale.ROOT);
  }
}
