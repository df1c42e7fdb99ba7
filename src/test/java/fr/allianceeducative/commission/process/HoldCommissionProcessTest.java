package fr.allianceeducative.commission.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.reset;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.commission.CommissionDesk;
import fr.allianceeducative.commission.Measure;
import fr.allianceeducative.commission.Minute;
import fr.allianceeducative.commission.OpenSession;
import fr.allianceeducative.commission.Opening;
import fr.allianceeducative.commission.PrepareAgenda;
import fr.allianceeducative.commission.RecordDecision;
import fr.allianceeducative.commission.SessionNumber;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.ModelEngine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/commission/hold-commission.bpmn")
class HoldCommissionProcessTest {

  private static final String SECRET = "Sentinelle confidentielle";
  private static final SessionNumber SESSION = new SessionNumber("CO-2026-000003");
  private static final CaseNumber FIRST = new CaseNumber("AE-2026-000041");
  private static final CaseNumber SECOND = new CaseNumber("AE-2026-000042");
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final CommissionDesk desk = mock(CommissionDesk.class);

  @AfterAll
  static void leaveTheEngine() {
    reset();
  }

  @BeforeEach
  void theRoomsBeans() {
    init(ENGINE.getProcessEngine());
    MODEL.word("dayOfSession", new Date());
    MODEL.word("dayToConvene", new Date());
    MODEL.bean("prepareAgendaListener", new PrepareAgendaListener(desk));
    MODEL.bean("inviteMembersDelegate", new InviteMembersDelegate(desk));
    MODEL.bean("openSessionListener", new OpenSessionListener(desk));
    MODEL.bean("nameDecisionTaskListener", new NameDecisionTaskListener());
    MODEL.bean("recordDecisionListener", new RecordDecisionListener(desk));
    MODEL.bean("validateMinutesListener", new ValidateMinutesListener(desk));
    MODEL.bean("announceDecisionsDelegate", new AnnounceDecisionsDelegate(desk));
    MODEL.bean("closeSessionDelegate", new CloseSessionDelegate(desk));
    when(desk.prepareAgenda(any())).thenReturn(true);
    when(desk.openSession(any())).thenReturn(new Opening.Held(List.of(FIRST, SECOND)));
  }

  @Test
  void a_session_decides_on_each_case_and_tells_them_once_its_minutes_are_valid() throws Exception {
    ProcessInstance session = opened();
    List<Task> decisions = taskService().createTaskQuery().orderByTaskName().asc().list();
    org.assertj.core.api.Assertions.assertThat(decisions)
        .extracting(Task::getName)
        .containsExactly("Consigner la décision · AE-2026-000041", "Consigner la décision · AE-2026-000042");

    complete(
        decisions.get(0),
        withVariables("examined", "YES", "summary", SECRET, "analysis", SECRET, "decision", "PLAN",
            "action", SECRET, "responsible", SECRET, "dueOn", "2026-12-01", "familyInformed", true));
    complete(decisions.get(1), withVariables("examined", "NO"));
    verify(desk)
        .recordDecision(
            new RecordDecision.Examined(
                SESSION, FIRST, SECRET, SECRET, Measure.PLAN,
                new Minute.Action(SECRET, SECRET, LocalDate.of(2026, 12, 1)), true));
    verify(desk).recordDecision(new RecordDecision.NotExamined(SESSION, SECOND));

    assertThat(session).isWaitingAt("userTask_validateMinutes");
    complete(task(session), withVariables("toRedo", Spin.JSON("[]")));
    verify(desk, never()).announceDecisions(SESSION);
    execute(job());
    verify(desk).validateMinutes(SESSION, List.of());
    verify(desk).announceDecisions(SESSION);
    verify(desk).closeSession(SESSION);
    assertThat(session).isEnded().hasPassed("serviceTask_announceDecisions", "endEvent_sessionClosed");
    org.assertj.core.api.Assertions.assertThat(
            EngineTables.holding(
                ((ProcessEngineConfigurationImpl) processEngine().getProcessEngineConfiguration()).getDataSource(),
                SECRET))
        .isEmpty();
  }

  @Test
  void a_session_with_nothing_to_examine_invites_nobody() {
    when(desk.prepareAgenda(any())).thenReturn(false);
    ProcessInstance session = prepared();
    verify(desk).closeSession(SESSION);
    assertThat(session).isEnded().hasNotPassed("serviceTask_inviteMembers", "userTask_openSession");
  }

  @Test
  void a_session_without_quorum_gets_a_new_date_and_a_new_agenda() {
    when(desk.openSession(any())).thenReturn(new Opening.Postponed());
    ProcessInstance session = prepared();
    execute(job());
    complete(task(session), withVariables("postponedTo", "2026-12-03T13:00"));
    verify(desk)
        .openSession(
            new OpenSession(
                SESSION, Set.of(), Set.of(), Set.of(), List.of(), LocalDateTime.of(2026, 12, 3, 13, 0)));
    assertThat(session).isWaitingAt("userTask_prepareAgenda").hasNotPassed("userTask_recordDecision");
  }

  @Test
  void the_chair_sends_one_decision_back_and_only_this_one_is_recorded_again() {
    ProcessInstance session = opened();
    taskService().createTaskQuery().list().forEach(each -> complete(each, withVariables("examined", "NO")));
    complete(task(session), withVariables("toRedo", Spin.JSON("[\"AE-2026-000042\"]")));
    assertThat(session).isWaitingAt("userTask_recordDecision").hasNotPassed("serviceTask_announceDecisions");
    assertThat(task(session)).hasName("Consigner la décision · AE-2026-000042");
  }

  @Test
  void a_case_that_leaves_the_agenda_takes_its_decision_task_with_it_and_no_other() {
    ProcessInstance session = opened();

    leaves(FIRST);
    org.assertj.core.api.Assertions.assertThat(taskService().createTaskQuery().list())
        .extracting(Task::getName)
        .containsExactly("Consigner la décision · AE-2026-000042");
    leaves(SECOND);

    assertThat(session).isWaitingAt("userTask_validateMinutes").hasPassed("endEvent_offAgenda");
    verify(desk, never()).recordDecision(any());
  }

  private static void leaves(CaseNumber number) {
    runtimeService()
        .createMessageCorrelation(HoldCommissionProcess.CASE_LEFT_AGENDA + number.value())
        .processInstanceBusinessKey(SESSION.value())
        .correlate();
  }

  @Test
  void an_action_without_a_date_is_refused_in_a_sentence() {
    ProcessInstance session = opened();
    Task decision = taskService().createTaskQuery().list().get(0);
    assertThatThrownBy(
            () ->
                complete(
                    decision,
                    withVariables("examined", "YES", "summary", "Exposé", "decision", "PLAN", "action", "Tutorat")))
        .isInstanceOf(Refusal.class)
        .hasMessage("Une action décidée a un responsable et une échéance : remplissez les trois champs.");
    assertThat(session).isWaitingAt("userTask_recordDecision");
  }

  private ProcessInstance prepared() {
    ProcessInstance session = runtimeService().startProcessInstanceByKey(HoldCommissionProcess.ID, SESSION.value());
    complete(
        task(session),
        withVariables(
            "agenda", Spin.JSON("[\"AE-2026-000041\",\"AE-2026-000042\"]"),
            "members", Spin.JSON("[\"cpe.brito\"]"),
            "outsideGuests", "Mission locale\n\n Éducatrice de rue "));
    verify(desk)
        .prepareAgenda(
            new PrepareAgenda(
                SESSION, null, null, List.of(FIRST, SECOND), List.of("cpe.brito"),
                List.of("Mission locale", "Éducatrice de rue")));
    return session;
  }

  private ProcessInstance opened() {
    ProcessInstance session = prepared();
    assertThat(session).isWaitingAt("serviceTask_inviteMembers");
    execute(job());
    verify(desk).inviteMembers(SESSION);
    complete(
        task(session),
        Variables.createVariables().putValue("present", new ArrayList<>(List.of("1", "2", "3"))).putValue("excused", Spin.JSON("[\"4\"]")));
    verify(desk)
        .openSession(new OpenSession(SESSION, Set.of(1L, 2L, 3L), Set.of(4L), Set.of(), List.of(), null));
    return session;
  }
}
