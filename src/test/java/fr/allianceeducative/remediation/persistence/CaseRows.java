package fr.allianceeducative.remediation.persistence;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a case that the tables of this room point to. */
final class CaseRows {

  private CaseRows() {}

  static void insert(JdbcClient jdbc, CaseNumber number) {
    LocalDate born = LocalDate.of(2009, 6, 15);
    jdbc.sql(
            "insert into alliance.pupil (pupil_key, last_name, first_name, birth_date, school, school_class)"
                + " values ('key', 'MARTIN', 'Lina', ?, '0350001A', '2de B')")
        .param(born)
        .update();
    long pupil = jdbc.sql("select id from alliance.pupil where pupil_key = 'key'").query(Long.class).single();
    jdbc.sql(
            "insert into alliance.case_file (number, pupil_id, school, stage, legal_threshold, opened_on)"
                + " values (?, ?, '0350001A', 'REMEDIATION', false, ?)")
        .params(number.value(), pupil, LocalDate.of(2026, 9, 1))
        .update();
  }
}
