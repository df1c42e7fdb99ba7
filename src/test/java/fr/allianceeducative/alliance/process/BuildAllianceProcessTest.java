package fr.allianceeducative.alliance.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.managementService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.alliance.Domain;
import fr.allianceeducative.alliance.NameReferents;
import fr.allianceeducative.alliance.ProposeMembers;
import fr.allianceeducative.alliance.RecordFamilyAnswer;
import fr.allianceeducative.alliance.SignCharter;
import fr.allianceeducative.alliance.Signatory;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.testing.ModelEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/alliance/build-alliance.bpmn")
class BuildAllianceProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final AllianceDesk desk = mock(AllianceDesk.class);
  private final TaskListener offer = mock(TaskListener.class);
  private final DecisionTables tables = mock(DecisionTables.class);

  @BeforeEach
  void aTeamOfTwoSigners() {
    init(ENGINE.getProcessEngine());
    when(tables.row(any(), any())).thenReturn(Map.of("version", "2026-1", "commitments", "Je garde confidentiel."));
    when(desk.recordFamilyAnswer(any())).thenReturn(List.of(7L, 8L));
    when(desk.signatoryOf(7)).thenReturn(new Signatory.Person("cpe.brito"));
    when(desk.signatoryOf(8)).thenReturn(new Signatory.Profession(Role.PSYEN));
    MODEL.word("referentOfCase", "cpe.brito");
    MODEL.bean("nameReferentListener", new NameReferentListener(desk));
    MODEL.bean("proposeMembersListener", new ProposeMembersListener(desk));
    MODEL.bean("informFamilyListener", new InformFamilyListener(desk));
    MODEL.bean("offerFamilyLinkListener", offer);
    MODEL.bean("assignSignatureListener", new AssignSignatureListener(desk));
    MODEL.bean("signCharterListener", new SignCharterListener(desk, new Charter(tables)));
    MODEL.bean("remindSignersDelegate", new RemindSignersDelegate(desk));
    MODEL.bean("escalateSignaturesDelegate", new EscalateSignaturesDelegate(desk));
    MODEL.bean("closeSignaturesDelegate", new CloseSignaturesDelegate(desk));
  }

  @Test
  void the_head_names_the_referent_who_then_proposes_the_members() {
    ProcessInstance path = runtimeService().startProcessInstanceByKey("build-alliance", CASE.value());
    assertThat(task(path)).hasDefinitionKey("userTask_nameReferent").hasCandidateGroup("chef-etablissement");

    complete(task(path), withVariables("referent", "cpe.brito", "second", "aed.brito", "reason", "Retrouver confiance"));
    verify(desk).nameReferents(new NameReferents(CASE, "cpe.brito", "aed.brito", false, "Retrouver confiance"));
    assertThat(task(path)).hasDefinitionKey("userTask_proposeMembers").isAssignedTo("cpe.brito");

    complete(
        task(path),
        withVariables(
            "people", Spin.JSON("[\"inf.brito\"]"),
            "professions", Spin.JSON("[\"PSYEN\"]"),
            "partners", Spin.JSON("[{\"structure\":\"Mission locale\",\"domain\":\"INTEGRATION\",\"alreadyInvolved\":true}]")));
    verify(desk)
        .proposeMembers(
            new ProposeMembers(
                CASE,
                List.of("inf.brito"),
                List.of(Role.PSYEN),
                List.of(new ProposeMembers.Partner("", "Mission locale", Domain.INTEGRATION, true, null))));
    assertThat(task(path)).hasDefinitionKey("userTask_informFamily").isAssignedTo("cpe.brito");
    assertThat(path).hasNotPassed("userTask_signCharter");
  }

  @Test
  void a_family_that_refuses_ends_the_alliance_before_anybody_signs() {
    ProcessInstance path = atFamily();
    answer(path, "REFUSES");

    assertThat(path).isEnded().hasPassed("endEvent_allianceRefused").hasNotPassed("userTask_signCharter");
    assertThat(path).variables().containsEntry("allianceOutcome", "REFUSED");
  }

  @Test
  void each_member_signs_and_the_alliance_becomes_active() {
    when(desk.closeSignatures(CASE)).thenReturn(true);
    ProcessInstance path = atFamily();
    answer(path, "AGREES");
    verify(desk)
        .recordFamilyAnswer(
            new RecordFamilyAnswer(
                CASE,
                LocalDate.of(2026, 11, 3),
                RecordFamilyAnswer.Heard.BOTH,
                RecordFamilyAnswer.Answer.AGREES,
                Set.of(12L)));

    sign(taskQuery().taskAssignee("cpe.brito").singleResult(), "SIGNED");
    assertThat(path).isActive();
    sign(taskQuery().taskCandidateGroup("psyen").singleResult(), "DECLINED");

    verify(desk).signCharter(new SignCharter(7, true, "2026-1", "2026-1"));
    verify(desk).signCharter(new SignCharter(8, false, "2026-1", "2026-1"));
    verify(desk, never()).remindSigners(any());
    verify(desk, never()).escalateSignatures(any());
    assertThat(path).hasNotPassed("serviceTask_remindSigners", "sendTask_escalateSignatures");
    assertThat(path).isEnded().hasPassed("endEvent_allianceActive").hasNotPassed("endEvent_allianceRefused");
    assertThat(path).variables().containsEntry("allianceOutcome", "ACTIVE");
  }

  @Test
  void a_family_that_answers_by_a_personal_link_moves_the_path_to_the_signatures_of_those_it_accepts() {
    ProcessInstance path = atFamily();
    verify(offer).notify(any());

    runtimeService()
        .createMessageCorrelation(BuildAllianceProcess.FAMILY_ANSWERED)
        .processInstanceBusinessKey(CASE.value())
        .setVariables(Map.of("familyAnswer", "AGREES", "signers", new ArrayList<>(List.of("m7"))))
        .correlate();

    assertThat(path).isWaitingAt("userTask_signCharter").isNotWaitingAt("userTask_informFamily").hasPassed("boundary_familyAnswered");
    assertThat(taskQuery().taskAssignee("cpe.brito").singleResult()).hasDefinitionKey("userTask_signCharter");
    verify(desk, never()).recordFamilyAnswer(any());
  }

  @Test
  void the_delay_reminds_twice_tells_the_referent_and_then_closes_without_the_late_ones() {
    when(desk.closeSignatures(CASE)).thenReturn(true);
    ProcessInstance path = atFamily();
    answer(path, "AGREES");
    sign(taskQuery().taskAssignee("cpe.brito").singleResult(), "SIGNED");

    execute(job("boundary_charterReminder", path));
    verify(desk, times(1)).remindSigners(CASE);
    assertThat(path).hasPassed("endEvent_signersReminded").isWaitingAt("userTask_signCharter");

    execute(job("boundary_charterSecondReminder", path));
    verify(desk, times(2)).remindSigners(CASE);
    verify(desk, never()).escalateSignatures(any());

    execute(job("boundary_charterEscalation", path));
    verify(desk, times(1)).escalateSignatures(CASE);
    verify(desk, times(2)).remindSigners(CASE);
    assertThat(path).hasPassed("endEvent_referentTold").isWaitingAt("userTask_signCharter");

    execute(job("boundary_charterClosed", path));
    assertThat(path).isEnded().hasPassed("endEvent_allianceActive");
  }

  @Test
  void while_a_path_is_on_pause_no_rung_of_the_ladder_comes() {
    ProcessInstance path = atFamily();
    answer(path, "AGREES");

    runtimeService().suspendProcessInstanceById(path.getId());
    org.assertj.core.api.Assertions.assertThat(rungs(path)).isEmpty();

    runtimeService().activateProcessInstanceById(path.getId());
    org.assertj.core.api.Assertions.assertThat(rungs(path))
        .containsExactlyInAnyOrder(
            "boundary_charterReminder", "boundary_charterSecondReminder", "boundary_charterEscalation", "boundary_charterClosed");
  }

  @Test
  void an_agreement_taken_back_ends_the_signature_of_that_member_and_of_no_other() {
    when(desk.closeSignatures(CASE)).thenReturn(true);
    ProcessInstance path = atFamily();
    answer(path, "AGREES");

    runtimeService()
        .createMessageCorrelation(BuildAllianceProcess.SIGNATURE_WITHDRAWN + "m7")
        .processInstanceBusinessKey(CASE.value())
        .correlate();

    assertThat(path).isWaitingAt("userTask_signCharter").hasPassed("endEvent_signatureWithdrawn");
    sign(taskQuery().taskCandidateGroup("psyen").singleResult(), "SIGNED");
    assertThat(path).isEnded().hasPassed("endEvent_allianceActive");
    verify(desk, never()).signCharter(new SignCharter(7, true, "2026-1", "2026-1"));
  }

  @Test
  void when_nobody_signed_the_referent_proposes_other_members() {
    when(desk.closeSignatures(CASE)).thenReturn(false);
    ProcessInstance path = atFamily();
    answer(path, "AGREES");
    execute(job("boundary_charterClosed", path));

    assertThat(path).isWaitingAt("userTask_proposeMembers").hasNotPassed("endEvent_allianceActive");
  }

  @Test
  void a_charter_that_changed_since_it_was_shown_is_not_signed() {
    ProcessInstance path = atFamily();
    answer(path, "AGREES");
    Task signature = taskQuery().taskAssignee("cpe.brito").singleResult();

    assertThatThrownBy(() -> complete(signature, withVariables("signature", "SIGNED", "charterVersion", "2025-1")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("La charte a changé");
    verify(desk, never()).signCharter(any());
  }

  private static ProcessInstance atFamily() {
    return runtimeService()
        .createProcessInstanceByKey("build-alliance")
        .businessKey(CASE.value())
        .startBeforeActivity("userTask_informFamily")
        .execute();
  }

  /** Timers that may still come to their time. */
  private static List<String> rungs(ProcessInstance path) {
    List<Job> jobs = managementService().createJobQuery().processInstanceId(path.getId()).timers().active().list();
    return jobs.stream()
        .map(each -> managementService().createJobDefinitionQuery().jobDefinitionId(each.getJobDefinitionId()).singleResult())
        .map(JobDefinition::getActivityId)
        .toList();
  }

  private static void answer(ProcessInstance path, String answer) {
    complete(
        task(path),
        withVariables(
            "informedOn", "2026-11-03", "heard", "BOTH", "answer", answer, "agreedPartners", Spin.JSON("[\"m12\"]")));
  }

  private static void sign(Task signature, String answer) {
    taskService().complete(signature.getId(), withVariables("signature", answer, "charterVersion", "2026-1"));
  }
}
