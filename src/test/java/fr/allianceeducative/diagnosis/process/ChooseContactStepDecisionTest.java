package fr.allianceeducative.diagnosis.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChooseContactStepDecisionTest {

  private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest
  @CsvSource({"1, TRY_AGAIN", "2, TRY_AGAIN", "3, VISIT", "4, VISIT"})
  void three_attempts_then_a_visit(int attempts, String step) throws IOException {
    try (InputStream table = getClass().getResourceAsStream("/processes/diagnosis/choose-contact-step.dmn")) {
      String chosen =
          engine
              .evaluateDecisionTable(engine.parseDecision("choose-contact-step", table), Map.of("contactAttempt", attempts))
              .getSingleResult()
              .getSingleEntry();
      assertThat(chosen).isEqualTo(step);
    }
  }
}
