package fr.allianceeducative.commission.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.historyService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.reset;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import fr.allianceeducative.commission.CommissionDesk;
import fr.allianceeducative.commission.InformFamily;
import fr.allianceeducative.commission.ReferCase;
import fr.allianceeducative.commission.Subject;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.ModelEngine;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/commission/refer-to-commission.bpmn")
class ReferToCommissionProcessTest {

  private static final String SECRET = "Sentinelle confidentielle";
  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
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
    MODEL.word("referentOfCase", "enseignant.brito");
    MODEL.bean("referCaseListener", new ReferCaseListener(desk));
    MODEL.bean("awaitSessionDelegate", new AwaitSessionDelegate(desk));
    MODEL.bean("informFamilyOfDecisionListener", new InformFamilyOfDecisionListener(desk));
    MODEL.bean("leaveWaitingListListener", new LeaveWaitingListListener(desk));
  }

  @Test
  void a_case_waits_for_the_session_and_its_family_learns_the_decision() throws Exception {
    ProcessInstance path = refer();
    verify(desk).refer(new ReferCase(CASE, Subject.NEW, SECRET, true, null, false));
    assertThat(path).isWaitingAt("serviceTask_awaitSession");
    execute(job());
    verify(desk).awaitSession(CASE);
    assertThat(path).isWaitingFor("commissionDecided").hasNotPassed("catchEvent_commissionDecided");
    verify(desk, never()).withdraw(CASE);

    tell();
    execute(job());
    assertThat(path).isWaitingAt("userTask_informFamilyOfDecision");
    assertThat(task(path)).isAssignedTo("enseignant.brito");

    complete(task(path), withVariables("toldOn", "2026-11-20", "channel", "PHONE", "pupilTold", true, "answer", SECRET));
    verify(desk)
        .informFamily(new InformFamily(CASE, LocalDate.of(2026, 11, 20), InformFamily.Channel.PHONE, true, SECRET));
    assertThat(path).isEnded().hasPassed("endEvent_decisionKnown");
    org.assertj.core.api.Assertions.assertThat(historyService().createHistoricVariableInstanceQuery().list())
        .extracting("name", "value")
        .containsExactly(tuple("commissionDecision", "PLAN"));
    org.assertj.core.api.Assertions.assertThat(
            EngineTables.holding(
                ((ProcessEngineConfigurationImpl) processEngine().getProcessEngineConfiguration()).getDataSource(),
                SECRET))
        .isEmpty();
  }

  @Test
  void a_case_whose_path_is_stopped_leaves_the_waiting_list() {
    ProcessInstance path = refer();
    execute(job());
    runtimeService().deleteProcessInstance(path.getId(), "Transféré");
    verify(desk).withdraw(CASE);
  }

  @Test
  void a_referral_without_a_motive_is_refused_in_a_sentence() {
    ProcessInstance path = runtimeService().startProcessInstanceByKey(ReferToCommissionProcess.ID, CASE.value());
    assertThatThrownBy(() -> complete(task(path), withVariables("subject", "NEW")))
        .isInstanceOf(Refusal.class)
        .hasMessage("Remplissez « Motif », puis validez à nouveau.");
    assertThat(path).isWaitingAt("userTask_referCase");
  }

  private static ProcessInstance refer() {
    ProcessInstance path = runtimeService().startProcessInstanceByKey(ReferToCommissionProcess.ID, CASE.value());
    complete(task(path), withVariables("subject", "NEW", "motive", SECRET, "urgent", true));
    return path;
  }

  private static void tell() {
    runtimeService()
        .createMessageCorrelation(ReferToCommissionProcess.DECIDED)
        .processInstanceBusinessKey(CASE.value())
        .setVariable(ReferToCommissionProcess.DECISION, "PLAN")
        .correlate();
  }
}
