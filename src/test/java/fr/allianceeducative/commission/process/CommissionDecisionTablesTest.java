package fr.allianceeducative.commission.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.commission.Body;
import fr.allianceeducative.commission.Measure;
import fr.allianceeducative.commission.Rhythm;
import fr.allianceeducative.directory.SchoolType;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.kernel.Delay;
import fr.allianceeducative.people.Role;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

/** Every row of the three tables, read the way the room reads them. */
class CommissionDecisionTablesTest {

  private static final DmnEngine DMN = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private final DmnCommissionRules rules = new DmnCommissionRules(tables());

  @Test
  void in_a_primary_school_the_equipe_educative_meets_around_the_directeur() {
    Body body = rules.body(SchoolType.ECOLE);
    assertThat(body.label()).isEqualTo("Équipe éducative");
    assertThat(body.withArticle()).isEqualTo("l’équipe éducative");
    assertThat(body.ofLabel()).isEqualTo("de l’équipe éducative");
    assertThat(body.chair()).isEqualTo(Role.DIRECTEUR_ECOLE);
    assertThat(body.quorum()).isEqualTo(3);
    assertThat(body.members()).contains(Role.RASED, Role.DIRECTEUR_ECOLE).doesNotContain(Role.CPE);
  }

  @ParameterizedTest
  @EnumSource(names = "ECOLE", mode = EnumSource.Mode.EXCLUDE)
  void everywhere_else_it_is_the_gpds_around_the_chef_d_etablissement(SchoolType type) {
    Body body = rules.body(type);
    assertThat(body.label()).isEqualTo("GPDS");
    assertThat(body.chair()).isEqualTo(Role.CHEF_ETABLISSEMENT);
    assertThat(body.quorum()).isEqualTo(3);
    assertThat(body.members()).contains(Role.RDS, Role.CPE, Role.PSYEN).doesNotContain(Role.RASED);
  }

  @Test
  void a_session_comes_every_three_weeks_and_referrals_a_day_before() {
    assertThat(rules.rhythm(SchoolType.LYCEE, false)).isEqualTo(new Rhythm(Delay.days(21), 13, 7, 24));
  }

  @Test
  void an_equipe_educative_meets_within_ten_school_days() {
    assertThat(rules.rhythm(SchoolType.ECOLE, false)).isEqualTo(new Rhythm(Delay.schoolDays(10), 13, 5, 24));
  }

  @ParameterizedTest
  @EnumSource(names = {"ECOLE", "COLLEGE"})
  void an_urgent_case_has_a_session_within_three_school_days_without_notice(SchoolType type) {
    assertThat(rules.rhythm(type, true)).isEqualTo(new Rhythm(Delay.schoolDays(3), 13, 1, 0));
  }

  @Test
  void a_primary_school_turns_to_its_circonscription_and_decides_neither_pafi_nor_mission_locale() {
    assertThat(rules.measures(SchoolType.ECOLE, 10))
        .containsExactly(
            Measure.FOLLOW_UP, Measure.KEEP, Measure.PLAN, Measure.PARTNER, Measure.CIRCONSCRIPTION, Measure.REMEDIATION,
            Measure.CLOSE);
    assertThat(rules.measures(SchoolType.ECOLE, 16)).doesNotContain(Measure.PAFI, Measure.MISSION_LOCALE);
  }

  @Test
  void a_pafi_is_open_from_fifteen_and_the_mission_locale_from_sixteen() {
    assertThat(rules.measures(SchoolType.COLLEGE, 14))
        .contains(Measure.EDUCATIONAL_COMMISSION)
        .doesNotContain(Measure.PAFI, Measure.MISSION_LOCALE);
    assertThat(rules.measures(SchoolType.COLLEGE, 15)).contains(Measure.PAFI).doesNotContain(Measure.MISSION_LOCALE);
    assertThat(rules.measures(SchoolType.LYCEE_PRO, 16))
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Measure.CIRCONSCRIPTION)));
  }

  private static DecisionTables tables() {
    DecisionTables tables = Mockito.mock(DecisionTables.class);
    Mockito.when(tables.rows(ArgumentMatchers.anyString(), ArgumentMatchers.anyMap()))
        .thenAnswer(call -> evaluate(call.getArgument(0), call.getArgument(1)));
    Mockito.when(tables.row(ArgumentMatchers.anyString(), ArgumentMatchers.anyMap()))
        .thenAnswer(call -> evaluate(call.getArgument(0), call.getArgument(1)).get(0));
    return tables;
  }

  private static List<Map<String, Object>> evaluate(String table, Map<String, Object> inputs) {
    InputStream model =
        Objects.requireNonNull(
            CommissionDecisionTablesTest.class.getResourceAsStream("/processes/commission/" + table + ".dmn"));
    return DMN.evaluateDecisionTable(DMN.parseDecision(table, model), inputs).getResultList();
  }
}
