package fr.allianceeducative.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;

class CharterInForceDecisionTest {

  private final DmnEngine dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @Test
  void every_school_has_a_version_and_commitments_to_sign() {
    DmnDecision table =
        dmn.parseDecision("charter-in-force", getClass().getResourceAsStream("/processes/alliance/charter-in-force.dmn"));
    DmnDecisionResultEntries row =
        dmn.evaluateDecision(table, Variables.putValue("school", "0350896J")).getSingleResult();

    assertThat(row.<String>getEntry("version")).isEqualTo("2026-1");
    assertThat(row.<String>getEntry("commitments"))
        .contains("confidentiel", "utile à l’action", "accord", "secret de chaque profession", "Mon accès cesse");
  }
}
