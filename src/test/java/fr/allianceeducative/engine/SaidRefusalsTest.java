package fr.allianceeducative.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.kernel.Refusal;
import jakarta.ws.rs.core.Response;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;

/** Refusals on their way out of the engine's interface. */
class SaidRefusalsTest {

  private static final Refusal REFUSAL = new Refusal("Choisissez un jour passé.");

  private final SaidRefusals.PassedOn passedOn = new SaidRefusals.PassedOn();

  @Test
  void a_refusal_is_an_answer_with_its_sentence() {
    says(new SaidRefusals.Said().toResponse(REFUSAL));
  }

  @Test
  void a_refusal_that_the_engine_wrapped_is_the_same_answer() {
    RestException wrapped =
        new RestException(Response.Status.INTERNAL_SERVER_ERROR, new ProcessEngineException("Cannot submit", REFUSAL), "Cannot submit");

    assertThat(passedOn.isMappable(wrapped)).isTrue();
    says(passedOn.toResponse(wrapped));
  }

  @Test
  void what_really_failed_stays_a_failure() {
    assertThat(passedOn.isMappable(new RestException(Response.Status.INTERNAL_SERVER_ERROR, new IllegalStateException("broken"), "broken")))
        .isFalse();
  }

  private static void says(Response answer) {
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getEntity()).asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("type", "Refusal")
        .containsEntry("message", "Choisissez un jour passé.");
  }
}
