package fr.allianceeducative.diagnosis.persistence;

import fr.allianceeducative.kernel.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case that other rows may point to. */
final class SampleCase {

  private SampleCase() {}

  static void insert(JdbcClient jdbc, CaseNumber number) {
    jdbc.sql(
            "insert into alliance.pupil (pupil_key, last_name, first_name, birth_date, school, school_class)"
                + " values (:key, 'Martin', 'Lina', date '2012-03-01', '0352533N', '3e B')")
        .param("key", "sample " + number)
        .update();
    jdbc.sql(
            "insert into alliance.case_file (number, pupil_id, school, stage, legal_threshold, opened_on)"
                + " select :number, id, school, 'INTERVIEW', false, date '2026-10-01' from alliance.pupil"
                + " where pupil_key = :key")
        .param("number", number.value())
        .param("key", "sample " + number)
        .update();
  }
}
