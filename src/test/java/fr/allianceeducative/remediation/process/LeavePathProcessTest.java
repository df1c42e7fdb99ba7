package fr.allianceeducative.remediation.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.remediation.Diploma;
import fr.allianceeducative.remediation.ExitDesk;
import fr.allianceeducative.remediation.RecordDeparture;
import fr.allianceeducative.remediation.RecordExit;
import fr.allianceeducative.testing.ModelEngine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InOrder;

@Tag("database")
@Deployment(resources = "processes/remediation/leave-path.bpmn")
class LeavePathProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final ExitDesk desk = mock();

  @BeforeEach
  void theRoom() {
    init(ENGINE.getProcessEngine());
    MODEL.word("referentOfCase", "cpe.brito");
    MODEL.bean("recordExitListener", new RecordExitListener(desk));
    MODEL.bean("recordDepartureListener", new RecordDepartureListener(desk));
    MODEL.bean("closeCaseDelegate", new CloseCaseDelegate(desk));
  }

  @Test
  void a_pupil_who_succeeds_and_stays_is_checked_later() {
    ProcessInstance path = start();
    assertThat(task(path)).isAssignedTo("cpe.brito");

    complete(task(path), review("SUCCESS", "NO"));

    verify(desk).recordExit(
        new RecordExit(CASE, ClosingReason.SUCCESS, LocalDate.of(2026, 11, 20), false, "La seconde professionnelle",
            RecordExit.Satisfaction.NOT_ASKED, null));
    verify(desk).closeCase(CASE);
    assertThat(path).isEnded().hasPassed("endEvent_checksFollow").hasNotPassed(LeavePathProcess.RECORD_DEPARTURE, "endEvent_ended");
    assertThat(path).variables().containsEntry("exitOutcome", "CHECKED").doesNotContainKey("sequel");
  }

  @Test
  void a_pupil_who_leaves_the_school_is_told_of_the_right_to_return_before_the_case_closes() {
    ProcessInstance path = start();
    complete(task(path), review("REFUSED", "YES"));
    assertThat(path).isWaitingAt(LeavePathProcess.RECORD_DEPARTURE);
    verify(desk, never()).closeCase(any());

    complete(task(path), departure());

    InOrder order = inOrder(desk);
    order.verify(desk).recordDeparture(
        new RecordDeparture(CASE, LocalDate.of(2026, 11, 20), RecordDeparture.Motive.RESIGNATION, "2de B", Diploma.NONE,
            RecordDeparture.Destination.NO_SOLUTION, RecordDeparture.RightToReturn.HANDED_OVER,
            new RecordDeparture.Contact(true, "06 00 00 00 00", null), null));
    order.verify(desk).closeCase(CASE);
    assertThat(path).isEnded().hasPassed("endEvent_ended").hasNotPassed("endEvent_checksFollow");
    assertThat(path).variables().containsEntry("exitOutcome", "ENDED");
  }

  @Test
  void a_departure_without_the_document_is_refused_and_stays_open() {
    ProcessInstance path = start();
    complete(task(path), review("EMPLOYMENT", "YES"));
    Map<String, Object> answers = departure();
    answers.put("rightToReturn", "NOT_CONCERNED");

    assertThatThrownBy(() -> complete(task(path), answers))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("droit au retour en formation");
    assertThat(path).isWaitingAt(LeavePathProcess.RECORD_DEPARTURE);
  }

  @Test
  void a_review_that_does_not_say_whether_the_pupil_leaves_is_refused() {
    ProcessInstance path = start();
    Map<String, Object> answers = review("SUCCESS", "NO");
    answers.remove("departs");

    assertThatThrownBy(() -> complete(task(path), answers)).isInstanceOf(Refusal.class).hasMessageContaining("quitte");
    verify(desk, never()).recordExit(any());
  }

  private static ProcessInstance start() {
    return runtimeService().startProcessInstanceByKey(LeavePathProcess.KEY, CASE.value());
  }

  private static Map<String, Object> review(String reason, String departs) {
    return new HashMap<>(
        Map.of("reason", reason, "exitOn", "2026-11-20", "departs", departs, "sequel", "La seconde professionnelle"));
  }

  private static Map<String, Object> departure() {
    return new HashMap<>(
        Map.of("leftOn", "2026-11-20", "motive", "RESIGNATION", "classLeft", "2de B", "diploma", "NONE", "destination",
            "NO_SOLUTION", "rightToReturn", "HANDED_OVER", "contactState", "UPDATED", "phone", "06 00 00 00 00"));
  }
}
