package fr.allianceeducative.district.process;

import static fr.allianceeducative.district.DistrictMeasure.ADVICE;
import static fr.allianceeducative.district.DistrictMeasure.CHANGE_OF_SCHOOL;
import static fr.allianceeducative.district.DistrictMeasure.COMPLEMENT;
import static fr.allianceeducative.district.DistrictMeasure.FOQUALE;
import static fr.allianceeducative.district.DistrictMeasure.MLDS_SAS;
import static fr.allianceeducative.district.DistrictMeasure.PSAD;
import static fr.allianceeducative.district.DistrictMeasure.RELAIS;
import static fr.allianceeducative.district.DistrictMeasure.RESOURCE_POLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.allianceeducative.directory.SchoolType;
import fr.allianceeducative.district.DistrictMeasure;
import fr.allianceeducative.district.MeasureTable.Offered;
import fr.allianceeducative.engine.DecisionTables;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the table, read the way the room reads it. */
class ChooseDistrictMeasuresDecisionTest {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final DmnDecision TABLE =
      ENGINE.parseDecision(
          DmnMeasureTable.DECISION,
          ChooseDistrictMeasuresDecisionTest.class.getResourceAsStream("/processes/district/choose-district-measures.dmn"));

  private final DmnMeasureTable table = new DmnMeasureTable(tables());

  @Test
  void a_child_of_nine_is_offered_the_resource_pole_and_nothing_of_the_second_degree() {
    assertThat(offered(SchoolType.ECOLE, 9)).containsExactly(ADVICE, CHANGE_OF_SCHOOL, RESOURCE_POLE, COMPLEMENT);
    assertThat(offered(SchoolType.ECOLE, 16)).containsExactly(ADVICE, CHANGE_OF_SCHOOL, RESOURCE_POLE, COMPLEMENT);
  }

  @Test
  void a_collegien_is_offered_the_relais_and_from_sixteen_on_what_the_mlds_and_its_networks_do() {
    assertThat(offered(SchoolType.COLLEGE, 14)).containsExactly(ADVICE, CHANGE_OF_SCHOOL, RELAIS, COMPLEMENT);
    assertThat(offered(SchoolType.COLLEGE, 16))
        .containsExactly(ADVICE, CHANGE_OF_SCHOOL, RELAIS, MLDS_SAS, FOQUALE, PSAD, COMPLEMENT);
    assertThat(offered(SchoolType.COLLEGE, 17)).doesNotContain(RELAIS);
  }

  @ParameterizedTest
  @EnumSource(names = {"LYCEE", "LYCEE_PRO", "EREA", "MFR", "OTHER"})
  void a_lycee_is_offered_neither_relais_nor_resource_pole(SchoolType type) {
    assertThat(offered(type, 15)).containsExactly(ADVICE, CHANGE_OF_SCHOOL, COMPLEMENT);
    assertThat(offered(type, 16)).containsExactly(ADVICE, CHANGE_OF_SCHOOL, MLDS_SAS, FOQUALE, PSAD, COMPLEMENT);
  }

  @ParameterizedTest
  @EnumSource(names = {"ECOLE", "COLLEGE", "LYCEE"})
  void a_school_asks_for_everything_but_a_complement_to_its_own_sheet(SchoolType type) {
    assertThat(table.measures(type, 16))
        .filteredOn(offered -> !offered.asked())
        .extracting(Offered::measure)
        .containsExactly(COMPLEMENT);
  }

  private List<DistrictMeasure> offered(SchoolType type, int age) {
    return table.measures(type, age).stream().map(Offered::measure).toList();
  }

  private static DecisionTables tables() {
    DecisionTables tables = mock();
    when(tables.rows(eq(DmnMeasureTable.DECISION), anyMap()))
        .thenAnswer(call -> ENGINE.evaluateDecisionTable(TABLE, call.<Map<String, Object>>getArgument(1)).getResultList());
    return tables;
  }
}
