package fr.allianceeducative.diagnosis.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.diagnosis.ClosedNotes;
import fr.allianceeducative.diagnosis.ProtectedNote;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.StatementCount;
import fr.allianceeducative.testing.TestKeys;
import fr.allianceeducative.vault.TextSafe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What somebody with the database reads of a protected note, and what happens when the key changes. */
@DatabaseTest
@Import({JdbcProtectedNotes.class, TextSafe.class, JdbcProtectedNotesTest.Keys.class})
@Transactional
class JdbcProtectedNotesTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000051");
  private static final CaseNumber OTHER = new CaseNumber("AE-2026-000052");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
  private static final Set<Role> PSYEN = Set.of(Role.PSYEN);

  @Autowired JdbcProtectedNotes notes;
  @Autowired JdbcClient jdbc;
  @Autowired TestKeys keys;
  @Autowired StatementCount statements;

  @BeforeEach
  void two_cases() {
    keys.add("2025");
    keys.activate("2025");
    SampleCase.insert(jdbc, CASE);
    SampleCase.insert(jdbc, OTHER);
  }

  @Test
  void the_database_holds_no_word_of_a_note() {
    notes.add(CASE, Role.PSYEN, "Mots-sous-secret", TODAY, "psyen.rey");

    assertThat(jdbc.sql("select * from alliance.protected_note").query().listOfRows().toString())
        .doesNotContain("Mots-sous-secret")
        .contains("2025");
    assertThat(texts(CASE)).containsExactly("Mots-sous-secret");
  }

  @Test
  void the_longest_note_fits_whatever_its_letters() {
    String longest = "€é漢😟".repeat(800);
    assertThat(longest).hasSize(4000);
    notes.add(CASE, Role.PSYEN, longest, TODAY, null);

    assertThat(texts(CASE)).containsExactly(longest);
  }

  @Test
  void a_note_moved_to_another_case_or_profession_or_changed_does_not_open() {
    notes.add(CASE, Role.PSYEN, "Sous secret", TODAY, null);
    jdbc.sql("update alliance.protected_note set case_number = :other").param("other", OTHER.value()).update();
    assertThat(texts(OTHER)).containsExactly(JdbcProtectedNotes.UNREADABLE);

    jdbc.sql("update alliance.protected_note set case_number = :case, profession = 'MEDECIN'").param("case", CASE.value()).update();
    assertThat(notes.of(CASE, Set.of(Role.MEDECIN))).extracting(ProtectedNote::text).containsExactly(JdbcProtectedNotes.UNREADABLE);
  }

  @Test
  void after_a_change_of_key_old_notes_are_read_at_once_and_closed_again_in_batches() {
    for (int i = 0; i < 25; i++) {
      notes.add(CASE, Role.PSYEN, "Note " + i, TODAY, null);
    }
    keys.add("2026");
    keys.activate("2026");
    notes.add(CASE, Role.PSYEN, "Note 25", TODAY, null);
    List<String> before = texts(CASE);
    assertThat(before).hasSize(26).contains("Note 0", "Note 25");

    List<Integer> batches = rotate(10);

    assertThat(batches).containsExactly(10, 10, 5);
    assertThat(texts(CASE)).isEqualTo(before);
    assertThat(jdbc.sql("select distinct key_id from alliance.protected_note").query(String.class).list()).containsExactly("2026");
    keys.lose("2025");
    assertThat(texts(CASE)).as("the old key is needed no more").isEqualTo(before);
    assertThat(rotate(10)).isEmpty();
  }

  @Test
  void closing_many_notes_again_takes_as_many_statements_as_closing_a_few() {
    for (int i = 0; i < 60; i++) {
      notes.add(CASE, Role.PSYEN, "Note " + i, TODAY, null);
    }
    keys.add("2026");
    keys.activate("2026");

    assertThat(statements.during(() -> notes.closeAgain(0, 5))).isEqualTo(2);
    assertThat(statements.during(() -> notes.closeAgain(0, 50))).isEqualTo(2);
  }

  @Test
  void notes_from_before_the_keys_are_closed_too() {
    jdbc.sql("insert into alliance.protected_note (case_number, profession, note, written_on) values (:case, 'PSYEN', 'En clair', :on)")
        .param("case", CASE.value())
        .param("on", TODAY)
        .update();
    assertThat(texts(CASE)).containsExactly("En clair");

    assertThat(rotate(10)).containsExactly(1);
    assertThat(texts(CASE)).containsExactly("En clair");
    assertThat(jdbc.sql("select note from alliance.protected_note").query(String.class).single()).doesNotContain("En clair");
  }

  @Test
  void a_note_whose_key_is_lost_stops_no_other_and_says_so() {
    notes.add(CASE, Role.PSYEN, "Perdue", TODAY, null);
    keys.add("2026");
    keys.activate("2026");
    keys.lose("2025");
    jdbc.sql("insert into alliance.protected_note (case_number, profession, note, written_on) values (:case, 'PSYEN', 'En clair', :on)")
        .param("case", CASE.value())
        .param("on", TODAY)
        .update();

    ClosedNotes.Step step = notes.closeAgain(0, 10);

    assertThat(step.closed()).isEqualTo(1);
    assertThat(step.unreadable()).isEqualTo(1);
    assertThat(texts(CASE)).containsExactly(JdbcProtectedNotes.UNREADABLE, "En clair");
  }

  private List<Integer> rotate(int most) {
    List<Integer> closed = new ArrayList<>();
    ClosedNotes.Step step = notes.closeAgain(0, most);
    while (step.last() > 0) {
      closed.add(step.closed());
      step = notes.closeAgain(step.last(), most);
    }
    return closed;
  }

  private List<String> texts(CaseNumber number) {
    return notes.of(number, PSYEN).stream().map(ProtectedNote::text).toList();
  }

  @Configuration(proxyBeanMethods = false)
  static class Keys {

    @Bean
    TestKeys keys() {
      return new TestKeys("2025");
    }
  }
}
