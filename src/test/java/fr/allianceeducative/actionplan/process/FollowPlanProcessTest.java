package fr.allianceeducative.actionplan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.actionplan.DraftPlan;
import fr.allianceeducative.actionplan.Exchange;
import fr.allianceeducative.actionplan.FollowUp;
import fr.allianceeducative.actionplan.PlanAction;
import fr.allianceeducative.actionplan.PlanDesk;
import fr.allianceeducative.actionplan.RecordExchange;
import fr.allianceeducative.actionplan.ReviewPlan;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.testing.ModelEngine;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database")
@Deployment(resources = "processes/actionplan/follow-plan.bpmn")
class FollowPlanProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate SIGNED = LocalDate.of(2026, 11, 3);
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final PlanDesk desk = mock(PlanDesk.class);
  private final DecisionTables tables = mock(DecisionTables.class);
  private final Directory directory = mock(Directory.class);

  @BeforeEach
  void aPlanSignedToday() {
    init(ENGINE.getProcessEngine());
    when(desk.planIsStarted(CASE)).thenReturn(true);
    when(desk.followUp(CASE)).thenReturn(new FollowUp(SIGNED, DraftPlan.Rhythm.WEEKLY, null, null, SIGNED.plusDays(27)));
    when(tables.row(eq("reminder-ladder"), any()))
        .thenReturn(Map.of("firstReminderDays", 15, "secondReminderDays", 22, "escalationDays", 29));
    when(tables.row(eq("exchange-rhythm"), any())).thenReturn(Map.of("days", 7));
    FollowUpDates dates =
        new FollowUpDates(
            desk, tables, directory, new SchoolCalendar(), Clock.fixed(Instant.parse("2026-11-03T09:00:00Z"), PARIS));
    MODEL.word("referentOfCase", "cpe.brito");
    MODEL.bean("findPlanDelegate", new FindPlanDelegate(desk));
    MODEL.bean("scheduleFollowUpDelegate", new ScheduleFollowUpDelegate(dates));
    MODEL.bean("recordExchangeListener", new RecordExchangeListener(desk, dates));
    MODEL.bean("remindReferentDelegate", new RemindReferentDelegate(desk));
    MODEL.bean("reviewPlanListener", new ReviewPlanListener(desk));
  }

  @Test
  void the_referent_finds_the_next_exchange_and_the_review_on_their_days() {
    ProcessInstance path = start();

    assertThat(task("userTask_recordExchange", path)).isAssignedTo("cpe.brito");
    assertThat(task("userTask_recordExchange", path).getFollowUpDate().toInstant()).isEqualTo(day(SIGNED.plusDays(7)).toInstant());
    assertThat(task("userTask_reviewPlan", path)).isAssignedTo("cpe.brito").hasDueDate(day(SIGNED.plusDays(27)));
    assertThat(job("boundary_firstReminder", path)).hasDueDate(day(SIGNED.plusDays(15)));
    assertThat(job("boundary_secondReminder", path)).hasDueDate(day(SIGNED.plusDays(22)));
    assertThat(job("boundary_contactLost", path)).hasDueDate(day(SIGNED.plusDays(29)));
  }

  @Test
  void a_noted_exchange_starts_the_silence_anew() {
    ProcessInstance path = start();
    LocalDate held = SIGNED.plusDays(10);
    when(desk.followUp(CASE))
        .thenReturn(
            new FollowUp(held, DraftPlan.Rhythm.WEEKLY, Exchange.Colour.GREEN, held.plusDays(5), SIGNED.plusDays(27)));
    note(path, "userTask_recordExchange");

    verify(desk)
        .recordExchange(
            new RecordExchange(
                CASE,
                LocalDate.of(2026, 11, 13),
                Exchange.Channel.PHONE,
                Exchange.Heard.YOUTH,
                Exchange.Colour.GREEN,
                "Rendez-vous lundi",
                LocalDate.of(2026, 11, 18)));
    verify(tables).row("reminder-ladder", Map.of("colour", "GREEN"));
    assertThat(task("userTask_recordExchange", path).getFollowUpDate().toInstant()).isEqualTo(day(held.plusDays(5)).toInstant());
    assertThat(job("boundary_firstReminder", path)).hasDueDate(day(mondayAfter(held.plusDays(15))));
    assertThat(path).hasNotPassed("serviceTask_remindReferent", "userTask_restoreContact");
  }

  @Test
  void nobody_is_reminded_in_the_holidays_and_silence_in_the_holidays_is_no_answer() {
    LocalDate fridayBeforeChristmas = LocalDate.of(2026, 12, 18);
    when(desk.followUp(CASE))
        .thenReturn(new FollowUp(fridayBeforeChristmas, DraftPlan.Rhythm.WEEKLY, Exchange.Colour.RED, null, SIGNED.plusDays(60)));
    when(tables.row("reminder-ladder", Map.of("colour", "RED")))
        .thenReturn(Map.of("firstReminderDays", 7, "secondReminderDays", 11, "escalationDays", 15));

    ProcessInstance path = start();

    assertThat(job("boundary_firstReminder", path)).hasDueDate(day(LocalDate.of(2027, 1, 4)));
    assertThat(job("boundary_secondReminder", path)).hasDueDate(day(LocalDate.of(2027, 1, 8)));
    assertThat(job("boundary_contactLost", path)).hasDueDate(day(LocalDate.of(2027, 1, 12)));
  }

  @Test
  void two_reminders_leave_the_task_with_the_referent() {
    ProcessInstance path = start();
    execute(job("boundary_firstReminder", path));
    execute(job("boundary_secondReminder", path));

    verify(desk, times(2)).remindReferent(CASE);
    assertThat(path)
        .isWaitingAt("userTask_recordExchange", "userTask_reviewPlan")
        .hasPassed("endEvent_referentReminded")
        .hasNotPassed("userTask_restoreContact");
  }

  @Test
  void after_the_reminders_the_school_takes_contact_itself_and_the_referent_goes_on() {
    ProcessInstance path = start();
    execute(job("boundary_contactLost", path));
    assertThat(path).isWaitingAt("userTask_restoreContact").isNotWaitingAt("userTask_recordExchange");
    assertThat(task("userTask_restoreContact", path)).hasCandidateGroup("rds").isNotAssigned();

    note(path, "userTask_restoreContact");
    assertThat(path).isWaitingAt("userTask_recordExchange", "userTask_reviewPlan");
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCEEDED, endEvent_succeeded",
    "REVISE, endEvent_revise",
    "STRENGTHEN, endEvent_strengthen",
    "LEFT, endEvent_left"
  })
  void the_review_ends_the_follow_up_with_its_decision(String decision, String end) {
    ProcessInstance path = start();
    review(path, decision, null);

    verify(desk)
        .reviewPlan(
            new ReviewPlan(
                CASE,
                Map.of(12L, new ReviewPlan.ActionReview(PlanAction.Result.ACHIEVED, null)),
                ReviewPlan.Decision.valueOf(decision),
                null));
    assertThat(path).isEnded().hasPassed("endEvent_reviewDone", end);
    for (String other : new String[] {"endEvent_succeeded", "endEvent_revise", "endEvent_strengthen", "endEvent_left"}) {
      if (!other.equals(end)) {
        assertThat(path).hasNotPassed(other);
      }
    }
    assertThat(path).variables().containsEntry("planOutcome", decision);
  }

  @Test
  void a_plan_that_goes_on_begins_another_round_with_its_own_dates() {
    ProcessInstance path = start();
    when(desk.followUp(CASE)).thenReturn(new FollowUp(SIGNED, DraftPlan.Rhythm.WEEKLY, null, null, SIGNED.plusDays(60)));
    review(path, "CONTINUE", "2027-01-02");

    assertThat(path)
        .isWaitingAt("userTask_recordExchange", "userTask_reviewPlan")
        .hasNotPassed("endEvent_succeeded", "endEvent_revise", "endEvent_strengthen", "endEvent_left");
    assertThat(task("userTask_reviewPlan", path)).hasDueDate(day(SIGNED.plusDays(60)));
  }

  @Test
  void a_plan_that_goes_on_needs_its_next_review() {
    ProcessInstance path = start();

    assertThatThrownBy(() -> review(path, "CONTINUE", null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Prochain point");
    assertThat(path).isWaitingAt("userTask_reviewPlan");
  }

  @Test
  void a_follow_up_without_a_plan_asks_for_a_plan_first() {
    when(desk.planIsStarted(CASE)).thenReturn(false);

    ProcessInstance path = start();

    assertThat(path)
        .isEnded()
        .hasPassed("endEvent_noPlan")
        .hasNotPassed("serviceTask_scheduleFollowUp", "userTask_reviewPlan", "userTask_recordExchange");
    assertThat(path).variables().containsEntry("planOutcome", "REVISE");
  }

  @Test
  void a_plan_without_a_date_for_its_review_is_reviewed_within_a_month() {
    when(desk.followUp(CASE)).thenReturn(new FollowUp(SIGNED, DraftPlan.Rhythm.WEEKLY, null, null, null));
    when(tables.row("exchange-rhythm", Map.of("rhythm", "MONTHLY"))).thenReturn(Map.of("days", 30));

    assertThat(task("userTask_reviewPlan", start())).hasDueDate(day(SIGNED.plusDays(30)));
  }

  private static ProcessInstance start() {
    return runtimeService().startProcessInstanceByKey("follow-plan", CASE.value());
  }

  private static void note(ProcessInstance path, String taskKey) {
    complete(
        task(taskKey, path),
        withVariables(
            "heldOn", "2026-11-13", "channel", "PHONE", "heard", "YOUTH", "colour", "GREEN", "content",
            "Rendez-vous lundi", "nextOn", "2026-11-18"));
  }

  private static void review(ProcessInstance path, String decision, String next) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("decision", decision);
    answers.put("results", Spin.JSON("[{\"actionId\":\"a12\",\"what\":\"Tutorat\",\"result\":\"ACHIEVED\"}]"));
    if (next != null) {
      answers.put("nextReviewOn", next);
    }
    complete(task("userTask_reviewPlan", path), answers);
  }

  private static LocalDate mondayAfter(LocalDate saturday) {
    return saturday.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  private static Date day(LocalDate day) {
    return Date.from(day.atStartOfDay(PARIS).toInstant());
  }
}
