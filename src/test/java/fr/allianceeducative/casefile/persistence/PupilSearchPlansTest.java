package fr.allianceeducative.casefile.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseQuery;
import fr.allianceeducative.casefile.PupilQuery;
import fr.allianceeducative.casefile.PupilSearch.Ground;
import fr.allianceeducative.casefile.Viewer;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.kernel.names.NameMarks;
import fr.allianceeducative.people.access.Relation;
import fr.allianceeducative.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plan the database makes for finding a pupil: little among much. */
@DatabaseTest
class PupilSearchPlansTest {

  private static final int MANY = 10_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final Uai SCHOOL = new Uai("9000001A");

  @Autowired JdbcClient jdbc;
  @Autowired JdbcTemplate batches;

  @BeforeEach
  void many_pupils() {
    if (jdbc.sql("select count(*) from alliance.pupil_word").query(Integer.class).single() > 0) {
      return;
    }
    List<Object[]> pupils = new ArrayList<>();
    List<Object[]> words = new ArrayList<>();
    List<Object[]> files = new ArrayList<>();
    NameMarks marks = new NameMarks();
    for (int i = 0; i < MANY; i++) {
      long id = 1_000_000L + i;
      String last = "" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676 % 26) + "uval";
      String school = "9%06dA".formatted(i % 50);
      pupils.add(new Object[] {id, "k" + i, "%010dX".formatted(i), last, LocalDate.of(2008, 1, 1).plusDays(i % 2900), school});
      marks.of(last, "Zoé").forEach((mark, weight) -> words.add(new Object[] {id, mark, school, weight}));
      files.add(new Object[] {"AE-2026-%06d".formatted(i), id, school});
    }
    batches.batchUpdate("insert into alliance.pupil (id, pupil_key, ine, last_name, first_name, birth_date, school, school_class)"
        + " values (?, ?, ?, ?, 'Zoé', ?, ?, '3A')", pupils);
    batches.batchUpdate("insert into alliance.pupil_word (pupil_id, word, school, weight) values (?, ?, ?, ?)", words);
    batches.batchUpdate("insert into alliance.case_file (number, pupil_id, school, stage, legal_threshold, opened_on)"
        + " values (?, ?, ?, 'PLAN', false, date '2026-10-01')", files);
    jdbc.sql("analyze").update();
  }

  @Test
  void a_name_is_found_by_its_marks_and_not_by_reading_everybody() {
    for (Ground ground : List.of(Ground.WHOLE_SCHOOL, new Ground(true, false, Set.of(1_000_001L)))) {
      assertThat(plan("bcduval", ground, Set.of(Relation.SCHOOL, Relation.REFERENT))).contains("pupil_word_in_school").doesNotContain("seq scan on pupil_word", "pupil_word.tablescan");
    }
  }

  @Test
  void a_birth_date_and_a_national_number_are_found_by_their_index() {
    assertThat(plan("14/09/2011", Ground.WHOLE_SCHOOL, Set.of())).contains("pupil_by_birth_and_school").doesNotContain("seq scan on pupil ");
    assertThat(plan("0000000042X", Ground.WHOLE_SCHOOL, Set.of())).contains("pupil_by_ine").doesNotContain("seq scan on pupil ");
  }

  private String plan(String text, Ground ground, Set<Relation> through) {
    PupilQuery query = PupilQuery.read(text, "");
    CaseQuery cases = new CaseQuery(new Viewer("cpe", SCHOOL, null, TODAY), through, null, null, 0, 1);
    Set<String> marks = NameMarks.soughtBy(query.words());
    Map<String, Object> values = JdbcPupilSearch.parameters(cases, ground);
    values.put("marks", marks);
    values.put("sounds", List.of(""));
    values.put("born", query.born());
    values.put("ine", query.ine() == null ? null : Objects.requireNonNull(query.ine()).value());
    values.put("most", 200);
    return String.join("\n", jdbc.sql("explain " + JdbcPupilSearch.sql(JdbcPupilSearch.ways(query, cases, ground, !marks.isEmpty())))
        .params(values).query(String.class).list()).toLowerCase(Locale.ROOT);
  }
}
