package fr.allianceeducative.casefile.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import fr.allianceeducative.casefile.HandleUrgency;
import fr.allianceeducative.casefile.IncidentDesk;
import fr.allianceeducative.casefile.UrgencyMeasure;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.testing.ModelEngine;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/casefile/handle-urgency.bpmn")
class HandleUrgencyProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final IncidentDesk incidents = mock(IncidentDesk.class);
  private final JavaDelegate handOver = mock(JavaDelegate.class);

  @BeforeEach
  void aHead() {
    init(ENGINE.getProcessEngine());
    MODEL.bean("handleUrgencyListener", new HandleUrgencyListener(incidents));
    MODEL.bean("handOverDelegate", handOver);
  }

  @Test
  void an_urgency_is_handled_by_the_head() throws Exception {
    ProcessInstance path = declared();

    assertThat(task(path)).hasCandidateGroup("chef-etablissement").hasCandidateGroup("directeur-ecole");
    Assertions.assertThat(task(path).getDueDate()).isNotNull();
    complete(task(path), withVariables("handledOn", "2026-11-03", "measure", "FAMILY_MET"));

    verify(incidents).handleUrgency(new HandleUrgency(CASE, LocalDate.of(2026, 11, 3), UrgencyMeasure.FAMILY_MET));
    verify(handOver, never()).execute(any());
    assertThat(path).isEnded().hasPassed("endEvent_urgencyHandled").hasNotPassed("endEvent_handedOver");
  }

  @Test
  void an_urgency_goes_with_the_pupil_to_the_new_school() throws Exception {
    ProcessInstance path = declared();

    runtimeService().createMessageCorrelation("caseTransferred").processInstanceBusinessKey(CASE.value()).correlate();

    verify(handOver).execute(any());
    assertThat(path).isEnded().hasPassed("endEvent_handedOver").hasNotPassed("endEvent_urgencyHandled");
  }

  private static ProcessInstance declared() {
    ProcessInstance path = runtimeService().startProcessInstanceByKey(AlertProcesses.HANDLE_URGENCY, CASE.value());
    assertThat(path).isWaitingAtExactly("userTask_handleUrgency");
    return path;
  }
}
