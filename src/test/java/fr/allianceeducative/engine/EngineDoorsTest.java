package fr.allianceeducative.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.DoorTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/** The known holes of the engine's release, each tried again at every build. */
@DoorTest
class EngineDoorsTest {

  private static final String SENTENCE = "Sentinelle écrite à côté des formulaires";

  @Autowired TestRestTemplate http;
  @Autowired MockMvc pages;
  @Autowired People people;
  @Autowired TaskService tasks;
  @Autowired DataSource database;
  @Autowired FilterService filters;
  @Autowired ProcessEngine engine;
  @Autowired DemonstrationStaff demonstration;
  @LocalServerPort int port;

  @Test
  void an_expression_in_a_nested_task_query_is_refused_and_those_of_the_shared_lists_pass() {
    assertThatThrownBy(
            () -> tasks.createTaskQuery().or().taskAssigneeExpression("${''.getClass()}").endOr().list())
        .isInstanceOf(BadUserRequestException.class);

    assertThat(tasks.createTaskQuery().or().dueBeforeExpression("${now()}").endOr().list())
        .isNotNull();
  }

  @Test
  void a_nested_expression_sent_over_rest_is_refused_as_well() {
    Map<String, Object> query = Map.of("orQueries", new Object[] {Map.of("assigneeExpression", "${''.getClass()}")});

    assertThat(answer("cpe.brito", "/engine-rest/task", query)).isEqualTo(400);
    assertThat(http.withBasicAuth("cpe.brito", "alliance").postForEntity("/engine-rest/task", query, String.class).getBody())
        .doesNotContain("java.lang");
  }

  /** What is added to a shared list is a question of the person, not of the house. */
  @ParameterizedTest
  @EnumSource
  void nobody_adds_an_expression_to_a_shared_list(EngineDoor door) throws Exception {
    String list = filters.createFilterQuery().filterName("Mon équipe").singleResult().getId();
    Path mark = Files.createTempDirectory("porte").resolve("ouverte");
    String code = "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('touch %s')}".formatted(mark);
    Map<Set<Role>, Staff> ofEachRole = new LinkedHashMap<>();
    demonstration.everyone().forEach(staff -> ofEachRole.putIfAbsent(staff.roles(), staff));
    for (Staff staff : ofEachRole.values()) {
      for (String way : List.of("/list", "/count")) {
        for (String body :
            List.of(
                "{\"orQueries\":[{\"candidateGroupExpression\":\"%s\"}]}".formatted(code),
                "{\"candidateGroupExpression\":\"%s\"}".formatted(code),
                "{\"orQueries\":[{\"assigneeExpression\":\"${environment.getProperty('server.port')}\"}]}")) {
          HttpResponse<String> answer = door.post(port, staff.userName(), "/filter/" + list + way, body);
          assertThat(answer.statusCode()).as("%s %s %s", staff.userName(), way, answer.body()).isBetween(400, 499);
        }
      }
    }
    assertThat(mark).as("what the expression would have made").doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${environment}",
        "${systemEnvironment}",
        "${systemProperties}",
        "x${systemEnvironment}",
        "${dataSource}",
        "${environment.getProperty('server.port')}",
        "${''.getClass()}",
        "${qualifySignalListener.toString()}",
        "${dateTime().getZone()}",
        "#{qualifySignalListener.class}"
      })
  void an_expression_neither_calls_nor_looks_into_anything(String expression) {
    assertThatThrownBy(() -> valueOf(expression)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"${qualifySignalListener}", "${now()}", "${dateTime().withTime(23, 59, 59, 999)}", "${1 == 1}"})
  void what_models_and_shared_lists_need_is_understood(String expression) {
    assertThat(valueOf(expression)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<serviceTask id='a' camunda:expression='${qualifySignalListener}'/>",
        "<serviceTask id='a' camunda:class='java.lang.Object'/>",
        "<serviceTask id='a' camunda:type='shell'><extensionElements><camunda:field name='command' stringValue='true'/></extensionElements></serviceTask>",
        "<scriptTask id='a' scriptFormat='javascript'><script>1</script></scriptTask>",
        "<serviceTask id='a' camunda:delegateExpression='${dataSource.getConnection()}'/>",
        "<serviceTask id='a' camunda:delegateExpression='${&quot;\\&quot;&quot;.concat(environment.toString()).concat(&quot;\\&quot;&quot;)}'/>",
        "<userTask id='a' camunda:assignee='#{environment.name}'/>",
        "<userTask id='a'><extensionElements><camunda:taskListener event='create' class='java.lang.Object'/></extensionElements></userTask>",
        "<userTask id='a'><extensionElements><camunda:taskListener event='create' expression='${execution.id}'/></extensionElements></userTask>"
      })
  void a_model_that_brings_code_is_not_taken(String step) throws Exception {
    String model =
        ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
            + " targetNamespace='essai'><process id='essai' isExecutable='true' camunda:historyTimeToLive='P1D'><startEvent id='s'/>%s"
            + "<sequenceFlow id='f' sourceRef='s' targetRef='a'/></process></definitions>")
            .formatted(step);

    HttpResponse<String> answer = deploy("essai.bpmn", model, "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Ce modèle apporte du code");
  }

  @Test
  void a_model_is_not_put_in_the_place_of_the_houses_for_one_school() throws Exception {
    HttpResponse<String> answer =
        deploy("essai.dmn", "<definitions/>", "--part\r\nContent-Disposition: form-data; name=\"tenant-id\"\r\n\r\n0352318E\r\n");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Un modèle vaut pour tous les établissements");
  }

  private HttpResponse<String> deploy(String name, String model, String more) throws Exception {
    String parts =
        "--part\r\nContent-Disposition: form-data; name=\"data\"; filename=\"%s\"\r\n\r\n%s\r\n%s--part--\r\n".formatted(name, model, more);
    return EngineDoor.PROGRAMS.send(
        port, "modeleur", "/deployment/create", "multipart/form-data; boundary=part", parts.getBytes(StandardCharsets.UTF_8));
  }

  private Object valueOf(String expression) {
    ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return settings
        .getCommandExecutorTxRequired()
        .execute(
            here ->
                settings.getExpressionManager().createExpression(expression).getValue(StartProcessVariableScope.getSharedInstance()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/engine/engine/default/task/any/comment/create"
      })
  void what_nobody_needs_of_the_webapps_is_closed_even_to_the_administrator(String address) throws Exception {
    Staff admin = people.find("admin").orElseThrow();
    StaffPrincipal principal = new StaffPrincipal(admin, Set.of());

    pages
        .perform(
            post(address)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities()))))
        .andExpect(status().isForbidden());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/task/any/comment/create",
        "/engine-rest/task/create",
        "/engine-rest/engine/default/task/any/comment/create"
      })
  void free_text_that_the_engine_would_keep_finds_no_door(String address) throws SQLException {
    assertThat(answer("cpe.brito", address, Map.of("message", SENTENCE, "name", SENTENCE))).isEqualTo(403);
    assertThat(EngineTables.holding(database, SENTENCE)).isEmpty();
  }

  @Test
  void a_process_is_not_started_under_a_name_that_a_person_chose() throws SQLException {
    int code =
        answer("enseignant.brito", "/engine-rest/process-definition/key/report-signal/start", Map.of("businessKey", SENTENCE));

    assertThat(code).isBetween(400, 500);
    assertThat(EngineTables.holding(database, SENTENCE)).isEmpty();
  }

  @Test
  void a_teacher_opens_no_list_of_cases() {
    assertThat(http.withBasicAuth("enseignant.brito", "alliance").getForEntity("/api/cases", String.class).getStatusCode().value())
        .isEqualTo(403);
  }

  private int answer(String user, String address, Map<String, ?> body) {
    return http.withBasicAuth(user, "alliance").postForEntity(address, body, String.class).getStatusCode().value();
  }
}
