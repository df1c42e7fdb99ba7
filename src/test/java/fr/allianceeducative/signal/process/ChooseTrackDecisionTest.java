package fr.allianceeducative.signal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChooseTrackDecisionTest {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest(name = "{9}")
  @CsvSource(
      nullValues = "-",
      value = {
        "true,  15, NORMAL,   -, false, false, COMMISSION,   URGENT,   urgentQualification, under 16 nobody may have left",
        "true,  16, NORMAL,   -, false, false, ALREADY_LEFT, PRIORITY, qualification,       at 16 the pupil may have left",
        "true,  17, URGENT,   6, true,  true,  ALREADY_LEFT, PRIORITY, qualification,       having left goes before the score",
        "false, 14, URGENT,   0, false, true,  COMMISSION,   URGENT,   urgentQualification, a declared urgency goes to the commission",
        "false, 14, NORMAL,   5, false, false, COMMISSION,   PRIORITY, qualification,       five points go to the commission",
        "false, 14, NORMAL,   4, true,  false, INTERVIEW,    PRIORITY, qualification,       the legal threshold calls for an interview",
        "false, 14, NORMAL,   0, true,  true,  INTERVIEW,    PRIORITY, qualification,       the legal threshold counts whatever the score",
        "false, 14, PRIORITY, 1, false, true,  INTERVIEW,    PRIORITY, qualification,       a declared priority goes first",
        "false, 14, NORMAL,   3, false, true,  INTERVIEW,    NORMAL,   qualification,       three points call for an interview",
        "false, 14, NORMAL,   2, false, true,  NO_NEED,      NORMAL,   qualification,       already followed and few points: no second file",
        "false, 14, NORMAL,   -, false, true,  NO_NEED,      NORMAL,   qualification,       already followed without a score: no second file",
        "false, 14, NORMAL,   2, false, false, NO_NEED,      NORMAL,   qualification,       two points are watched",
        "false, 14, NORMAL,   -, false, false, INTERVIEW,    NORMAL,   qualification,       reported by a person without a score",
      })
  void suggests_a_track(
      boolean left, int age, String declared, Integer score, boolean legal, boolean followed,
      String track, String urgency, String delay, String why) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("alreadyLeft", left);
    inputs.put("age", age);
    inputs.put("declaredUrgency", declared);
    inputs.put("score", score);
    inputs.put("legalThreshold", legal);
    inputs.put("alreadyFollowed", followed);

    assertThat(ENGINE.evaluateDecisionTable(decision("choose-track"), inputs).getSingleResult().getEntryMap())
        .as(why)
        .containsOnly(Map.entry("track", track), Map.entry("urgency", urgency), Map.entry("delay", delay));
  }

  @Test
  void every_row_of_the_health_words_is_a_word_for_every_field() {
    for (String field : List.of("facts", "actionsTried", "reason")) {
      assertThat(ENGINE.evaluateDecisionTable(decision("health-words"), Map.of("field", field)).collectEntries("word"))
          .hasSize(38)
          .doesNotHaveDuplicates()
          .contains("dyslexie", "phobie scolaire");
    }
  }

  private static DmnDecision decision(String name) {
    try (InputStream file = ChooseTrackDecisionTest.class.getResourceAsStream("/processes/signal/" + name + ".dmn")) {
      return ENGINE.parseDecision(name, Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
