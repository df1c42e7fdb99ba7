package fr.allianceeducative.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.HouseTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/** The known holes of the engine's release, each tried again at every build. */
@HouseTest
class EngineDoorsTest {

  private static final String SENTENCE = "Sentinelle écrite à côté des formulaires";

  @Autowired TestRestTemplate http;
  @Autowired MockMvc pages;
  @Autowired People people;
  @Autowired TaskService tasks;
  @Autowired DataSource database;

  @Test
  void an_expression_in_a_nested_task_query_is_refused_and_those_of_the_shared_lists_pass() {
    assertThatThrownBy(
            () -> tasks.createTaskQuery().or().taskAssigneeExpression("${''.getClass()}").endOr().list())
        .isInstanceOf(Refusal.class);

    assertThat(tasks.createTaskQuery().or().dueBeforeExpression("${now()}").endOr().list())
        .isNotNull();
  }

  @Test
  void a_nested_expression_sent_over_rest_is_refused_as_well() {
    Map<String, Object> query = Map.of("orQueries", new Object[] {Map.of("assigneeExpression", "${''.getClass()}")});

    assertThat(answer("cpe.brito", "/engine-rest/task", query)).isBetween(400, 500);
    assertThat(http.withBasicAuth("cpe.brito", "alliance").postForEntity("/engine-rest/task", query, String.class).getBody())
        .doesNotContain("java.lang");
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
