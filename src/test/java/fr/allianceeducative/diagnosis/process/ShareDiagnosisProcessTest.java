package fr.allianceeducative.diagnosis.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.historyService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.managementService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import fr.allianceeducative.diagnosis.AskProfessions;
import fr.allianceeducative.diagnosis.Contribute;
import fr.allianceeducative.diagnosis.DiagnosisDesk;
import fr.allianceeducative.diagnosis.DiagnosisOutcome;
import fr.allianceeducative.diagnosis.Domain;
import fr.allianceeducative.diagnosis.FamilyAnswer;
import fr.allianceeducative.diagnosis.Need;
import fr.allianceeducative.diagnosis.RiskLevel;
import fr.allianceeducative.diagnosis.ValidateSynthesis;
import fr.allianceeducative.diagnosis.WriteSynthesis;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.ModelEngine;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/diagnosis/share-diagnosis.bpmn")
class ShareDiagnosisProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final String SECRET = "Sentinelle sous secret";
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final DiagnosisDesk desk = mock(DiagnosisDesk.class);

  @BeforeEach
  void theRoomWithItsDesk() {
    init(ENGINE.getProcessEngine());
    MODEL.word("referentOfCase", "cpe.brito");
    MODEL.bean("chooseProfessionsListener", new ChooseProfessionsListener(desk));
    MODEL.bean("contributeListener", new ContributeListener(desk));
    MODEL.bean("remindContributorsDelegate", new RemindContributorsDelegate(desk));
    MODEL.bean("escalateContributionsDelegate", new EscalateContributionsDelegate(desk));
    MODEL.bean("closeContributionsDelegate", new CloseContributionsDelegate(desk));
    MODEL.bean("writeSynthesisListener", new WriteSynthesisListener(desk));
    MODEL.bean("validateSynthesisListener", new ValidateSynthesisListener(desk));
  }

  @Test
  void two_professions_contribute_side_by_side_and_a_plan_follows() {
    ProcessInstance path = start();
    assertThat(task(path)).isAssignedTo("cpe.brito");
    choose(path, "psyen", "assistant-social");
    verify(desk).askProfessions(new AskProfessions(CASE, List.of(Role.PSYEN, Role.ASSISTANT_SOCIAL)));

    contribute(path, "psyen");
    assertThat(path).isWaitingAt("userTask_contribute").hasNotPassed("userTask_writeSynthesis");
    contribute(path, "assistant-social");
    synthesis(path);
    validate(path, "PLAN");

    assertThat(path).isEnded().hasPassed("endEvent_planNext");
    assertThat(path).hasNotPassed("endEvent_commissionNext", "serviceTask_closeContributions");
    assertOutcome(path, "PLAN");
    verify(desk).contribute(new Contribute(
        CASE, Role.PSYEN, Domain.SCHOOL, "Curieuse", "Absente le lundi", null, Set.of(Need.LISTENING, Need.FAMILY), SECRET));
    verify(desk).writeSynthesis(new WriteSynthesis(
        CASE, "Curieuse", "Absente le lundi", true, null, null, "Football", "Je m’ennuie", "Nous l’aiderons", RiskLevel.MEDIUM));
    verify(desk).validateSynthesis(
        new ValidateSynthesis(CASE, true, FamilyAnswer.YES, null, DiagnosisOutcome.PLAN));
  }

  @Test
  void each_profession_finds_its_own_task_only() {
    ProcessInstance path = start();
    choose(path, "psyen", "infirmier");

    assertThat(taskOf(path, "psyen")).hasCandidateGroup("psyen").isNotAssigned();
    org.assertj.core.api.Assertions.assertThat(
            taskQuery().processInstanceId(path.getId()).taskCandidateGroup("infirmier").count())
        .isEqualTo(1);
    org.assertj.core.api.Assertions.assertThat(
            taskQuery().processInstanceId(path.getId()).taskCandidateGroup("cpe").count())
        .isZero();
  }

  @Test
  void after_the_delay_the_synthesis_is_written_without_the_late_ones() {
    ProcessInstance path = start();
    choose(path, "psyen", "cpe");
    contribute(path, "cpe");

    fire("timer_contributionLate");

    assertThat(path).isWaitingAt("userTask_writeSynthesis").hasPassed("serviceTask_closeContributions");
    assertThat(path).isNotWaitingAt("userTask_contribute");
    verify(desk).closeContributions(CASE);
    verify(desk, times(1)).contribute(any());
    synthesis(path);
    validate(path, "COMMISSION");
    assertThat(path).hasPassed("endEvent_commissionNext").hasNotPassed("endEvent_planNext");
    assertOutcome(path, "COMMISSION");
  }

  @Test
  void an_agreement_taken_back_ends_the_contribution_of_that_profession_and_of_no_other() {
    ProcessInstance path = start();
    choose(path, "psyen", "infirmier");

    withdrawn("infirmier");

    assertThat(path).isWaitingAt("userTask_contribute").hasPassed("endEvent_contributionWithdrawn");
    org.assertj.core.api.Assertions.assertThat(taskOf(path, "infirmier")).isNull();
    contribute(path, "psyen");
    assertThat(path).isWaitingAt("userTask_writeSynthesis").hasNotPassed("serviceTask_closeContributions");
    verify(desk, times(1)).contribute(any());
  }

  @Test
  void when_every_agreement_is_taken_back_the_synthesis_is_written_with_what_is_known() {
    ProcessInstance path = start();
    choose(path, "psyen", "infirmier");

    withdrawn("infirmier");
    withdrawn("psyen");

    assertThat(path).isWaitingAt("userTask_writeSynthesis");
    verify(desk, never()).contribute(any());
  }

  @Test
  void two_reminders_then_the_referent_is_told_once_each_and_nothing_closes() {
    ProcessInstance path = start();
    choose(path, "psyen", "cpe");

    fire("timer_contributionReminder");
    reminded();
    verify(desk, times(1)).remindContributors(CASE);
    assertThat(path).hasPassed("endEvent_contributorsReminded").hasNotPassed("sendTask_escalateContributions");

    fire("timer_contributionSecondReminder");
    reminded();
    verify(desk, times(2)).remindContributors(CASE);
    verify(desk, never()).escalateContributions(any());

    fire("timer_contributionEscalation");
    verify(desk, times(1)).escalateContributions(CASE);
    verify(desk, times(2)).remindContributors(CASE);
    verify(desk, never()).closeContributions(any());
    assertThat(path).hasPassed("endEvent_referentTold").isWaitingAt("userTask_contribute");
    org.assertj.core.api.Assertions.assertThat(taskQuery().taskDefinitionKey("userTask_contribute").count()).isEqualTo(2);
    org.assertj.core.api.Assertions.assertThat(ladder(path)).isEmpty();
  }

  @Test
  void once_everybody_contributed_no_reminder_is_left_and_the_referent_hears_of_nothing() {
    ProcessInstance path = start();
    choose(path, "psyen", "cpe");
    org.assertj.core.api.Assertions.assertThat(ladder(path))
        .containsExactlyInAnyOrder(
            "timer_contributionReminder", "timer_contributionSecondReminder", "timer_contributionEscalation");
    contribute(path, "psyen");
    org.assertj.core.api.Assertions.assertThat(ladder(path)).hasSize(3);
    contribute(path, "cpe");

    org.assertj.core.api.Assertions.assertThat(ladder(path)).isEmpty();
    assertThat(path).hasNotPassed("sendTask_remindContributors", "sendTask_escalateContributions");
    verify(desk, never()).escalateContributions(any());
  }

  @Test
  void while_a_path_is_on_pause_no_rung_of_the_ladder_comes() {
    ProcessInstance path = start();
    choose(path, "psyen", "cpe");

    runtimeService().suspendProcessInstanceById(path.getId());
    org.assertj.core.api.Assertions.assertThat(timers(path).active().list()).isEmpty();

    runtimeService().activateProcessInstanceById(path.getId());
    org.assertj.core.api.Assertions.assertThat(timers(path).active().list()).hasSize(4);
  }

  @Test
  void a_synthesis_that_lacks_something_goes_back_for_more_contributions() {
    ProcessInstance path = start();
    choose(path, "psyen", "cpe");
    contribute(path, "psyen");
    contribute(path, "cpe");
    synthesis(path);

    validate(path, "MORE_CONTRIBUTIONS");

    assertThat(path).isWaitingAt("userTask_chooseProfessions").hasNotPassed("endEvent_planNext");
    choose(path, "infirmier", "rased");
    contribute(path, "infirmier");
    contribute(path, "rased");
    synthesis(path);
    validate(path, "PLAN");
    assertOutcome(path, "PLAN");
  }

  @Test
  void one_profession_alone_is_no_shared_diagnosis() {
    ProcessInstance path = start();
    assertThatThrownBy(() -> choose(path, "psyen"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Choisissez deux professions au moins");
    assertThatThrownBy(() -> choose(path, "psyen", "president")).hasMessageContaining("Professions sollicitées");
    assertThat(path).isWaitingAt("userTask_chooseProfessions");
  }

  @Test
  void potentialities_and_difficulties_are_both_needed() {
    ProcessInstance path = start();
    choose(path, "psyen", "cpe");
    for (String missing : List.of("potentialities", "difficulties")) {
      Map<String, Object> answers = contribution("psyen");
      answers.put(missing, " ");
      assertThatThrownBy(() -> complete(taskOf(path, "psyen"), answers))
          .isInstanceOf(Refusal.class)
          .hasMessageStartingWith("Remplissez « ");
    }
    verify(desk, never()).contribute(any());
  }

  @Test
  void a_protected_note_leaves_no_trace_in_the_engine() throws SQLException {
    ProcessInstance path = start();
    choose(path, "psyen", "cpe");
    contribute(path, "psyen");

    org.assertj.core.api.Assertions.assertThat(
            EngineTables.holding(
                ((ProcessEngineConfigurationImpl) processEngine().getProcessEngineConfiguration()).getDataSource(), SECRET))
        .isEmpty();
  }

  @Test
  void the_labels_of_the_branches_say_what_they_do() {
    ProcessInstance path = start();
    assertLabel(path, "timer_contributionReminder", "Premier rappel");
    assertLabel(path, "timer_contributionSecondReminder", "Second rappel");
    assertLabel(path, "sendTask_escalateContributions", "Prévenir le référent");
    assertLabel(path, "flow_whatNextGateway_planNextEnd", "Plan d’action");
    assertLabel(path, "flow_whatNextGateway_commissionNextEnd", "Commission");
    assertLabel(path, "flow_whatNextGateway_askProfessionsGateway", "Compléter");
  }

  private static void withdrawn(String group) {
    runtimeService()
        .createMessageCorrelation(ShareDiagnosisProcess.CONTRIBUTION_WITHDRAWN + group)
        .processInstanceBusinessKey(CASE.value())
        .correlate();
  }

  private static ProcessInstance start() {
    return runtimeService().startProcessInstanceByKey(ShareDiagnosisProcess.KEY, CASE.value());
  }

  private static void choose(ProcessInstance path, String... groups) {
    complete(task(path), Map.of("professionsAsked", Spin.JSON(List.of(groups))));
  }

  private static Task taskOf(ProcessInstance path, String group) {
    return taskQuery().processInstanceId(path.getId()).taskCandidateGroup(group).singleResult();
  }

  private static void contribute(ProcessInstance path, String group) {
    complete(taskOf(path, group), contribution(group));
  }

  private static Map<String, Object> contribution(String group) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("domain", "SCHOOL");
    answers.put("potentialities", "Curieuse");
    answers.put("difficulties", "Absente le lundi");
    answers.put("needs", Spin.JSON("[\"LISTENING\",\"FAMILY\"]"));
    answers.put("protectedNote", group.equals("psyen") ? SECRET : "");
    return answers;
  }

  private static void synthesis(ProcessInstance path) {
    assertThat(path).isWaitingAt("userTask_writeSynthesis");
    complete(task(path), Map.of(
        "potentialities", "Curieuse", "difficulties", "Absente le lundi", "healthNeeds", true, "otherSkills", "Football",
        "pupilVoice", "Je m’ennuie", "familyVoice", "Nous l’aiderons", "riskLevel", "MEDIUM"));
  }

  private static void validate(ProcessInstance path, String decision) {
    assertThat(path).isWaitingAt("userTask_validateSynthesis");
    complete(task(path), Map.of("pupilValidates", "YES", "familyAnswer", "YES", "decision", decision));
  }

  private static void fire(String timer) {
    managementService().executeJob(managementService().createJobQuery().activityId(timer).singleResult().getId());
  }

  /** The reminder is sent behind an asynchronous continuation. */
  private static void reminded() {
    managementService().executeJob(managementService().createJobQuery().messages().singleResult().getId());
  }

  private static JobQuery timers(ProcessInstance path) {
    return managementService().createJobQuery().processInstanceId(path.getId()).timers();
  }

  /** Rungs that are still to come. */
  private static List<String> ladder(ProcessInstance path) {
    Set<String> rungs =
        Set.of("timer_contributionReminder", "timer_contributionSecondReminder", "timer_contributionEscalation");
    return rungs.stream()
        .filter(rung -> managementService().createJobQuery().processInstanceId(path.getId()).activityId(rung).count() == 1)
        .toList();
  }

  private static void assertOutcome(ProcessInstance path, String outcome) {
    assertThat(path).isEnded();
    org.assertj.core.api.Assertions.assertThat(
            historyService().createHistoricVariableInstanceQuery().processInstanceId(path.getId())
                .variableName(ShareDiagnosisProcess.OUTCOME).singleResult().getValue())
        .isEqualTo(outcome);
  }

  private static void assertLabel(ProcessInstance path, String flow, String label) {
    FlowElement element =
        repositoryService().getBpmnModelInstance(path.getProcessDefinitionId()).getModelElementById(flow);
    org.assertj.core.api.Assertions.assertThat(element.getName()).isEqualTo(label);
  }
}
