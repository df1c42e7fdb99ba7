package fr.allianceeducative.diagnosis.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.claim;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.historyService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.managementService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.diagnosis.Agreement;
import fr.allianceeducative.diagnosis.ConcludeInterview;
import fr.allianceeducative.diagnosis.ContactChannel;
import fr.allianceeducative.diagnosis.ContactResult;
import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.diagnosis.GuardianAnswer;
import fr.allianceeducative.diagnosis.InterviewOutcome;
import fr.allianceeducative.diagnosis.Motivation;
import fr.allianceeducative.diagnosis.Obstacle;
import fr.allianceeducative.diagnosis.PartnerAgreement;
import fr.allianceeducative.diagnosis.Participant;
import fr.allianceeducative.diagnosis.RecordAgreements;
import fr.allianceeducative.diagnosis.RecordContact;
import fr.allianceeducative.diagnosis.RecordInterview;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.testing.ModelEngine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = {"processes/diagnosis/hold-interview.bpmn", "processes/diagnosis/choose-contact-step.dmn"})
class HoldInterviewProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 9);
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final InterviewDesk desk = mock(InterviewDesk.class);
  private final TaskListener offer = mock(TaskListener.class);

  @BeforeEach
  void theRoomWithItsDesk() {
    init(ENGINE.getProcessEngine());
    MODEL.bean("recordContactListener", new RecordContactListener(desk));
    MODEL.bean("recordVisitListener", new RecordVisitListener(desk));
    MODEL.bean("recordInterviewListener", new RecordInterviewListener(desk));
    MODEL.bean("recordAgreementsListener", new RecordAgreementsListener(desk));
    MODEL.bean("completeAgreementListener", new CompleteAgreementListener(desk));
    MODEL.bean("offerFamilyLinkListener", offer);
    MODEL.bean("concludeInterviewListener", new ConcludeInterviewListener(desk));
    MODEL.bean("remindInterviewDelegate", new RemindInterviewDelegate(desk));
    when(desk.recordAgreements(any())).thenReturn(Agreement.GIVEN);
  }

  @Test
  void a_family_reached_at_once_is_heard_and_the_alliance_follows() {
    ProcessInstance path = start();

    contact(path, "JOINED");
    interview(path);
    agreements(path);
    conclude(path, "ALLIANCE");

    assertThat(path).isEnded().hasPassed("endEvent_interviewConcluded");
    assertThat(path).hasNotPassed("ruleTask_chooseContactStep", "userTask_organiseVisit", "userTask_completeAgreement");
    assertOutcome(path, "ALLIANCE");
    verify(desk).recordContact(new RecordContact(CASE, MONDAY, ContactChannel.PHONE, ContactResult.JOINED, null, "Après 18 h"));
    verify(desk).recordInterview(new RecordInterview(
        CASE, MONDAY, "CDI", Set.of(Participant.PUPIL, Participant.GUARDIAN), "Je m’ennuie.", Set.of(Motivation.PRIDE),
        "Un stage", "Qu’elle reprenne confiance", Set.of(Obstacle.CONFIDENCE, Obstacle.MOBILITY), null,
        ContactChannel.SMS, FRIDAY));
    verify(desk).recordAgreements(new RecordAgreements(
        CASE, true, GuardianAnswer.GIVEN, new Guardian("Anne Martin", "Mère", true, "0600000000", null),
        List.of(new PartnerAgreement("Mission locale", "Synthèse", true), new PartnerAgreement("PRE", "Plan", false))));
    verify(desk).concludeInterview(
        new ConcludeInterview(CASE, InterviewOutcome.ALLIANCE, null, "Plusieurs professions peuvent aider."));
  }

  @Test
  void the_day_and_hour_agreed_reach_the_desk_and_stay_out_of_the_engine() {
    ProcessInstance path = start();

    complete(task(path), Map.of(
        "contactOn", "2026-10-05", "contactChannel", "PHONE", "contactAnswer", "JOINED", "interviewAt", "2026-10-09T14:30"));

    verify(desk).recordContact(
        new RecordContact(CASE, MONDAY, ContactChannel.PHONE, ContactResult.JOINED, FRIDAY.atTime(14, 30), null));
    org.assertj.core.api.Assertions.assertThat(runtimeService().getVariables(path.getId())).doesNotContainKey("interviewAt");
  }

  @Test
  void an_interview_put_off_comes_back_until_it_is_held() {
    ProcessInstance path = start();
    contact(path, "JOINED");

    assertThatThrownBy(() -> complete(task(path), Map.of("interviewTook", "PUT_OFF"))).hasMessageContaining("Nouvelle date de l’entretien");
    complete(task(path), Map.of("interviewTook", "PUT_OFF", "interviewAt", "2026-10-09T14:30"));

    verify(desk).putOffInterview(CASE, FRIDAY.atTime(14, 30));
    verify(desk, never()).recordInterview(any());
    assertThat(path).isWaitingAt("userTask_recordInterview");
    interview(path);
    assertThat(path).isWaitingAt("userTask_recordAgreements");
  }

  @Test
  void on_a_path_that_began_before_interviews_could_be_put_off_the_task_stays_open() throws Exception {
    String before =
        new String(getClass().getResourceAsStream("/processes/diagnosis/hold-interview.bpmn").readAllBytes(), UTF_8).replace("interviewHeld, ", "");
    String old = repositoryService().createDeployment().addString("hold-interview.bpmn", before).deploy().getId();
    try {
      ProcessInstance path = start();
      contact(path, "JOINED");

      assertThatThrownBy(() -> complete(task(path), Map.of("interviewTook", "PUT_OFF", "interviewAt", "2026-10-09T14:30")))
          .hasMessageContaining("gardez la tâche ouverte");
      assertThat(path).isWaitingAt("userTask_recordInterview");
      verify(desk, never()).putOffInterview(any(), any());
    } finally {
      repositoryService().deleteDeployment(old, true);
    }
  }

  @Test
  void every_conclusion_becomes_the_outcome_of_the_room() {
    for (String outcome : List.of("REASSURING", "INTERNAL_HELP", "COMMISSION", "REFUSED")) {
      ProcessInstance path = start();
      contact(path, "JOINED");
      interview(path);
      agreements(path);
      conclude(path, outcome);
      assertThat(path).isEnded();
      assertOutcome(path, outcome);
    }
  }

  @Test
  void after_the_third_try_a_visit_is_organised_and_the_family_may_be_met_there() {
    ProcessInstance path = start();

    contact(path, "NOT_JOINED");
    assertThat(path).isWaitingAt("userTask_recordContact").hasNotPassed("userTask_organiseVisit");
    contact(path, "NOT_JOINED");
    assertThat(path).isWaitingAt("userTask_recordContact");
    contact(path, "NOT_JOINED");

    assertThat(path).isWaitingAt("userTask_organiseVisit");
    verify(desk, times(3)).recordContact(any());
    visit(path, "JOINED");
    assertThat(path).isWaitingAt("userTask_recordInterview").hasNotPassed("endEvent_noContact");
  }

  @Test
  void a_family_nobody_could_meet_ends_the_room_without_contact() {
    ProcessInstance path = start();
    for (int attempt = 0; attempt < 3; attempt++) {
      contact(path, "NOT_JOINED");
    }

    visit(path, "NOT_JOINED");

    assertThat(path).isEnded().hasPassed("endEvent_noContact").hasNotPassed("userTask_recordInterview");
    assertOutcome(path, "NO_CONTACT");
    verify(desk).recordContact(new RecordContact(CASE, FRIDAY, ContactChannel.VISIT, ContactResult.NOT_JOINED, null, null));
  }

  @Test
  void a_family_that_refuses_the_interview_goes_straight_to_the_conclusion() {
    ProcessInstance path = start();

    contact(path, "REFUSED");

    assertThat(path).isWaitingAt("userTask_concludeInterview").hasNotPassed("userTask_recordInterview");
    conclude(path, "REFUSED");
    assertOutcome(path, "REFUSED");
  }

  @Test
  void the_answer_of_a_guardian_is_awaited_before_the_conclusion() {
    when(desk.recordAgreements(any())).thenReturn(Agreement.WAITING);
    when(desk.completeAgreement(CASE, GuardianAnswer.NO_ANSWER)).thenReturn(Agreement.REFUSED);
    ProcessInstance path = start();
    contact(path, "JOINED");
    interview(path);

    agreements(path);

    assertThat(path).isWaitingAt("userTask_completeAgreement").hasNotPassed("userTask_concludeInterview");
    assertThat(task(path)).hasDueDate(task(path).getFollowUpDate());
    complete(task(path), Map.of("guardianAnswer", "NO_ANSWER"));
    assertThat(path).isWaitingAt("userTask_concludeInterview");
    assertThat(path).variables().containsEntry("agreement", "REFUSED");
  }

  @Test
  void a_guardian_who_answers_by_a_personal_link_moves_the_path_as_the_professional_would() {
    when(desk.recordAgreements(any())).thenReturn(Agreement.WAITING);
    ProcessInstance path = start();
    contact(path, "JOINED");
    interview(path);
    verifyNoInteractions(offer);
    agreements(path);
    verify(offer).notify(any());

    runtimeService()
        .createMessageCorrelation(HoldInterviewProcess.AGREEMENT_ANSWERED)
        .processInstanceBusinessKey(CASE.value())
        .setVariable(HoldInterviewProcess.AGREEMENT, "GIVEN")
        .correlate();

    assertThat(path).isWaitingAtExactly("userTask_concludeInterview").hasPassed("boundary_agreementAnswered");
    assertThat(path).variables().containsEntry("agreement", "GIVEN");
    verify(desk, never()).completeAgreement(any(), any());
  }

  @Test
  void a_late_interview_is_recalled_once_and_its_tasks_stay_open() {
    ProcessInstance path = start();

    managementService().executeJob(managementService().createJobQuery().timers().singleResult().getId());
    managementService().executeJob(managementService().createJobQuery().messages().singleResult().getId());

    verify(desk, times(1)).remindInterview(CASE);
    assertThat(path).hasPassed("endEvent_interviewReminded").isWaitingAt("userTask_recordContact");
  }

  @Test
  void the_person_who_held_the_interview_goes_on_with_it() {
    ProcessInstance path = start();
    assertThat(task(path)).isNotAssigned().hasCandidateGroup("rds").hasCandidateGroup("directeur-ecole");
    contact(path, "JOINED");
    claim(task(path), "psyen.rey");

    interview(path);

    assertThat(task(path)).isAssignedTo("psyen.rey");
    agreements(path);
    assertThat(task(path)).isAssignedTo("psyen.rey");
  }

  @Test
  void a_form_without_its_answers_is_refused_and_the_task_stays() {
    ProcessInstance path = start();

    assertThatThrownBy(() -> complete(task(path), Map.of("contactOn", "2026-10-05", "contactChannel", "PHONE")))
        .isInstanceOf(Refusal.class)
        .hasMessage("Remplissez « Résultat », puis validez à nouveau.");

    assertThat(path).isWaitingAt("userTask_recordContact");
    verifyNoInteractions(desk);
  }

  @Test
  void an_interview_with_the_family_needs_its_expectations() {
    ProcessInstance path = start();
    contact(path, "JOINED");
    Map<String, Object> answers = interviewAnswers();
    answers.remove("familyExpectations");

    assertThatThrownBy(() -> complete(task(path), answers)).hasMessageContaining("Attentes de la famille");

  }

  @Test
  void the_labels_of_the_branches_say_what_they_do() {
    ProcessInstance path = start();
    assertLabel(path, "flow_reachedGateway_concludingGateway", "Entretien refusé");
    assertLabel(path, "flow_tryAgainGateway_tryContactGateway", "Oui");
    assertLabel(path, "flow_metAtVisitGateway_noContactEnd", "Non");
    assertLabel(path, "flow_interviewHeldGateway_familyMetGateway", "Non, reporté");
  }

  private static ProcessInstance start() {
    return runtimeService().startProcessInstanceByKey(HoldInterviewProcess.KEY, CASE.value());
  }

  private static void contact(ProcessInstance path, String answer) {
    assertThat(path).isWaitingAt("userTask_recordContact");
    complete(task(path), Map.of(
        "contactOn", "2026-10-05", "contactChannel", "PHONE", "contactAnswer", answer, "contactNote", "Après 18 h"));
  }

  private static void visit(ProcessInstance path, String answer) {
    complete(task(path), Map.of("visitOn", "2026-10-09", "visitAnswer", answer));
  }

  private static void interview(ProcessInstance path) {
    assertThat(path).isWaitingAt("userTask_recordInterview");
    complete(task(path), interviewAnswers());
  }

  private static Map<String, Object> interviewAnswers() {
    Map<String, Object> answers = new HashMap<>();
    answers.put("heldOn", "2026-10-05");
    answers.put("place", "CDI");
    answers.put("participants", Spin.JSON("[\"PUPIL\",\"GUARDIAN\"]"));
    answers.put("pupilView", "Je m’ennuie.");
    answers.put("motivations", Spin.JSON("[\"PRIDE\"]"));
    answers.put("pupilWishes", "Un stage");
    answers.put("familyExpectations", "Qu’elle reprenne confiance");
    answers.put("obstacles", Spin.JSON("[\"CONFIDENCE\",\"MOBILITY\"]"));
    answers.put("preferredChannel", "SMS");
    answers.put("nextMeeting", "2026-10-09");
    return answers;
  }

  private static void agreements(ProcessInstance path) {
    assertThat(path).isWaitingAt("userTask_recordAgreements");
    complete(task(path), Map.of(
        "pupilAgrees", "YES", "guardianAgreement", "GIVEN", "guardianName", "Anne Martin", "guardianLink", "Mère",
        "guardianPhone", "0600000000", "parentalAuthority", true,
        "partners", Spin.JSON("""
            [{"partner":"Mission locale","what":"Synthèse","accepted":"YES"},
             {"partner":"PRE","what":"Plan","accepted":"NO"},{"partner":"","what":""}]""")));
  }

  private static void conclude(ProcessInstance path, String outcome) {
    assertThat(path).isWaitingAt("userTask_concludeInterview");
    complete(task(path), Map.of(
        "conclusion", outcome, "watchUntil", outcome.equals("REASSURING") ? "2026-12-01" : "",
        "conclusionReason", "Plusieurs professions peuvent aider."));
  }

  private static void assertOutcome(ProcessInstance path, String outcome) {
    assertThat(path).isEnded();
    org.assertj.core.api.Assertions.assertThat(
            historyService().createHistoricVariableInstanceQuery().processInstanceId(path.getId())
                .variableName(HoldInterviewProcess.OUTCOME).singleResult().getValue())
        .isEqualTo(outcome);
  }

  private static void assertLabel(ProcessInstance path, String flow, String label) {
    FlowElement element =
        repositoryService().getBpmnModelInstance(path.getProcessDefinitionId()).getModelElementById(flow);
    org.assertj.core.api.Assertions.assertThat(element.getName()).isEqualTo(label);
  }
}
