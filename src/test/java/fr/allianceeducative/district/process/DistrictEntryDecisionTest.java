package fr.allianceeducative.district.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.district.EntryRule.Admission;
import fr.allianceeducative.district.EntryRule.Entry;
import fr.allianceeducative.district.EntryRule.Facts;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistrictEntryDecisionTest {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final DmnDecision ENTRY = table(DmnEntryRule.ENTRY);
  private static final DmnDecision BODY = table(DmnEntryRule.BODY);

  @ParameterizedTest
  @CsvSource({
    "false, true, true, true, true, INCOMPLETE, référent",
    "true, false, true, true, true, INCOMPLETE, famille",
    "true, true, true, true, false, ADMISSIBLE, résultats",
    "true, true, false, false, true, NEEDS_SIGNATURE, signature",
    "true, true, false, true, false, INCOMPLETE, action",
    "true, true, true, false, false, INCOMPLETE, commission",
    "true, true, true, true, true, ADMISSIBLE, résultats"
  })
  void the_district_looks_at_a_case_when_the_school_has_done_its_part_or_an_exception_is_signed(
      boolean referent, boolean family, boolean action, boolean commission, boolean exception, Admission admission, String word) {
    Entry entry =
        DmnEntryRule.entry(
            ENGINE
                .evaluateDecisionTable(
                    ENTRY, Variables.fromMap(DmnEntryRule.inputs(new Facts(referent, family, action, commission, exception))))
                .getSingleResult()
                .getEntryMap());

    assertThat(entry.admission()).isEqualTo(admission);
    assertThat(entry.reason()).contains(word);
  }

  @ParameterizedTest
  @CsvSource({"ECOLE, circonscription", "COLLEGE, gpds-district", "LYCEE_PRO, gpds-district", "OTHER, gpds-district"})
  void a_primary_school_is_examined_by_its_circonscription(String schoolType, String group) {
    assertThat(ENGINE.evaluateDecisionTable(BODY, Variables.putValue("schoolType", schoolType)).<String>getSingleEntry())
        .isEqualTo(group);
  }

  private static DmnDecision table(String name) {
    return ENGINE.parseDecision(
        name, DistrictEntryDecisionTest.class.getResourceAsStream("/processes/district/" + name + ".dmn"));
  }
}
