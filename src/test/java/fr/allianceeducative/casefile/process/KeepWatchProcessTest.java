package fr.allianceeducative.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.historyService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import fr.allianceeducative.casefile.ReviewWatch;
import fr.allianceeducative.casefile.WatchDesk;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.testing.ModelEngine;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "processes/casefile/keep-watch.bpmn")
class KeepWatchProcessTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final Date WATCH_END = Date.from(Instant.parse("2027-01-11T07:00:00Z"));
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  private final WatchDesk watches = mock(WatchDesk.class);

  @BeforeEach
  void aWatchUntilJanuary() {
    init(ENGINE.getProcessEngine());
    MODEL.bean("reviewWatchListener", new ReviewWatchListener(watches));
    MODEL.word("watchEnd", WATCH_END);
  }

  @Test
  void somebody_of_the_school_looks_again_on_the_day_the_watch_ends() {
    ProcessInstance watch = start();

    assertThat(task(watch).getFollowUpDate()).isEqualTo(WATCH_END);
    assertThat(task(watch).getDueDate()).isEqualTo(WATCH_END);
    assertThat(taskService().getIdentityLinksForTask(task(watch).getId()))
        .extracting(IdentityLink::getGroupId)
        .containsExactlyInAnyOrder("cpe", "rds", "directeur-ecole");
    UserTask drawn =
        repositoryService().getBpmnModelInstance(watch.getProcessDefinitionId()).getModelElementById("userTask_reviewWatch");
    assertThat(drawn.getName()).isEqualTo("Faire le point sur la veille");
    assertThat(drawn.getCamundaFormRef()).isEqualTo("review-watch");
  }

  @Test
  void a_watch_without_new_need_ends_with_the_word_that_closes() {
    ProcessInstance watch = start();

    complete(task(watch), withVariables("watchDecision", "CLOSE", "watchReason", "STABLE"));

    assertThat(watch).isEnded();
    assertThat(outcome(watch)).isEqualTo("CLOSE");
    verify(watches).review(new ReviewWatch(CASE, ReviewWatch.Decision.CLOSE, ReviewWatch.Reason.STABLE));
  }

  @Test
  void a_situation_that_comes_back_resumes_the_path_before_the_day() {
    ProcessInstance watch = start();

    complete(task(watch), withVariables("watchDecision", "RESUME", "watchReason", "NEW_FACTS"));

    assertThat(outcome(watch)).isEqualTo("RESUME");
    verify(watches).review(new ReviewWatch(CASE, ReviewWatch.Decision.RESUME, ReviewWatch.Reason.NEW_FACTS));
  }

  @Test
  void a_decision_without_reason_is_refused_and_nothing_is_lost() {
    ProcessInstance watch = start();

    assertThatThrownBy(() -> complete(task(watch), withVariables("watchDecision", "CLOSE")))
        .isInstanceOf(Refusal.class)
        .hasMessage("Remplissez « Ce qui motive la décision », puis validez à nouveau.");
    verifyNoInteractions(watches);
    assertThat(watch).isWaitingAtExactly("userTask_reviewWatch");
  }

  private static ProcessInstance start() {
    return runtimeService().startProcessInstanceByKey("keep-watch", CASE.value());
  }

  private static Object outcome(ProcessInstance watch) {
    return historyService()
        .createHistoricVariableInstanceQuery()
        .processInstanceId(watch.getId())
        .variableName("watchOutcome")
        .singleResult()
        .getValue();
  }
}
