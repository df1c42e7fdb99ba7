package fr.allianceeducative.actionplan.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import static org.mockito.Mockito.when;

import fr.allianceeducative.actionplan.DraftPlan;
import fr.allianceeducative.actionplan.PlanDesk;
import fr.allianceeducative.actionplan.PlannedAction;
import fr.allianceeducative.actionplan.Responsible;
import fr.allianceeducative.actionplan.SignPlan;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.testing.ModelEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/actionplan/write-plan.bpmn")
class WritePlanProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final PlanDesk desk = mock(PlanDesk.class);
  private final DecisionTables tables = mock(DecisionTables.class);

  @BeforeEach
  void aSchoolWithThreeActionsAtMost() {
    init(ENGINE.getProcessEngine());
    when(tables.row(any(), any())).thenReturn(Map.of("mostActions", 3));
    MODEL.word("referentOfCase", "cpe.brito");
    MODEL.bean("draftPlanListener", new DraftPlanListener(desk, new PlanLimits(tables, mock(Directory.class))));
    MODEL.bean("signPlanListener", new SignPlanListener(desk));
  }

  @Test
  void the_referent_drafts_the_plan_and_a_signed_plan_starts() {
    ProcessInstance path = start();
    assertThat(task(path)).hasDefinitionKey("userTask_draftPlan").isAssignedTo("cpe.brito");
    draft(path, 1);
    verify(desk)
        .draftPlan(
            new DraftPlan(
                CASE,
                "Revenir en cours le matin",
                DraftPlan.Rhythm.WEEKLY,
                List.of(
                    new PlannedAction(
                        PlannedAction.Type.EDUCATIONAL,
                        null,
                        "Tutorat",
                        Responsible.EDUCATION_ADVISER,
                        null,
                        LocalDate.of(2026, 11, 9),
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 12, 18))),
                3));

    complete(
        task(path),
        withVariables("answer", "SIGNED", "signedOn", "2026-11-06", "signatures", Spin.JSON("[\"FAMILY\",\"SCHOOL\"]")));
    verify(desk)
        .signPlan(
            new SignPlan(
                CASE,
                SignPlan.Answer.SIGNED,
                Set.of(SignPlan.Signatory.FAMILY, SignPlan.Signatory.SCHOOL),
                LocalDate.of(2026, 11, 6)));
    assertThat(path).isEnded().hasPassed("endEvent_planStarted").hasNotPassed("endEvent_planRefused");
    assertThat(path).variables().containsEntry("planOutcome", "STARTED");
  }

  @Test
  void a_refused_plan_ends_here() {
    ProcessInstance path = start();
    draft(path, 1);
    complete(task(path), withVariables("answer", "REFUSED"));

    assertThat(path).isEnded().hasPassed("endEvent_planRefused").hasNotPassed("endEvent_planStarted");
    assertThat(path).variables().containsEntry("planOutcome", "REFUSED");
  }

  @Test
  void a_plan_to_rework_goes_back_to_the_referent() {
    ProcessInstance path = start();
    draft(path, 1);
    complete(task(path), withVariables("answer", "REWORK"));

    assertThat(path).isWaitingAt("userTask_draftPlan").hasNotPassed("endEvent_planStarted", "endEvent_planRefused");
  }

  @Test
  void a_fourth_action_at_the_same_time_is_refused_and_the_refusal_names_the_limit() {
    ProcessInstance path = start();

    assertThatThrownBy(() -> draft(path, 4))
        .isInstanceOf(Refusal.class)
        .hasMessage("Ce plan mène 4 actions en même temps : gardez-en 3 au plus, ou décalez leurs dates.");
    verify(desk, never()).draftPlan(any());
    assertThat(path).isWaitingAt("userTask_draftPlan");
  }

  private static ProcessInstance start() {
    return runtimeService().startProcessInstanceByKey("write-plan", CASE.value());
  }

  private static void draft(ProcessInstance path, int actions) {
    String action =
        "{\"type\":\"EDUCATIONAL\",\"what\":\"Tutorat\",\"responsible\":\"EDUCATION_ADVISER\",\"startsOn\":\"2026-11-09\","
            + "\"reviewOn\":\"2026-11-30\",\"endsOn\":\"2026-12-18\"}";
    String list = IntStream.range(0, actions).mapToObj(each -> action).collect(Collectors.joining(",", "[", "]"));
    complete(
        task(path),
        withVariables("objective", "Revenir en cours le matin", "rhythm", "WEEKLY", "actions", Spin.JSON(list)));
  }
}
