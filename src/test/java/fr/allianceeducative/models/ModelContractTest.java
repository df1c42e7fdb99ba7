package fr.allianceeducative.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import fr.allianceeducative.people.Role;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What models, forms, tables and code owe each other, so that a modeller learns of a mistake before it is live. */
class ModelContractTest {

  private static final Pattern MACHINE_MADE = Pattern.compile("(Event|Activity|Flow|Gateway|Process)_[0-9a-z]{7}");
  private static final Pattern CONDITION = Pattern.compile("[a-zA-Z]+ == ('[A-Z_0-9]+'|true|false)");
  private static final Pattern DELAY = Pattern.compile("\\bdue_(\\w+)");
  private static final Pattern LITERAL_TIME =
      Pattern.compile("<bpmn:time(Duration|Cycle|Date)[^>]*>\\s*[^$<\\s]");

  static List<Path> models() {
    return Models.bpmn();
  }

  static List<Path> forms() {
    return Models.forms();
  }

  static List<Path> tables() {
    return Models.dmn();
  }

  @Test
  void there_is_a_path() {
    assertThat(Models.names(models())).contains("alliance-educative", "qualify-signal", "leave-path");
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_model_is_named_like_its_file_and_keeps_its_history_for_a_set_time(Path file) {
    BpmnModelInstance model = Models.read(file);
    assertThat(Models.process(model).getId()).isEqualTo(Models.name(file));
    assertThat(Models.process(model).getName()).isNotBlank();
    assertThat(Models.process(model).getCamundaHistoryTimeToLiveString()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("models")
  void every_element_is_drawn_and_none_has_a_name_made_by_a_machine(Path file) {
    BpmnModelInstance model = Models.read(file);
    Set<String> drawn = Models.attribute(file, "bpmnElement");
    assertSoftly(
        softly -> {
          for (FlowNode node : Models.all(model, FlowNode.class)) {
            softly.assertThat(drawn).as("shape of %s", node.getId()).contains(node.getId());
            softly.assertThat(MACHINE_MADE.matcher(node.getId()).matches()).as(node.getId()).isFalse();
          }
          for (SequenceFlow flow : Models.all(model, SequenceFlow.class)) {
            softly.assertThat(drawn).as("edge of %s", flow.getId()).contains(flow.getId());
            softly.assertThat(MACHINE_MADE.matcher(flow.getId()).matches()).as(flow.getId()).isFalse();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_gateway_asks_and_its_flows_answer(Path file) {
    assertSoftly(
        softly -> {
          for (ExclusiveGateway gateway : Models.all(Models.read(file), ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
              softly.assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
              softly.assertThat(gateway.getDefault()).as("default of %s", gateway.getId()).isNotNull();
              gateway
                  .getOutgoing()
                  .forEach(flow -> softly.assertThat(flow.getName()).as(flow.getId()).isNotBlank());
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_condition_compares_one_declared_fact_with_one_word(Path file) {
    BpmnModelInstance model = Models.read(file);
    assertSoftly(
        softly -> {
          for (SequenceFlow flow : Models.all(model, SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
              String condition = flow.getConditionExpression().getTextContent().strip().replaceAll("^[$#]\\{|}$", "").strip();
              softly.assertThat(condition).as(flow.getId()).matches(CONDITION);
              softly.assertThat(Models.facts(model)).as(flow.getId()).contains(condition.split(" ")[0]);
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_model_declares_ten_facts_at_most(Path file) {
    assertThat(Models.facts(Models.read(file))).hasSizeLessThanOrEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_task_says_why_it_exists_has_a_form_and_people_who_may_take_it(Path file) {
    Set<String> forms = Models.names(forms());
    Set<String> groups = Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toCollection(TreeSet::new));
    assertSoftly(
        softly -> {
          for (UserTask task : Models.all(Models.read(file), UserTask.class)) {
            softly.assertThat(task.getId()).startsWith("userTask_");
            softly.assertThat(task.getName()).as(task.getId()).isNotBlank();
            softly.assertThat(task.getDocumentations()).as("documentation of %s", task.getId()).isNotEmpty();
            softly.assertThat(forms).as("form of %s", task.getId()).contains(task.getCamundaFormRef());
            boolean somebody =
                task.getCamundaAssignee() != null
                    || task.getCamundaCandidateGroups() != null
                    || task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                        .anyMatch(listener -> listener.getCamundaEvent().equals("create"));
            softly.assertThat(somebody).as("people of %s", task.getId()).isTrue();
            for (String group : task.getCamundaCandidateGroupsList()) {
              softly.assertThat(group.startsWith("${") || groups.contains(group)).as(task.getId() + " " + group).isTrue();
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_called_process_exists_and_is_given_named_facts_only(Path file) {
    BpmnModelInstance model = Models.read(file);
    assertSoftly(
        softly -> {
          for (CallActivity call : Models.all(model, CallActivity.class)) {
            softly.assertThat(Models.names(models())).as(call.getId()).contains(call.getCalledElement());
            call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list()
                .forEach(in -> softly.assertThat(in.getCamundaVariables()).as(call.getId()).isNull());
            Set<String> facts =
                models().stream()
                    .filter(other -> Models.name(other).equals(call.getCalledElement()))
                    .flatMap(other -> Models.facts(Models.read(other)).stream())
                    .collect(Collectors.toSet());
            call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list()
                .forEach(
                    out -> {
                      softly.assertThat(out.getCamundaVariables()).as(call.getId()).isNull();
                      softly.assertThat(facts).as(call.getId()).contains(out.getCamundaSource());
                      softly.assertThat(Models.facts(model)).as(call.getId()).contains(out.getCamundaTarget());
                    });
          }
        });
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_decision_a_model_asks_exists(Path file) {
    Set<String> decisions = new TreeSet<>();
    tables().forEach(table -> decisions.addAll(Models.attribute(table, "id")));
    assertThat(decisions).containsAll(Models.attribute(file, "camunda:decisionRef"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void no_delay_is_written_in_a_model_and_every_delay_it_names_is_a_row(Path file) {
    assertThat(LITERAL_TIME.matcher(Models.text(file)).find()).isFalse();
    String delays = Models.text(Path.of("processes/casefile/delays.dmn"));
    assertSoftly(
        softly ->
            Models.expressions(file).stream()
                .flatMap(expression -> DELAY.matcher(expression).results())
                .map(found -> found.group(1))
                .forEach(delay -> softly.assertThat(delays).as(delay).contains("\"" + delay + "\"")));
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_model_runs_no_script_and_calls_no_method(Path file) {
    assertThat(Models.text(file)).doesNotContain("scriptFormat", "scriptTask", "camunda:class=", "variables=\"all\"");
    assertThat(Models.expressions(file))
        .filteredOn(expression -> !expression.equals("execution.processBusinessKey"))
        .noneMatch(expression -> expression.contains("(") || expression.matches("[a-zA-Z_]+\\.[a-zA-Z_.]+"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_step_reminds_of_tasks_of_its_model_and_a_task_tells_its_team_on_an_occasion_there_is(Path file) {
    BpmnModelInstance model = Models.read(file);
    Set<String> tasks = Models.all(model, UserTask.class).stream().map(UserTask::getId).collect(Collectors.toSet());
    Set<String> groups = Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());
    assertSoftly(
        softly ->
            Models.all(model, CamundaProperty.class)
                .forEach(
                    property -> {
                      String value = String.valueOf(property.getCamundaValue());
                      switch (String.valueOf(property.getCamundaName())) {
                        case "reminds", "escalates" -> softly.assertThat(tasks).contains(value.split("\\s*,\\s*"));
                        case "escalatesTo" -> softly.assertThat(groups).contains(value.split("\\s*,\\s*"));
                        case "tells" -> softly.assertThat(value).isIn("TASK", "ESCALATION", "URGENT", "${qualificationTells}");
                        default -> { }
                      }
                    }));
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_step_that_tells_the_referent_says_who_stands_in_for_one(Path file) {
    assertSoftly(
        softly -> {
          for (CamundaProperties step : Models.all(Models.read(file), CamundaProperties.class)) {
            Set<String> names =
                step.getCamundaProperties().stream().map(CamundaProperty::getCamundaName).collect(Collectors.toSet());
            softly.assertThat(names.contains("escalates")).as(file + " " + names).isEqualTo(names.contains("escalatesTo"));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_form_is_named_like_its_file_and_loses_no_row(Path file) {
    String form = Models.text(file);
    assertThat(form).contains("\"id\": \"" + Models.name(file) + "\"");
    assertThat(form.split("\"type\": \"dynamiclist\"", -1)).hasSameSizeAs(form.split("\"disableCollapse\": true", -1));
    assertThat(form.split("\"type\": \"datetime\"", -1).length)
        .isLessThanOrEqualTo(form.split("\"use24h\": true", -1).length);
    assertThat(form.toLowerCase(Locale.FRENCH)).doesNotContain("décrocheur");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_table_keeps_its_history_for_a_set_time(Path file) {
    assertThat(Models.text(file)).contains("camunda:historyTimeToLive=");
  }

  @ParameterizedTest
  @MethodSource("models")
  void no_question_of_a_form_has_the_name_of_a_fact_of_its_model(Path file) {
    Set<String> facts = Models.facts(Models.read(file));
    Set<String> used = Models.attribute(file, "camunda:formRef");
    assertSoftly(
        softly ->
            forms().stream()
                .filter(form -> used.contains(Models.name(form)))
                .forEach(
                    form ->
                        softly
                            .assertThat(Models.questions(form))
                            .as(form.toString())
                            .noneMatch(facts::contains)));
  }

  @Test
  void every_form_is_used_by_a_model_and_its_name_is_its_own() {
    Set<String> used = new TreeSet<>();
    models().forEach(model -> used.addAll(Models.attribute(model, "camunda:formRef")));
    assertThat(used).containsExactlyInAnyOrderElementsOf(Models.names(forms()));
    assertThat(Models.names(forms())).hasSize(forms().size());
  }
}
