package fr.allianceeducative.models;

import static fr.allianceeducative.models.SentinelAnswers.SENTINEL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.alliance.ProposeMembers;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.commission.CommissionDesk;
import fr.allianceeducative.commission.ReferCase;
import fr.allianceeducative.commission.Subject;
import fr.allianceeducative.engine.OnThePath;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.HouseTest;
import fr.allianceeducative.testing.LogBook;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Whatever a person writes in a form stays out of the engine's tables and out of the log, whether the room takes it or refuses
 * it. Every form of every model is sent as Tasklist sends it, by somebody who may; the pupil's name is a sentinel as well.
 */
@HouseTest
class SentinelTest {

  /** A school of its own, so that what these cases leave behind meets no journey. */
  private static final Uai SCHOOL = new Uai("0351906G");
  private static final String CPE = "cpe.bourgchevreuil";

  @Autowired private TestRestTemplate http;
  @Autowired private DataSource database;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private CaseDesk cases;
  @Autowired private CommissionDesk commission;
  @Autowired private AllianceDesk alliance;
  @Autowired private DemonstrationStaff staff;
  @Autowired private ObjectMapper json;
  private LogBook log;

  record Step(String process, String activity, Path form, Set<String> facts) {

    @Override
    public String toString() {
      return process + " " + activity;
    }
  }

  static Stream<Step> tasks() {
    return Models.bpmn().stream()
        .flatMap(
            file -> {
              BpmnModelInstance model = Models.read(file);
              return Models.all(model, UserTask.class).stream()
                  .filter(task -> task.getCamundaFormRef() != null)
                  .map(task -> step(file, model, task.getId(), task.getCamundaFormRef()));
            });
  }

  static Stream<Step> starts() {
    return Models.bpmn().stream()
        .flatMap(
            file -> {
              BpmnModelInstance model = Models.read(file);
              return Models.all(model, StartEvent.class).stream()
                  .filter(start -> start.getCamundaFormRef() != null)
                  .map(start -> step(file, model, start.getId(), start.getCamundaFormRef()));
            });
  }

  private static Step step(Path file, BpmnModelInstance model, String activity, String formRef) {
    Path form = Models.forms().stream().filter(each -> Models.name(each).equals(formRef)).findFirst().orElseThrow();
    return new Step(Models.name(file), activity, form, Models.facts(model));
  }

  @BeforeEach
  void openTheLog() {
    log = new LogBook();
  }

  @AfterEach
  void closeTheLog() {
    log.close();
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void what_is_written_in_a_task_is_in_no_table_of_the_engine_and_in_no_log(Step step) throws Exception {
    Task task = taskAt(step);
    String person = somebodyWhoMay(task);
    String address = "/engine-rest/task/" + task.getId();
    ResponseEntity<String> shown = as(person).getForEntity(address + "/form-variables", String.class);
    assertThat(shown.getStatusCode().value()).as(shown.getBody()).isIn(200, 422);

    ResponseEntity<String> answer = send(person, address + "/submit-form", SentinelAnswers.to(step.form(), choices(shown)));

    leavesNoTrace(step, answer);
  }

  @ParameterizedTest
  @MethodSource("starts")
  void what_is_written_to_start_a_process_is_in_no_table_of_the_engine_and_in_no_log(Step step) throws Exception {
    String address = "/engine-rest/process-definition/key/" + step.process() + "/submit-form";

    ResponseEntity<String> answer = send(CPE, address, SentinelAnswers.to(step.form(), json.createObjectNode()));

    leavesNoTrace(step, answer);
  }

  private void leavesNoTrace(Step step, ResponseEntity<String> answer) throws SQLException, IOException {
    assertThat(EngineTables.holding(database, SENTINEL)).isEmpty();
    assertThat(log.lines()).noneMatch(line -> line.contains(SENTINEL));
    if (answer.getStatusCode().isError()) {
      assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(422);
      String sentence = json.readTree(answer.getBody()).path("message").asText();
      assertThat(sentence).endsWith(".").doesNotContain(SENTINEL);
    }
  }

  private Task taskAt(Step step) {
    CaseNumber number = openCase();
    String key = step.process().equals("hold-commission") ? sessionOf(number) : number.value();
    ProcessInstance path =
        OnThePath.at(runtime, step.process(), step.activity(), key, SCHOOL, factsFor(step.facts(), number));
    return tasks.createTaskQuery().processInstanceId(path.getId()).taskDefinitionKey(step.activity()).singleResult();
  }

  private CaseNumber openCase() {
    String key = SENTINEL + UUID.randomUUID();
    Pupil pupil =
        cases
            .register(
                List.of(
                    new NewPupil(key, null, SENTINEL + "nom", SENTINEL + "prenom", LocalDate.of(2011, 3, 4), SCHOOL, "2nde 3")))
            .get(key);
    CaseNumber number = cases.open(new OpenCase(pupil.id(), 5, false));
    cases.nameReferents(number, CPE, null);
    return number;
  }

  private String sessionOf(CaseNumber number) {
    commission.refer(new ReferCase(number, Subject.values()[0], SENTINEL + " motif", false, null, true));
    commission.awaitSession(number);
    return runtime.createProcessInstanceQuery().processDefinitionKey("hold-commission").list().get(0).getBusinessKey();
  }

  /** Something of the right kind under every name a model declares. */
  private Map<String, Object> factsFor(Set<String> names, CaseNumber number) {
    Map<String, Object> facts = new HashMap<>();
    for (String name : names) {
      facts.put(
          name,
          switch (name) {
            case "cases" -> List.of(number.value());
            case "caseNumber" -> number.value();
            case "interviewer" -> CPE;
            case "signer" -> memberOf(number);
            case "signers" -> List.of("m1");
            case "profession" -> "cpe";
            case "professions" -> List.of("cpe");
            case "examiners" -> "gpds-district";
            case "contactAttempt" -> 1;
            default -> name.endsWith("On") ? Date.from(Instant.now().plus(10, ChronoUnit.DAYS)) : "NONE";
          });
    }
    return facts;
  }

  private String memberOf(CaseNumber number) {
    alliance.proposeMembers(new ProposeMembers(number, List.of(CPE, "rds.bourgchevreuil"), List.of(), List.of()));
    return "m" + alliance.members(number).get(0).id();
  }

  private String somebodyWhoMay(Task task) {
    if (task.getAssignee() != null) {
      return task.getAssignee();
    }
    Set<String> groups =
        tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
    return staff.everyone().stream()
        .filter(one -> SCHOOL.equals(one.school()) || one.district() != null)
        .filter(one -> one.roles().stream().map(Role::group).anyMatch(groups::contains))
        .map(Staff::userName)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody may work on " + task.getTaskDefinitionKey() + ": " + groups));
  }

  private ObjectNode choices(ResponseEntity<String> shown) throws IOException {
    ObjectNode choices = json.createObjectNode();
    for (Map.Entry<String, JsonNode> each : json.readTree(shown.getBody()).properties()) {
      if (each.getValue().path("type").asText().equals("Json")) {
        choices.set(each.getKey(), json.readTree(each.getValue().path("value").asText()));
      }
    }
    return choices;
  }

  private ResponseEntity<String> send(String person, String address, ObjectNode body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return as(person).postForEntity(address, new HttpEntity<>(body.toString(), headers), String.class);
  }

  private TestRestTemplate as(String person) {
    return http.withBasicAuth(person, DemonstrationStaff.PASSWORD);
  }
}
