package fr.allianceeducative.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanLimitsDecisionTest {

  private final DmnEngine dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest
  @CsvSource({"FIRST_DEGREE, 3", "SECOND_DEGREE, 3", "'', 3"})
  void every_school_has_a_limit_of_actions_at_the_same_time(String level, int most) {
    DmnDecision table =
        dmn.parseDecision("plan-limits", getClass().getResourceAsStream("/processes/actionplan/plan-limits.dmn"));

    int found = dmn.evaluateDecision(table, Variables.putValue("schoolLevel", level)).getSingleResult().getSingleEntry();
    assertThat(found).isEqualTo(most);
  }
}
