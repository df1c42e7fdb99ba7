package fr.allianceeducative.casefile.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import fr.allianceeducative.casefile.ProtectionDesk;
import fr.allianceeducative.casefile.RecordTransmission;
import fr.allianceeducative.casefile.ReviewSuspension;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.testing.ModelEngine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/casefile/protect-pupil.bpmn")
class ProtectPupilProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final ProtectionDesk protection = mock(ProtectionDesk.class);
  private final JavaDelegate handOver = mock(JavaDelegate.class);

  @BeforeEach
  void thoseWhoProtect() {
    init(ENGINE.getProcessEngine());
    MODEL.bean("suspendSharingDelegate", new SuspendSharingDelegate(protection));
    MODEL.bean("recordTransmissionListener", new RecordTransmissionListener(protection));
    MODEL.bean("reviewSuspensionListener", new ReviewSuspensionListener(protection));
    MODEL.bean("handOverDelegate", handOver);
  }

  @Test
  void danger_stops_sharing_at_once_and_only_the_fact_of_a_transmission_is_kept() {
    ProcessInstance path = reported(false);

    verify(protection).suspendSharing(CASE);
    assertThat(path).isWaitingAtExactly("userTask_recordTransmission");
    assertThat(task(path))
        .hasCandidateGroup("chef-etablissement")
        .hasCandidateGroup("assistant-social")
        .hasCandidateGroup("directeur-ecole");
    complete(
        task(path),
        withVariables(
            "transmission", "DONE", "transmittedOn", "2026-11-03", "transmittedBy", "cpe.brito", "story", "rien ne reste"));

    verify(protection).recordTransmission(new RecordTransmission.Made(CASE, LocalDate.of(2026, 11, 3), "cpe.brito"));
    Assertions.assertThat(runtimeService().getVariables(path.getId())).containsOnlyKeys("transmissionRecorded");
  }

  @Test
  void the_head_alone_lets_sharing_go_on() {
    ProcessInstance path = reported(false);
    noTransmission(path);
    verify(protection).recordTransmission(new RecordTransmission.NotNeeded(CASE));

    assertThat(path).isWaitingAtExactly("userTask_reviewSuspension");
    assertThat(task(path)).hasCandidateGroup("chef-etablissement").hasCandidateGroup("directeur-ecole");
    assertThatThrownBy(() -> complete(task(path), withVariables("sharingDecision", "RESUME")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Ce qui motive la reprise");
    complete(task(path), withVariables("sharingDecision", "RESUME", "sharingReason", "DANGER_OVER"));

    verify(protection)
        .reviewSuspension(
            new ReviewSuspension(CASE, ReviewSuspension.Decision.RESUME, ReviewSuspension.Reason.DANGER_OVER));
    assertThat(path).isEnded().hasPassed("endEvent_sharingResumed").hasNotPassed("endEvent_handedOver");
  }

  @Test
  void while_the_danger_lasts_the_question_comes_back() {
    ProcessInstance path = reported(false);
    noTransmission(path);

    complete(task(path), withVariables("sharingDecision", "KEEP"));

    verify(protection).reviewSuspension(new ReviewSuspension(CASE, ReviewSuspension.Decision.KEEP, null));
    assertThat(path).isWaitingAtExactly("userTask_reviewSuspension").hasNotPassed("endEvent_sharingResumed");
  }

  @Test
  void a_new_danger_asks_for_a_transmission_again_and_one_under_way_is_enough() {
    ProcessInstance path = reported(false);
    Assertions.assertThat(send("dangerReported")).isZero();
    noTransmission(path);

    Assertions.assertThat(send("dangerReported")).isOne();

    assertThat(path).isWaitingAtExactly("userTask_recordTransmission");
    noTransmission(path);
    verify(protection, times(2)).recordTransmission(any());
    verify(protection, never()).reviewSuspension(any());
  }

  @Test
  void protection_goes_with_the_pupil_to_the_new_school_before_the_transmission() throws Exception {
    Map<String, Object> known = new HashMap<>();
    doAnswer(
            call -> {
              known.putAll(call.getArgument(0, DelegateExecution.class).getVariables());
              return null;
            })
        .when(handOver)
        .execute(any());
    ProcessInstance path = reported(false);

    send("caseTransferred");

    Assertions.assertThat(known).containsOnly(Map.entry("transmissionRecorded", false));
    assertThat(path).isEnded().hasPassed("endEvent_handedOver").hasNotPassed("userTask_reviewSuspension");
  }

  @Test
  void in_the_new_school_only_what_is_left_is_asked() {
    ProcessInstance path = reported(true);

    verify(protection).suspendSharing(CASE);
    assertThat(path).isWaitingAtExactly("userTask_reviewSuspension").hasNotPassed("userTask_recordTransmission");
  }

  private static void noTransmission(ProcessInstance path) {
    complete(task(path), withVariables("transmission", "NOT_NEEDED"));
  }

  private static ProcessInstance reported(boolean transmissionRecorded) {
    return runtimeService()
        .startProcessInstanceByKey(
            AlertProcesses.PROTECT_PUPIL,
            CASE.value(),
            Map.of(AlertProcesses.TRANSMISSION_RECORDED, transmissionRecorded));
  }

  private static int send(String message) {
    return runtimeService()
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(CASE.value())
        .correlateAllWithResult()
        .size();
  }
}
