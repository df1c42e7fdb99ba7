package fr.allianceeducative.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.engine.OnThePath;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import fr.allianceeducative.testing.StatementCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Tasklist's list of tasks says of the pupils, and to whom. */
@HouseTest
class TaskListFilterTest {

  private static final Uai BRITO = new Uai("0352318E");
  private static final Uai CARTIER = new Uai("0350048M");

  @Autowired private DataSource database;
  @Autowired private CaseDesk cases;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private FilterService filters;
  @Autowired private IdentityService identities;
  @Autowired private TaskPupils pupils;
  @Autowired private People people;
  @Autowired private ProcessEngine engine;
  @Autowired private ObjectMapper json;
  @LocalServerPort private int port;

  /** Timers ask the database as well. */
  @BeforeEach
  void nobody_else_asks() {
    jobs().shutdown();
  }

  @AfterEach
  void everybody_asks_again() {
    jobs().start();
  }

  @Test
  void a_card_names_the_pupil_it_is_about() {
    CaseNumber number = open(BRITO, "Visible");

    assertThat(namesOn(list("cpe.brito", 1000), taskOf(number))).singleElement().asString().contains("2nde 3");
  }

  @Test
  void in_a_session_each_card_names_the_pupil_whose_turn_it_is() {
    CaseNumber first = open(BRITO, "Premier");
    CaseNumber second = open(BRITO, "Second");
    String session = "GPDS-" + UUID.randomUUID();
    OnThePath.at(
        runtime, "hold-commission", "subProcess_decideOnCase#multiInstanceBody", session, BRITO,
        Map.of("cases", new ArrayList<>(List.of(first.value(), second.value()))));
    List<Task> turns = tasks.createTaskQuery().processInstanceBusinessKey(session).list();

    JsonNode page = list("cpe.brito", 1000);

    assertThat(turns).hasSize(2);
    assertThat(turns).flatExtracting(turn -> namesOn(page, turn)).hasSize(2).anyMatch(line -> line.contains("PREMIER")).anyMatch(line -> line.contains("SECOND"));
    runtime.deleteProcessInstance(turns.get(0).getProcessInstanceId(), "seen", true, true);
  }

  @Test
  void a_card_names_whoever_has_taken_the_task_and_no_account() {
    Task task = taskOf(open(BRITO, "Prise"));
    tasks.setAssignee(task.getId(), "cpe.brito");

    JsonNode page = list(login("cpe.brito"), "Mes tâches", 1000);

    JsonNode holder = page.path("_embedded").path("assignee").path(0);
    assertThat(holder.path("id").asText()).isEqualTo("cpe.brito");
    assertThat(holder.path("firstName").asText()).isEqualTo(people.find("cpe.brito").orElseThrow().displayName());
    assertThat(holder.properties()).as("nothing else, as a mail address").hasSize(2);
  }

  @Test
  void above_a_task_of_a_colleague_the_head_reads_a_name_and_no_account() throws Exception {
    Task task = taskOf(open(BRITO, "Ouverte"));
    tasks.setAssignee(task.getId(), "cpe.brito");

    JsonNode open = json.readTree(login("chef.brito").getJson("/camunda/api/engine/engine/default/task/" + task.getId()).body());

    assertThat(open.path("_embedded").path("identityLink"))
        .filteredOn(link -> link.path("type").asText().equals("assignee"))
        .singleElement()
        .extracting(holder -> holder.path("_embedded").path("user").path(0).path("firstName").asText())
        .isEqualTo(people.find("cpe.brito").orElseThrow().displayName());
  }

  @Test
  void nobody_is_told_the_name_behind_a_task_of_another_school_whatever_is_asked() {
    CaseNumber number = open(CARTIER, "Cartier" + UUID.randomUUID());
    String name = cases.caseFile(number).pupil().lastName();

    JsonNode page = list("cpe.brito", 1000);

    assertThat(page.toString()).doesNotContainIgnoringCase(name);
    assertThat(page.path("_embedded").path("task")).noneMatch(task -> task.path("id").asText().equals(taskOf(number).getId()));
    assertThat(list("enseignant.brito", 1000).toString()).doesNotContainIgnoringCase(name);
  }

  @Test
  void the_name_is_found_although_the_person_has_no_right_on_the_process_itself() {
    CaseNumber number = open(BRITO, "Droits");
    Task task = taskOf(number);
    identities.setAuthentication("cpe.brito", List.of("cpe"), List.of(BRITO.value()));
    try {
      assertThat(pupils.of(List.of(new TaskPupils.Listed(task.getId(), task.getProcessInstanceId(), task.getExecutionId(), false))))
          .containsOnlyKeys(task.getId());
      assertThat(identities.getCurrentAuthentication().getUserId()).as("still the same person").isEqualTo("cpe.brito");
    } finally {
      identities.clearAuthentication();
    }
  }

  @Test
  void a_long_list_takes_hardly_more_statements_than_a_short_one() {
    for (int i = 0; i < 20; i++) {
      open(BRITO, "Nombre");
    }
    Browser browser = login("cpe.brito");

    int few = count(browser, 2);
    int many = count(browser, 20);

    assertThat(few).isPositive();
    assertThat(many - few).as("for eighteen more tasks; the engine asks once for each model and each holder").isLessThan(9);
  }

  private int count(Browser browser, int length) {
    assertThat(list(browser, length).path("_embedded").path("task")).hasSize(length);
    return ((StatementCount) database).during(() -> list(browser, length));
  }

  private static List<String> namesOn(JsonNode page, Task task) {
    return page.path("_embedded").path("task").valueStream()
        .filter(card -> card.path("id").asText().equals(task.getId()))
        .flatMap(card -> card.path("_embedded").path("variable").valueStream())
        .filter(variable -> variable.path("name").asText().equals(TaskPupils.VARIABLE))
        .map(variable -> variable.path("value").asText())
        .toList();
  }

  private JsonNode list(String person, int length) {
    return list(login(person), length);
  }

  private JsonNode list(Browser browser, int length) {
    return list(browser, "Mon équipe", length);
  }

  private JsonNode list(Browser browser, String name, int length) {
    Filter list = filters.createTaskFilterQuery().filterName(name).singleResult();
    try {
      HttpResponse<String> answer =
          browser.getJson(
              "/camunda/api/engine/engine/default/filter/" + list.getId() + "/list?firstResult=0&maxResults=" + length);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Browser login(String person) {
    try {
      return new Browser(port).login(person, DemonstrationStaff.PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Task taskOf(CaseNumber number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).listPage(0, 1).get(0);
  }

  private CaseNumber open(Uai school, String lastName) {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, lastName, "Zoé", LocalDate.of(2011, 3, 4), school, "2nde 3");
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
  }

  private JobExecutor jobs() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
  }
}
