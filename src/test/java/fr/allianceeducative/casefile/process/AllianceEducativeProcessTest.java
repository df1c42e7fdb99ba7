package fr.allianceeducative.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.historyService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.IncidentDesk;
import fr.allianceeducative.casefile.PrepareTransfer;
import fr.allianceeducative.casefile.RecordWithdrawal;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.testing.ModelEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

@Tag("database")
@Deployment(resources = "processes/casefile/alliance-educative.bpmn")
class AllianceEducativeProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final ModelEngine MODEL = new ModelEngine();

  /** The process of each stage and the fact it ends with. */
  private static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry("qualify-signal", "track"),
          Map.entry("keep-watch", "watchOutcome"),
          Map.entry("hold-interview", "interviewOutcome"),
          Map.entry("build-alliance", "allianceOutcome"),
          Map.entry("name-referent", "referentNamed"),
          Map.entry("share-diagnosis", "diagnosisOutcome"),
          Map.entry("write-plan", "planOutcome"),
          Map.entry("follow-plan", "planOutcome"),
          Map.entry("refer-to-commission", "commissionDecision"),
          Map.entry("examine-in-district", "districtDecision"),
          Map.entry("place-in-scheme", "remediationOutcome"),
          Map.entry("leave-path", "exitOutcome"),
          Map.entry("check-exit", "exitOutcome"));

  /** What has to be answered before a stage is reached. */
  private static final Map<String, List<String>> WAY_TO =
      Map.ofEntries(
          Map.entry("qualifySignal", List.of()),
          Map.entry("keepWatch", List.of("NO_NEED")),
          Map.entry("holdInterview", List.of("INTERVIEW")),
          Map.entry("buildAlliance", List.of("INTERVIEW", "ALLIANCE")),
          Map.entry("shareDiagnosis", List.of("INTERVIEW", "ALLIANCE", "ACTIVE")),
          Map.entry("writePlan", List.of("INTERVIEW", "INTERNAL_HELP")),
          Map.entry("followPlan", List.of("INTERVIEW", "INTERNAL_HELP", "STARTED")),
          Map.entry("referToCommission", List.of("COMMISSION")),
          Map.entry("nameReferentBeforeDistrict", List.of("COMMISSION", "DISTRICT")),
          Map.entry("examineInDistrict", List.of("COMMISSION", "DISTRICT", "NAMED")),
          Map.entry("nameReferentBeforeScheme", List.of("ALREADY_LEFT")),
          Map.entry("placeInScheme", List.of("ALREADY_LEFT", "NAMED")),
          Map.entry("leavePath", List.of("ALREADY_LEFT", "NAMED", "COMPLETED")),
          Map.entry("checkExit", List.of("ALREADY_LEFT", "NAMED", "COMPLETED", "CHECKED")));

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final CaseDesk cases = mock(CaseDesk.class);
  private final IncidentDesk incidents = mock(IncidentDesk.class);

  @BeforeEach
  void aHallwayWithRoomsThatOnlyAnswer() {
    init(ENGINE.getProcessEngine());
    MODEL.bean("enterStageListener", new EnterStageListener(cases));
    MODEL.bean("attachSignalDelegate", new AttachSignalDelegate(incidents));
    MODEL.bean("transferCaseDelegate", new TransferCaseDelegate(incidents));
    MODEL.bean("prepareTransferListener", new PrepareTransferListener(incidents));
    MODEL.bean("recordWithdrawalListener", new RecordWithdrawalListener(incidents));
    if (repositoryService().createProcessDefinitionQuery().processDefinitionKey("keep-watch").count() == 0) {
      DeploymentBuilder rooms = repositoryService().createDeployment();
      FACTS.forEach((process, fact) -> rooms.addModelInstance(process + ".bpmn", StubProcess.of(process, fact)));
      rooms.deploy();
    }
  }

  @AfterEach
  void nobodyIsOnAnyPath() {
    runtimeService()
        .createProcessInstanceQuery()
        .rootProcessInstances()
        .list()
        .forEach(path -> runtimeService().deleteProcessInstance(path.getId(), "end of the test"));
  }

  @ParameterizedTest(name = "{0}, {1} (« {2} ») → {3}")
  @CsvSource({
    "qualifySignal, NO_NEED, Sans suite, keepWatch",
    "qualifySignal, INTERVIEW, Entretien, holdInterview",
    "qualifySignal, COMMISSION, Commission sans attendre, referToCommission",
    "qualifySignal, ALREADY_LEFT, Déjà parti, nameReferentBeforeScheme",
    "holdInterview, ALLIANCE, Alliance, buildAlliance",
    "holdInterview, REASSURING, Rassurant, keepWatch",
    "holdInterview, INTERNAL_HELP, Aide interne, writePlan",
    "holdInterview, COMMISSION, Commission, referToCommission",
    "holdInterview, NO_CONTACT, Sans contact, referToCommission",
    "holdInterview, REFUSED, Refus, leavePath",
    "buildAlliance, ACTIVE, Oui, shareDiagnosis",
    "buildAlliance, REFUSED, Refus, leavePath",
    "shareDiagnosis, PLAN, Plan, writePlan",
    "shareDiagnosis, COMMISSION, Commission, referToCommission",
    "writePlan, STARTED, Oui, followPlan",
    "writePlan, REFUSED, Refus, leavePath",
    "followPlan, SUCCEEDED, Réussi, leavePath",
    "followPlan, REVISE, Plan à écrire ou à revoir, writePlan",
    "followPlan, STRENGTHEN, À renforcer, referToCommission",
    "followPlan, LEFT, Rupture, nameReferentBeforeScheme",
    "referToCommission, FOLLOW_UP, Suivi, followPlan",
    "referToCommission, PLAN, Plan à écrire ou à adapter, writePlan",
    "referToCommission, DISTRICT, District, nameReferentBeforeDistrict",
    "referToCommission, REMEDIATION, Dispositif, nameReferentBeforeScheme",
    "referToCommission, CLOSE, Sortie du suivi, leavePath",
    "examineInDistrict, RETURN_TO_SCHOOL, Retour à l’établissement, writePlan",
    "examineInDistrict, REMEDIATION, Dispositif, nameReferentBeforeScheme",
    "leavePath, CHECKED, Oui, checkExit",
    "leavePath, ENDED, Non, endEvent_closed",
    "checkExit, HOLDS, Oui, endEvent_confirmed",
    "checkExit, UNVERIFIED, Non vérifiée, endEvent_unverified",
    "checkExit, BROKEN, 'Non, rupture', holdInterview",
    "keepWatch, CLOSE, Oui, endEvent_watched",
    "keepWatch, RESUME, 'Non, reprise', qualifySignal"
  })
  void every_answer_leads_where_its_label_says(String stage, String answer, String label, String next) {
    ProcessInstance path = at(stage);
    Set<String> before = passed(path);

    answer(answer);

    if (next.startsWith("endEvent_")) {
      assertPath(path).isEnded().hasPassed(next);
    } else {
      assertPath(path)
          .isWaitingAtExactly("callActivity_" + next);
    }
    Set<String> newly = new TreeSet<>(passed(path));
    newly.removeAll(before);
    newly.removeIf(activity -> activity.startsWith("gateway_"));
    assertThat(newly).isSubsetOf("callActivity_" + next, next);
    assertThat(flowFor(stage, answer).getName()).isEqualTo(label);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({"nameReferentBeforeDistrict, examineInDistrict", "nameReferentBeforeScheme, placeInScheme"})
  void nobody_outside_the_school_is_asked_before_a_referent_is_named(String naming, String outside) {
    ProcessInstance path = at(naming);
    assertPath(path).hasNotPassed("callActivity_" + outside);

    answer("NAMED");

    assertPath(path)
        .isWaitingAtExactly("callActivity_" + outside);
    FlowNode asked = model().getModelElementById("callActivity_" + outside);
    assertThat(asked.getIncoming())
        .as("ways to %s", outside)
        .extracting(way -> way.getSource().getId())
        .containsExactly("callActivity_" + naming);
  }

  @ParameterizedTest
  @CsvSource({"COMPLETED", "ABANDONED", "REFUSED", "NO_ELIGIBLE_SCHEME"})
  void whatever_came_of_the_scheme_the_exit_is_talked_over(String outcome) {
    ProcessInstance path = at("placeInScheme");

    answer(outcome);

    assertPath(path)
        .isWaitingAtExactly("callActivity_leavePath");
    assertThat(fact(path, "remediationOutcome")).isEqualTo(outcome);
  }

  @Test
  void a_pupil_helped_by_the_plan_never_meets_commission_district_or_scheme() {
    ProcessInstance path = walk("INTERVIEW", "ALLIANCE", "ACTIVE", "PLAN", "STARTED", "SUCCEEDED", "CHECKED", "HOLDS");

    assertPath(path)
        .isEnded()
        .hasPassed("endEvent_confirmed")
        .hasNotPassed(
            "callActivity_referToCommission",
            "callActivity_examineInDistrict",
            "callActivity_placeInScheme",
            "callActivity_keepWatch",
            "endEvent_closed",
            "endEvent_watched");
    assertThat(stages())
        .containsExactly(
            Stage.QUALIFICATION,
            Stage.INTERVIEW,
            Stage.ALLIANCE,
            Stage.DIAGNOSIS,
            Stage.PLAN,
            Stage.FOLLOW_UP,
            Stage.EXIT,
            Stage.CHECKS,
            Stage.CLOSED);
  }

  @Test
  void an_exit_of_which_nobody_heard_is_closed_and_never_said_to_be_confirmed() {
    ProcessInstance path = at("checkExit");

    answer("UNVERIFIED");

    assertPath(path)
        .isEnded()
        .hasPassed("endEvent_unverified")
        .hasNotPassed("endEvent_confirmed", "callActivity_holdInterview");
    assertThat(stages()).endsWith(Stage.CHECKS, Stage.CLOSED);
  }

  @Test
  void an_exit_that_broke_begins_again_with_the_interview_and_may_end_otherwise() {
    ProcessInstance path =
        walk("COMMISSION", "DISTRICT", "NAMED", "REMEDIATION", "NAMED", "COMPLETED", "CHECKED", "BROKEN", "REFUSED", "ENDED");

    assertPath(path)
        .isEnded()
        .hasPassed("endEvent_closed")
        .hasNotPassed("endEvent_confirmed");
    assertThat(stages())
        .containsExactly(
            Stage.QUALIFICATION,
            Stage.COMMISSION,
            Stage.DISTRICT,
            Stage.DISTRICT,
            Stage.REMEDIATION,
            Stage.REMEDIATION,
            Stage.EXIT,
            Stage.CHECKS,
            Stage.INTERVIEW,
            Stage.EXIT);
  }

  @Test
  void a_room_gets_the_number_of_the_case_and_its_school_and_nothing_else() {
    at("holdInterview");

    ProcessInstance room = runtimeService().createProcessInstanceQuery().processDefinitionKey("hold-interview").singleResult();

    assertThat(room.getBusinessKey()).isEqualTo(CASE.value());
    assertThat(runtimeService().getVariables(room.getId())).isEmpty();
    for (CallActivity call : model().getModelElementsByType(CallActivity.class)) {
      assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list())
          .as("what %s passes in", call.getId())
          .singleElement()
          .satisfies(in -> assertThat(in.getCamundaBusinessKey()).isEqualTo("#{execution.processBusinessKey}"));
      assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list())
          .as("what %s gives back", call.getId())
          .extracting(CamundaOut::getCamundaTarget)
          .containsExactlyElementsOf(
              call.getCalledElement().equals("name-referent") ? List.of() : List.of(FACTS.get(call.getCalledElement())));
    }
  }

  @Test
  void a_new_signal_joins_the_case_and_the_path_goes_on() {
    ProcessInstance path = at("holdInterview");

    send("signalAttached");
    send("signalAttached");

    verify(incidents, atLeast(2)).noteSignal(CASE);
    assertPath(path)
        .isWaitingAtExactly("callActivity_holdInterview");
  }

  @Test
  void neither_an_urgency_nor_a_danger_is_a_matter_of_the_hallway() {
    at("holdInterview");

    assertThat(send("urgencyDeclared") + send("dangerReported")).isZero();
  }

  @Test
  void a_change_of_school_stops_the_path_here_and_starts_it_there() {
    ProcessInstance path = at("writePlan");
    doAnswer(call -> runtimeService().startProcessInstanceByKey(AllianceEducativeProcess.KEY, CASE.value()))
        .when(incidents)
        .transfer(CASE);

    send("transferRequested");

    assertThat(openTasks()).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_prepareTransfer");
    assertThat(send("withdrawalRequested")).as("a path that was stopped hears nothing more").isZero();
    complete(
        own("userTask_prepareTransfer"), withVariables("receivingSchool", "0350001A", "familyInformed", true));
    verify(incidents).prepareTransfer(new PrepareTransfer(CASE, "0350001A", true));
    assertPath(path)
        .isEnded()
        .hasPassed("endEvent_transferred");
    ProcessInstance there =
        runtimeService().createProcessInstanceQuery().processDefinitionKey(AllianceEducativeProcess.KEY).singleResult();
    assertPath(there)
        .isWaitingAtExactly("callActivity_qualifySignal");
  }

  @Test
  void a_school_that_nobody_knows_is_refused_and_the_task_stays() {
    at("writePlan");
    send("transferRequested");
    doThrow(new Refusal("Aucun établissement ouvert ne répond à cette recherche.")).when(incidents).prepareTransfer(any());

    assertThatThrownBy(
            () ->
                complete(
                    own("userTask_prepareTransfer"), withVariables("receivingSchool", "?", "familyInformed", true)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Aucun établissement");
    assertThatThrownBy(
            () -> complete(own("userTask_prepareTransfer"), withVariables("receivingSchool", "0350001A")))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Informez d’abord la famille");
    assertThat(own("userTask_prepareTransfer")).isNotNull();
  }

  @Test
  void a_withdrawal_ends_the_path_with_the_reason_that_was_chosen() {
    ProcessInstance path = at("referToCommission");

    send("withdrawalRequested");

    assertThat(openTasks()).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_recordWithdrawal");
    assertThatThrownBy(
            () -> complete(own("userTask_recordWithdrawal"), withVariables("closingReason", "SUCCESS")))
        .isInstanceOf(Refusal.class);
    complete(own("userTask_recordWithdrawal"), withVariables("closingReason", "MOVED"));
    verify(incidents).recordWithdrawal(new RecordWithdrawal(CASE, ClosingReason.MOVED));
    verifyNoMoreInteractions(incidents);
    assertPath(path)
        .isEnded()
        .hasPassed("endEvent_withdrawn")
        .hasNotPassed("endEvent_closed", "endEvent_transferred");
  }

  private static ProcessInstanceAssert assertPath(ProcessInstance path) {
    return ProcessEngineTests.assertThat(path);
  }

  private static ProcessInstance at(String stage) {
    ProcessInstance path = walk(WAY_TO.get(stage).toArray(String[]::new));
    assertPath(path)
        .isWaitingAtExactly("callActivity_" + stage);
    return path;
  }

  private static ProcessInstance walk(String... answers) {
    ProcessInstance path = runtimeService().startProcessInstanceByKey(AllianceEducativeProcess.KEY, CASE.value());
    for (String answer : answers) {
      answer(answer);
    }
    return path;
  }

  private static void answer(String value) {
    Task task = taskService().createTaskQuery().taskDefinitionKey("userTask_answer").singleResult();
    String process = repositoryService().getProcessDefinition(task.getProcessDefinitionId()).getKey();
    runtimeService().setVariable(task.getProcessInstanceId(), FACTS.get(process), value);
    complete(task);
  }

  private static int send(String message) {
    return runtimeService()
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(CASE.value())
        .correlateAllWithResult()
        .size();
  }

  private static List<Task> openTasks() {
    return taskService().createTaskQuery().list();
  }

  private static Task own(String task) {
    return taskService().createTaskQuery().taskDefinitionKey(task).singleResult();
  }

  private static Set<String> passed(ProcessInstance path) {
    return historyService().createHistoricActivityInstanceQuery().processInstanceId(path.getId()).list().stream()
        .filter(activity -> activity.getEndTime() == null || activity.getActivityId().startsWith("endEvent_"))
        .map(HistoricActivityInstance::getActivityId)
        .collect(Collectors.toSet());
  }

  private static Object fact(ProcessInstance path, String name) {
    return runtimeService().getVariable(path.getId(), name);
  }

  private List<Stage> stages() {
    ArgumentCaptor<Stage> stage = ArgumentCaptor.forClass(Stage.class);
    verify(cases, atLeast(1)).enterStage(eq(CASE), stage.capture());
    return stage.getAllValues();
  }

  /** The flow that an answer of a stage takes: the one whose condition names it, else the default one. */
  private static SequenceFlow flowFor(String stage, String answer) {
    CallActivity call = model().getModelElementById("callActivity_" + stage);
    FlowNode next = call.getOutgoing().iterator().next().getTarget();
    ExclusiveGateway gateway = (ExclusiveGateway) next;
    String condition = "${%s == '%s'}".formatted(FACTS.get(call.getCalledElement()), answer);
    return gateway.getOutgoing().stream()
        .filter(
            flow -> flow.getConditionExpression() != null && flow.getConditionExpression().getTextContent().equals(condition))
        .findFirst()
        .orElse(gateway.getDefault());
  }

  private static BpmnModelInstance model() {
    return processEngine()
        .getRepositoryService()
        .getBpmnModelInstance(
            repositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(AllianceEducativeProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId());
  }
}
