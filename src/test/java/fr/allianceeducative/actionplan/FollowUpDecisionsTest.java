package fr.allianceeducative.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpDecisionsTest {

  private final DmnEngine dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest
  @CsvSource({"RED, 7, 11, 15", "GREEN, 15, 22, 29", "ORANGE, 15, 22, 29", "NONE, 15, 22, 29"})
  void reminders_climb_after_fifteen_days_of_silence_and_faster_when_contact_is_lost(
      String colour, int first, int second, int escalation) {
    DmnDecisionResultEntries row = row("reminder-ladder", "colour", colour);

    assertThat(row.<Integer>getEntry("firstReminderDays")).isEqualTo(first);
    assertThat(row.<Integer>getEntry("secondReminderDays")).isEqualTo(second);
    assertThat(row.<Integer>getEntry("escalationDays")).isEqualTo(escalation);
  }

  @ParameterizedTest
  @CsvSource({"WEEKLY, 7", "FORTNIGHTLY, 14", "MONTHLY, 30"})
  void each_rhythm_has_its_days(String rhythm, int days) {
    assertThat(row("exchange-rhythm", "rhythm", rhythm).<Integer>getEntry("days")).isEqualTo(days);
  }

  private DmnDecisionResultEntries row(String table, String input, String value) {
    return dmn.evaluateDecision(
            dmn.parseDecision(table, getClass().getResourceAsStream("/processes/actionplan/" + table + ".dmn")),
            Variables.putValue(input, value))
        .getSingleResult();
  }
}
