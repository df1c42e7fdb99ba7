package fr.allianceeducative.remediation.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.directory.SchoolType;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.remediation.Diploma;
import fr.allianceeducative.remediation.Scheme;
import fr.allianceeducative.remediation.Situation;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchSchemeDecisionTest {

  private static final LocalDate ENTRY = LocalDate.of(2026, 12, 1);
  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final DmnDecision TABLE = table();

  /** Each scheme with somebody it just takes: youngest and oldest age, status, most diploma, fewest months out. */
  @ParameterizedTest
  @CsvSource({
    "PAFI, COLLEGE, 15, 18, ENROLLED, HIGHER, 0", "RELAIS_ATELIER, COLLEGE, 11, 16, ENROLLED, HIGHER, 0",
    "RELAIS_CLASSE, COLLEGE, 11, 16, ENROLLED, HIGHER, 0", "INTERNAT_TREMPLIN, COLLEGE, 11, 16, ENROLLED, HIGHER, 0",
    "SEGPA, COLLEGE, 11, 16, ENROLLED, HIGHER, 0", "MLDS, LYCEE, 16, 99, LEFT, HIGHER, 0", "SAS, LYCEE, 16, 99, LEFT, HIGHER, 0",
    "MICRO_LYCEE, LYCEE, 16, 25, LEFT, CAP_BEP, 6", "NOUVELLE_CHANCE, LYCEE, 17, 25, LEFT, CAP_BEP, 6",
    "RETOUR_FORMATION, LYCEE_PRO, 16, 25, LEFT, DNB_CFG, 0", "APPRENTISSAGE, LYCEE, 16, 29, LEFT, HIGHER, 0",
    "APPRENTISSAGE_15, COLLEGE, 15, 15, ENROLLED, HIGHER, 0", "E2C, LYCEE, 16, 25, LEFT, DNB_CFG, 12",
    "EPIDE, LYCEE, 17, 25, LEFT, BAC, 0", "PROMO_16_18, LYCEE, 16, 17, LEFT, HIGHER, 0", "CEJ, LYCEE, 16, 25, LEFT, HIGHER, 0",
    "MISSION_LOCALE, LYCEE, 16, 25, LEFT, HIGHER, 0", "PRIJ, LYCEE, 16, 30, LEFT, HIGHER, 0",
    "SERVICE_CIVIQUE, LYCEE, 16, 25, ENROLLED, HIGHER, 0", "PRE, ECOLE, 2, 16, ENROLLED, HIGHER, 0",
    "PREPA_METIERS, COLLEGE, 14, 18, ENROLLED, DNB_CFG, 0", "SMV, LYCEE, 18, 25, LEFT, HIGHER, 0",
    "MENTORAT, ECOLE, 3, 99, ENROLLED, HIGHER, 0"
  })
  void each_scheme_is_open_up_to_its_limits_and_closed_beyond(
      String code, SchoolType school, int youngest, int oldest, Situation.Enrolment enrolment, Diploma diploma, int months) {
    Scheme scheme = scheme(code, school);
    Situation situation = situation(enrolment, diploma, months, true);

    assertThat(scheme.obstacles(situation, aged(youngest))).isEmpty();
    assertThat(scheme.obstacles(situation, aged(oldest))).isEmpty();
    assertThat(scheme.obstacles(situation, aged(youngest - 1))).hasSize(1);
    assertThat(scheme.obstacles(situation, aged(oldest + 1))).hasSize(1);
    if (diploma != Diploma.HIGHER) {
      Diploma more = Diploma.values()[diploma.level() + 1];
      assertThat(scheme.obstacles(situation(enrolment, more, months, true), aged(oldest))).hasSize(1);
    }
    if (months > 0) {
      assertThat(scheme.obstacles(situation(enrolment, diploma, months - 1, true), aged(oldest)))
          .containsExactly("Sorti depuis %d mois : il faut %d mois au moins.".formatted(months - 1, months));
    }
  }

  @Test
  void every_row_of_the_table_is_named_in_this_test() {
    assertThat(schemes(SchoolType.COLLEGE)).hasSize(23);
    assertThat(schemes(SchoolType.LYCEE)).hasSize(19);
    assertThat(schemes(SchoolType.ECOLE)).extracting(Scheme::code).containsExactlyInAnyOrder("PRE", "MENTORAT");
  }

  @Test
  void whoever_left_more_than_a_year_ago_is_too_late_for_a_module() {
    assertThat(scheme("MLDS", SchoolType.LYCEE).obstacles(situation(Situation.Enrolment.LEFT, Diploma.NONE, 12, true), aged(17)))
        .containsExactly("Sorti depuis 12 mois : il faut moins de 12 mois.");
  }

  @Test
  void without_the_agreement_of_a_guardian_nothing_outside_is_open_to_a_minor_who_left_long_ago() {
    Situation refused = left(16, Situation.Agreement.REFUSED);

    assertThat(schemes(SchoolType.LYCEE)).allSatisfy(scheme -> assertThat(scheme.obstacles(refused, aged(17))).isNotEmpty());
    assertThat(scheme("MISSION_LOCALE", SchoolType.LYCEE).obstacles(refused, aged(17)))
        .containsExactly("Le responsable légal n’a pas donné son accord.");
    assertThat(scheme("MISSION_LOCALE", SchoolType.LYCEE).obstacles(refused, aged(18))).isEmpty();
    assertThat(scheme("MISSION_LOCALE", SchoolType.LYCEE).obstacles(left(16, Situation.Agreement.GIVEN), aged(17))).isEmpty();
  }

  @Test
  void a_scheme_of_priority_areas_is_for_those_who_live_there() {
    assertThat(scheme("PRIJ", SchoolType.LYCEE).obstacles(situation(Situation.Enrolment.LEFT, Diploma.NONE, 3, false), aged(17)))
        .containsExactly("Réservé aux habitants d’un quartier prioritaire.");
  }

  @Test
  void a_status_the_scheme_does_not_take_is_named() {
    assertThat(scheme("CEJ", SchoolType.LYCEE).obstacles(situation(Situation.Enrolment.ENROLLED, Diploma.NONE, 0, true), aged(17)))
        .containsExactly("Réservé aux jeunes sortis de formation.");
    assertThat(scheme("PAFI", SchoolType.LYCEE).obstacles(situation(Situation.Enrolment.LEFT, Diploma.NONE, 3, true), aged(17)))
        .containsExactly("Réservé aux élèves inscrits dans un établissement.");
  }

  private static Situation situation(Situation.Enrolment enrolment, Diploma diploma, int months, boolean priorityArea) {
    LocalDate left = enrolment == Situation.Enrolment.LEFT ? ENTRY.minusMonths(months) : null;
    return new Situation(new CaseNumber("AE-2026-000042"), enrolment, left, ENTRY, diploma, "Souhaits", priorityArea, false,
        Situation.Agreement.GIVEN);
  }

  private static Situation left(int months, Situation.Agreement agreement) {
    return new Situation(new CaseNumber("AE-2026-000042"), Situation.Enrolment.LEFT, ENTRY.minusMonths(months), ENTRY,
        Diploma.NONE, "Souhaits", false, false, agreement);
  }

  private static Pupil aged(int years) {
    return new Pupil(1, "key", null, "MARTIN", "Lina", ENTRY.minusYears(years), new Uai("0350001A"), "2de B");
  }

  private static Scheme scheme(String code, SchoolType school) {
    return schemes(school).stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }

  private static List<Scheme> schemes(SchoolType school) {
    return ENGINE.evaluateDecisionTable(TABLE, Variables.putValue("schoolType", school.name())).getResultList().stream()
        .map(DmnSchemeTable::scheme)
        .toList();
  }

  private static DmnDecision table() {
    @Nullable InputStream file = MatchSchemeDecisionTest.class.getResourceAsStream("/processes/remediation/match-scheme.dmn");
    return ENGINE.parseDecision(DmnSchemeTable.DECISION, file);
  }
}
