package fr.allianceeducative.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.claim;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.formService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.historyService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.ModelEngine;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
@Deployment(resources = "engine/probe.bpmn")
class RoutingFactsProcessTest {

  private static final String SECRET = "Sentinelle confidentielle";
  private static final ModelEngine MODEL = new ModelEngine();

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = MODEL.covering();

  @BeforeEach
  void aRoomThatKeepsOneFact() {
    init(ENGINE.getProcessEngine());
    MODEL.bean(
        "askOutcomeListener",
        (TaskListener)
            task -> {
              FormAnswers answers = FormAnswers.take(task);
              assertThat(answers.text("story")).contains(SECRET);
              task.setVariable("outcome", answers.requiredText("answer", "Issue"));
            });
  }

  @Test
  void what_a_person_wrote_leaves_no_trace_in_any_table_of_the_engine() throws SQLException {
    ProcessInstance path = start();

    complete(task(path), withVariables("story", SECRET, "answer", "A"));

    assertThat(tablesHolding(SECRET)).isEmpty();
    assertThat(historyService().createHistoricVariableInstanceQuery().list())
        .extracting("name", "value")
        .containsExactly(tuple("outcome", "A"));
  }

  @Test
  void an_answer_no_listener_asked_for_is_left_out_as_well() throws SQLException {
    MODEL.bean("askOutcomeListener", (TaskListener) task -> task.setVariable("outcome", "B"));

    complete(task(start()), withVariables("whoKnows", SECRET));

    assertThat(tablesHolding(SECRET)).isEmpty();
  }

  @Test
  void a_sentence_cannot_pass_under_the_name_of_a_fact() {
    ProcessInstance path = start();

    assertThatThrownBy(() -> complete(task(path), withVariables("story", SECRET, "answer", SECRET)))
        .hasMessageContaining("is not a boolean, an enum name, a date or an id");
  }

  @Test
  void a_person_cannot_send_a_fact_whether_the_task_sets_it_or_not() {
    MODEL.bean("askOutcomeListener", (TaskListener) FormAnswers::take);
    ProcessInstance path = runtimeService().startProcessInstanceByKey("probe", "AE-2026-000001", withVariables("outcome", "A"));
    ProcessInstance other = start();

    assertThatThrownBy(() -> complete(task(path), withVariables("answer", "A", "outcome", "B")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("rouvrez la tâche");
    assertThatThrownBy(() -> formService().submitTaskForm(task(other).getId(), withVariables("outcome", "B")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> taskService().setVariablesLocal(task(other).getId(), withVariables("story", SECRET)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(runtimeService().getVariables(path.getId())).containsExactly(entry("outcome", "A"));
  }

  @Test
  void a_person_cannot_start_a_process_with_a_fact() {
    processEngine().getIdentityService().setAuthenticatedUserId("cpe.brito");
    try {
      assertThatThrownBy(() -> runtimeService().startProcessInstanceByKey("probe", withVariables("outcome", "A")))
          .isInstanceOf(Refusal.class);
      String definition = repositoryService().createProcessDefinitionQuery().singleResult().getId();
      assertThatThrownBy(() -> formService().submitStartForm(definition, withVariables("outcome", "A")))
          .isInstanceOf(Refusal.class);
      assertThat(runtimeService().startProcessInstanceByKey("probe", withVariables("story", SECRET))).isNotNull();
    } finally {
      processEngine().getIdentityService().clearAuthentication();
    }
  }

  @Test
  void a_variable_that_comes_by_another_door_than_a_form_is_not_written() throws SQLException {
    ProcessInstance path = start();
    String task = task(path).getId();
    taskService().delegateTask(task, "rds.brito");

    assertThatThrownBy(() -> taskService().resolveTask(task, withVariables("story", SECRET)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining(SECRET);
    assertThatThrownBy(() -> taskService().setVariable(task, "story", SECRET)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> runtimeService().setVariable(path.getId(), "outcome", SECRET))
        .hasMessageContaining("is not a boolean, an enum name, a date or an id");

    assertThat(tablesHolding(SECRET)).isEmpty();
  }

  @Test
  void a_refusal_comes_back_as_the_sentence_that_was_said() {
    ProcessInstance path = start();

    assertThatThrownBy(() -> complete(task(path), withVariables("story", SECRET)))
        .isInstanceOf(Refusal.class)
        .hasMessage("Remplissez « Issue », puis validez à nouveau.");
  }

  @Test
  void what_a_process_is_started_with_leaves_no_trace_either() throws SQLException {
    ProcessInstance path =
        runtimeService()
            .startProcessInstanceByKey("probe", "AE-2026-000001", withVariables("story", SECRET, "outcome", "A"));
    String definition = path.getProcessDefinitionId();
    formService().submitStartForm(definition, "AE-2026-000002", withVariables("story", SECRET));

    assertThat(tablesHolding(SECRET)).isEmpty();
    assertThat(runtimeService().createVariableInstanceQuery().list())
        .extracting("name", "value")
        .containsExactly(tuple("outcome", "A"));
  }

  @Test
  void no_process_starts_with_a_sentence_under_the_name_of_a_fact() {
    assertThatThrownBy(
            () -> runtimeService().startProcessInstanceByKey("probe", withVariables("outcome", SECRET)))
        .hasMessageContaining("is not a boolean, an enum name, a date or an id");
  }

  @Test
  void a_task_is_given_to_an_account_and_never_to_a_sentence() throws SQLException {
    ProcessInstance path = start();

    assertThatThrownBy(() -> claim(task(path), SECRET)).isInstanceOf(Refusal.class);

    assertThat(tablesHolding(SECRET)).isEmpty();
    claim(task(path), "cpe.brito");
  }

  @Test
  void who_looks_at_a_task_while_somebody_ends_it_learns_nothing_and_meets_no_error() {
    ProcessInstance path = start();
    String its = task(path).getId();
    RuntimeService between = mock(RuntimeService.class, delegatesTo(runtimeService()));
    doAnswer(
            asked -> {
              complete(task(path), withVariables("story", SECRET, "answer", "A"));
              return runtimeService().createVariableInstanceQuery();
            })
        .when(between)
        .createVariableInstanceQuery();
    OpenTasks open = new OpenTasks(taskService(), between, repositoryService(), processEngine().getIdentityService());

    assertThat(open.find(its)).map(OpenTask::facts).contains(Map.of());
  }

  private static ProcessInstance start() {
    return runtimeService().startProcessInstanceByKey("probe", "AE-2026-000001");
  }

  private static List<String> tablesHolding(String text) throws SQLException {
    return EngineTables.holding(
        ((ProcessEngineConfigurationImpl) processEngine().getProcessEngineConfiguration()).getDataSource(), text);
  }
}
