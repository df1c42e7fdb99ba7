package fr.allianceeducative.family.process;

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

import fr.allianceeducative.family.CallDesk;
import fr.allianceeducative.family.CallResult;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.testing.ModelEngine;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/family/call-family.bpmn")
class CallFamilyProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final CallDesk desk = mock(CallDesk.class);
  private final JavaDelegate handOver = mock(JavaDelegate.class);

  @BeforeEach
  void aReferent() {
    init(ENGINE.getProcessEngine());
    MODEL.word("referentOfCase", "cpe.brito");
    MODEL.bean("callFamilyListener", new CallFamilyListener(desk));
    MODEL.bean("handOverDelegate", handOver);
  }

  @Test
  void whoever_keeps_the_link_with_the_family_calls_and_says_what_came_of_it() throws Exception {
    ProcessInstance path = asked();
    assertThat(task(path)).isAssignedTo("cpe.brito");

    complete(task(path), withVariables("calledOn", "2026-11-03", "callResult", "SPOKEN", "callsRead", "1-abc"));

    verify(desk).called(CASE, "1-abc", LocalDate.of(2026, 11, 3), CallResult.SPOKEN);
    verify(handOver, never()).execute(any());
    assertThat(path).isEnded().hasPassed("endEvent_familyCalled").hasNotPassed("endEvent_handedOver");
  }

  @Test
  void the_wish_goes_with_the_pupil_to_the_new_school() throws Exception {
    ProcessInstance path = asked();

    runtimeService().createMessageCorrelation("caseTransferred").processInstanceBusinessKey(CASE.value()).correlate();

    verify(handOver).execute(any());
    assertThat(path).isEnded().hasPassed("endEvent_handedOver").hasNotPassed("endEvent_familyCalled");
  }

  private static ProcessInstance asked() {
    ProcessInstance path = runtimeService().startProcessInstanceByKey(CallFamilyProcess.KEY, CASE.value());
    assertThat(path).isWaitingAtExactly("userTask_callFamily");
    return path;
  }
}
