package fr.allianceeducative.diagnosis.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.diagnosis.AskProfessions;
import fr.allianceeducative.diagnosis.Contribute;
import fr.allianceeducative.diagnosis.DiagnosisOutcome;
import fr.allianceeducative.diagnosis.Domain;
import fr.allianceeducative.diagnosis.FamilyAnswer;
import fr.allianceeducative.diagnosis.Need;
import fr.allianceeducative.diagnosis.ProtectedNote;
import fr.allianceeducative.diagnosis.RiskLevel;
import fr.allianceeducative.diagnosis.ValidateSynthesis;
import fr.allianceeducative.diagnosis.WriteSynthesis;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.vault.TextSafe;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import({
  JdbcContributions.class,
  JdbcSyntheses.class,
  JdbcProtectedNotes.class,
  TextSafe.class,
  JdbcProtectedNotesTest.Keys.class
})
@Transactional
class DiagnosisTablesTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000043");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

  @Autowired JdbcContributions contributions;
  @Autowired JdbcSyntheses syntheses;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aCase() {
    SampleCase.insert(jdbc, CASE);
  }

  @Test
  void the_newest_contribution_of_each_profession_is_read_with_its_needs() {
    Contribute old = contribution(Role.CPE, "Ancien regard", Set.of(Need.HEALTH));
    Contribute nurse = contribution(Role.INFIRMIER, "Sportive", Set.of());
    Contribute newest = contribution(Role.CPE, "Curieuse", Set.of(Need.LISTENING, Need.FAMILY));
    contributions.add(old, TODAY, null);
    contributions.add(nurse, TODAY, "infirmier.le-gall");
    contributions.add(newest, TODAY, "cpe.brito");

    assertThat(contributions.contributions(CASE)).containsExactly(nurse, newest);
  }

  @Test
  void the_text_of_a_note_is_read_by_its_own_profession_only() {
    contributions.addNote(CASE, Role.PSYEN, "Sous secret", TODAY, "psyen.rey");
    ProtectedNote hidden = new ProtectedNote(Role.PSYEN, "psyen.rey", TODAY, null);

    assertThat(contributions.notes(CASE, Set.of(Role.PSYEN, Role.CPE)))
        .containsExactly(new ProtectedNote(Role.PSYEN, "psyen.rey", TODAY, "Sous secret"));
    assertThat(contributions.notes(CASE, Set.of(Role.MEDECIN, Role.CHEF_ETABLISSEMENT))).containsExactly(hidden);
    assertThat(contributions.notes(CASE, Set.of())).containsExactly(hidden);
  }

  @Test
  void the_newest_synthesis_counts() {
    assertThat(syntheses.synthesis(CASE)).isEmpty();
    syntheses.add(synthesis("Premier texte", null), TODAY, null);
    syntheses.add(synthesis("Second texte", RiskLevel.HIGH), TODAY, "cpe.brito");

    assertThat(syntheses.synthesis(CASE)).contains(synthesis("Second texte", RiskLevel.HIGH));
  }

  @Test
  void requests_and_validations_are_kept() {
    contributions.ask(new AskProfessions(CASE, List.of(Role.CPE, Role.PSYEN)), TODAY, null);
    syntheses.add(new ValidateSynthesis(CASE, true, FamilyAnswer.NOT_MET, "À revoir", DiagnosisOutcome.PLAN), TODAY, null);

    assertThat(jdbc.sql("select profession from alliance.contribution_request").query(String.class).list())
        .containsExactlyInAnyOrder("CPE", "PSYEN");
    assertThat(jdbc.sql("select decision from alliance.synthesis_validation").query(String.class).single()).isEqualTo("PLAN");
  }

  private static Contribute contribution(Role profession, String potentialities, Set<Need> needs) {
    return new Contribute(CASE, profession, Domain.SCHOOL, potentialities, "Absente", null, needs, null);
  }

  private static WriteSynthesis synthesis(String potentialities, RiskLevel risk) {
    return new WriteSynthesis(CASE, potentialities, "Absente", true, null, null, "Football", "Je m’ennuie", "Oui", risk);
  }
}
