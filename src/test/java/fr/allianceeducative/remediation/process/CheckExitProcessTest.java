package fr.allianceeducative.remediation.process;

import static fr.allianceeducative.remediation.process.CheckExitProcess.CHECK_3_MONTHS;
import static fr.allianceeducative.remediation.process.CheckExitProcess.CHECK_6_MONTHS;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.ExitDesk;
import fr.allianceeducative.remediation.RecordCheck;
import fr.allianceeducative.testing.ModelEngine;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/remediation/check-exit.bpmn")
class CheckExitProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final Date AT_3_MONTHS = Timestamp.valueOf("2027-02-20 00:00:00");
  private static final Date AT_6_MONTHS = Timestamp.valueOf("2027-05-20 00:00:00");
  private static final Date AGAIN = Timestamp.valueOf("2027-03-06 00:00:00");
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final ExitDesk desk = mock();

  @BeforeEach
  void theRoom() {
    init(ENGINE.getProcessEngine());
    MODEL.word("referentOfCase", null);
    MODEL.word("due_check3Months", AT_3_MONTHS);
    MODEL.word("due_check6Months", AT_6_MONTHS);
    MODEL.word("due_checkRetry", AGAIN);
    MODEL.bean("recordExitCheckListener", new RecordExitCheckListener(desk));
    MODEL.bean("reopenCaseDelegate", new ReopenCaseDelegate(desk));
  }

  @Test
  void a_solution_that_holds_is_checked_twice_counted_from_the_exit() {
    ProcessInstance path = start();
    assertThat(task(path)).hasDefinitionKey(CHECK_3_MONTHS);
    Assertions.assertThat(task(path).getFollowUpDate()).isEqualTo(AT_3_MONTHS);
    complete(task(path), news("HOLDS"));
    assertThat(task(path)).hasDefinitionKey(CHECK_6_MONTHS);
    Assertions.assertThat(task(path).getFollowUpDate()).isEqualTo(AT_6_MONTHS);
    complete(task(path), news("HOLDS"));

    assertThat(path).isEnded().hasPassed("endEvent_holds").hasNotPassed("serviceTask_reopenCase");
    assertThat(path).variables().containsEntry("exitOutcome", "HOLDS").doesNotContainKey("note");
    verify(desk).recordCheck(
        new RecordCheck(CASE, RecordCheck.Point.SIX_MONTHS, LocalDate.of(2027, 2, 20), RecordCheck.Channel.PHONE,
            RecordCheck.Result.HOLDS, "Un mot"));
  }

  @Test
  void a_solution_that_broke_at_three_months_reopens_the_case() {
    ProcessInstance path = start();
    complete(task(path), news("BROKEN"));

    verify(desk).reopenCase(CASE);
    assertThat(path).isEnded().hasPassed("endEvent_broken").hasNotPassed(CHECK_6_MONTHS);
    assertThat(path).variables().containsEntry("exitOutcome", "BROKEN");
  }

  @Test
  void a_solution_that_broke_at_six_months_reopens_the_case() {
    ProcessInstance path = start();
    complete(task(path), news("HOLDS"));
    complete(task(path), news("BROKEN"));

    verify(desk).reopenCase(CASE);
    assertThat(path).isEnded().hasPassed("endEvent_broken").hasNotPassed("endEvent_holds");
  }

  @Test
  void who_does_not_answer_is_tried_again_later_each_time() {
    ProcessInstance path = start();
    complete(task(path), news("UNREACHABLE"));
    assertThat(task(path)).hasDefinitionKey(CHECK_3_MONTHS);
    Assertions.assertThat(task(path).getFollowUpDate()).isEqualTo(AGAIN);
    complete(task(path), news("HOLDS"));
    complete(task(path), news("UNREACHABLE"));
    assertThat(task(path)).hasDefinitionKey(CHECK_6_MONTHS);
    Assertions.assertThat(task(path).getFollowUpDate()).isEqualTo(AGAIN);
    complete(task(path), news("LOST_CONTACT"));

    assertThat(path).isEnded().hasPassed("endEvent_unverified6Months").hasNotPassed("endEvent_holds");
    assertThat(path).variables().containsEntry("exitOutcome", "UNVERIFIED");
    verify(desk, never()).reopenCase(any());
  }

  @Test
  void a_pupil_whom_another_case_follows_is_not_asked_again() {
    ProcessInstance path = start();
    complete(task(path), news("FOLLOWED_ELSEWHERE"));

    assertThat(path).isEnded().hasPassed("endEvent_unverified3Months").hasNotPassed(CHECK_6_MONTHS);
    verify(desk, never()).reopenCase(any());
  }

  private static ProcessInstance start() {
    return runtimeService().startProcessInstanceByKey(CheckExitProcess.KEY, CASE.value());
  }

  private static Map<String, Object> news(String result) {
    return Map.of("result", result, "checkedOn", "2027-02-20", "channel", "PHONE", "note", "Un mot");
  }
}
