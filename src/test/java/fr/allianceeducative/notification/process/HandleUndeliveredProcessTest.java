package fr.allianceeducative.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.notification.UndeliveredMessages;
import fr.allianceeducative.testing.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/notification/handle-undelivered.bpmn")
class HandleUndeliveredProcessTest {

  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final UndeliveredMessages messages = mock();

  @BeforeEach
  void beans() {
    MODEL.bean("raiseUndeliveredListener", new RaiseUndeliveredListener());
    MODEL.bean("handleUndeliveredListener", new HandleUndeliveredListener(messages));
  }

  @Test
  void cockpit_shows_an_incident_with_a_sentence_until_somebody_has_looked_after_it() {
    Task task = begun();

    Incident incident = ENGINE.getProcessEngine().getRuntimeService().createIncidentQuery().singleResult();
    assertThat(incident.getIncidentType()).isEqualTo("undelivered-notice");
    assertThat(incident.getIncidentMessage()).startsWith("Des messages n’ont pas pu être distribués").endsWith(".");

    complete(task, "TOLD");
    assertThat(ENGINE.getProcessEngine().getRuntimeService().createIncidentQuery().count()).isZero();
    verify(messages).told(null, "1-abc");
  }

  @Test
  void sending_can_begin_again() {
    complete(begun(), "RESEND");

    verify(messages).resend(null, "1-abc");
    assertThat(ENGINE.getProcessEngine().getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void somebody_has_to_choose() {
    Task task = begun();

    assertThatThrownBy(() -> ENGINE.getProcessEngine().getTaskService().complete(task.getId()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Suite donnée");
    verifyNoInteractions(messages);
  }

  private static Task begun() {
    ENGINE.getProcessEngine().getRuntimeService().startProcessInstanceByKey("handle-undelivered", "MESSAGES");
    return ENGINE.getProcessEngine().getTaskService().createTaskQuery().singleResult();
  }

  private static void complete(Task task, String choice) {
    ENGINE.getProcessEngine().getTaskService().complete(task.getId(), Map.of("undeliveredChoice", choice, "undeliveredList", "1-abc"));
  }
}
