package fr.allianceeducative.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A CPE begins to fill in a form, and something comes between. */
@HouseTest
class DraftsOfTasksTest {

  private static final Uai BRITO = new Uai("0352318E");
  private static final String SECRET = "Temoin" + UUID.randomUUID().toString().replace("-", "");
  private static final String BEGUN =
      "{\"reason\": \"" + SECRET + "\", \"urgency\": \"PRIORITY\", \"rows\": [{\"what\": \"Tutorat\"}], \"danger\": null}";
  private static final String WHOLE =
      """
      {"variables": {"chosenTrack": {"value": "INTERVIEW"}, "urgency": {"value": "PRIORITY"},
        "situation": {"value": "OFTEN_ABSENT"}, "alreadyFollowed": {"value": "NO"}, "danger": {"value": "NO"},
        "reason": {"value": "Échange avec l’élève"}}}
      """;

  private static final String REPORT = DraftDesk.start("report-signal");
  private static final String A_REPORT =
      """
      {"variables": {"lastName": {"value": "Brouillon"}, "firstName": {"value": "Élise"}, "birthDate": {"value": "2011-02-03"},
        "schoolClass": {"value": "2nde 1"}, "signals": {"value": "[\\"WORK_NOT_DONE\\"]", "type": "Json"},
        "facts": {"value": "Trois travaux non rendus."}, "urgency": {"value": "NORMAL"}}}
      """;

  @Autowired private RepositoryService models;
  @Autowired private CaseDesk cases;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService paths;
  @Autowired private TestRestTemplate http;
  @Autowired private JdbcClient database;
  @Autowired private Drafts drafts;
  @Autowired private DraftSweep sweep;

  @LocalServerPort private int port;

  private CaseNumber number;
  private String task;

  @BeforeEach
  void a_signal_waits_to_be_qualified() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Martin", "Zoé", LocalDate.of(2011, 3, 4), BRITO, "2nde 3");
    number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult().getId();
  }

  @Test
  void comes_back_with_the_form_wherever_the_same_person_opens_it() {
    assertThat(keeps("cpe.brito", BEGUN)).isEqualTo(HttpStatus.OK);

    JsonNode form = form("cpe.brito");
    assertThat(form.at("/reason/value").asText()).isEqualTo(SECRET);
    assertThat(form.at("/urgency/value").asText()).isEqualTo("PRIORITY");
    assertThat(form.at("/rows/type").asText()).isEqualTo("Json");
    assertThat(form.at("/rows/value").asText()).isEqualTo("[{\"what\":\"Tutorat\"}]");
    assertThat(form.has("danger")).as("a question without an answer").isFalse();
    assertThat(form.has("pupil")).as("what the house says about the pupil is still there").isTrue();
  }

  @Test
  void colleagues_learn_who_has_begun_and_nothing_else() {
    keeps("cpe.brito", BEGUN);

    assertThat(form("rds.brito").toString()).doesNotContain(SECRET);
    assertThat(put("rds.brito", "rds.brito", BEGUN).getBody()).as("also who was there first, at the next word").contains("others\":[{\"name");
    as("rds.brito").delete("/api/drafts/" + task);
    JsonNode state = as("rds.brito").getForObject("/api/drafts/" + task, JsonNode.class);
    assertThat(state.path("savedAt").isNull()).isTrue();
    assertThat(state.at("/others/0/name").asText()).contains("CPE");
    assertThat(state.toString()).doesNotContain(SECRET);
  }

  @Test
  void nobody_keeps_a_draft_of_a_task_that_is_not_theirs_nor_under_another_name() {
    assertThat(keeps("cpe.cartier", BEGUN)).isEqualTo(HttpStatus.GONE);
    assertThat(keeps("chef.brito", BEGUN)).as("who leads the school looks on").isEqualTo(HttpStatus.GONE);
    assertThat(keeps("rds.brito", "cpe.brito", BEGUN)).isEqualTo(HttpStatus.CONFLICT);
    keeps("cpe.brito", BEGUN);
    assertThat(as("cpe.cartier").getForObject("/api/drafts/" + task, JsonNode.class).path("others")).isEmpty();
    assertThat(as("chef.brito").getForObject("/api/drafts/" + task, JsonNode.class).path("others")).as("nor sees who writes").isEmpty();
  }

  @Test
  void what_somebody_typed_before_a_colleague_logged_in_on_the_same_computer_waits_for_its_author() {
    String sheet = as("cpe.brito").getForObject("/api/drafts/" + task, JsonNode.class).path("sheet").asText();

    assertThat(keepsBeside("rds.brito", "cpe.brito", "forged~" + sheet)).isEqualTo(HttpStatus.CONFLICT);
    assertThat(keepsBeside("rds.brito", "chef.brito", sheet)).as("whoever it was drawn for").isEqualTo(HttpStatus.CONFLICT);
    assertThat(rows()).isZero();

    assertThat(keepsBeside("rds.brito", "cpe.brito", sheet)).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(form("cpe.brito").at("/reason/value").asText()).isEqualTo(SECRET);
    assertThat(form("rds.brito").toString()).doesNotContain(SECRET);
  }

  private HttpStatusCode keepsBeside(String user, String author, String sheet) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.set("X-Feuille", sheet);
    return as(user)
        .exchange("/api/drafts/" + task + "?author=" + author, HttpMethod.PUT, new HttpEntity<>(BEGUN, headers), String.class)
        .getStatusCode();
  }

  @Test
  void what_cannot_be_kept_is_said_in_french_and_leaves_the_last_draft() {
    keeps("cpe.brito", BEGUN);

    assertThat(keeps("cpe.brito", "[1, 2]")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(keeps("cpe.brito", "{\"reason\": ")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(keeps("cpe.brito", "{\"reason\": \"" + "é".repeat(DraftDesk.LONGEST) + "\"}"))
        .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(form("cpe.brito").at("/reason/value").asText()).isEqualTo(SECRET);
  }

  @Test
  void a_form_that_is_refused_keeps_its_draft_and_one_that_is_taken_leaves_none() throws Exception {
    keeps("cpe.brito", BEGUN);
    keeps("rds.brito", BEGUN);

    assertThat(sends("{\"variables\": {}}").value()).isEqualTo(422);
    assertThat(rows()).isEqualTo(2);

    assertThat(sends(WHOLE).is2xxSuccessful()).isTrue();
    assertThat(rows()).isZero();
    assertThat(late("cpe.brito")).as("who sent the form").doesNotContain(SECRET);
    assertThat(late("rds.brito")).contains("a été terminée par", "Motif", SECRET);
    assertThat(late("rds.moulin")).contains("Aucun texte n’est gardé ici");
    assertThat(put("rds.brito", "rds.brito", BEGUN)).as("who goes on writing is told").extracting(ResponseEntity::getBody).asString().contains("until");
    assertThat(keeps("cpe.brito", BEGUN)).as("typed while the form was on its way").isEqualTo(HttpStatus.GONE);
  }

  @Test
  void a_draft_that_came_in_at_the_very_moment_the_task_ended_is_gone_by_the_morning() {
    keeps("cpe.brito", BEGUN);
    String ended = UUID.randomUUID().toString();
    drafts.put(new Draft(ended, "cpe.brito", "{}", Instant.now()), null);

    sweep.sweep();

    assertThat(rows()).as("of a task that is open").isOne();
    assertThat(drafts.find(ended, "cpe.brito")).isEmpty();
  }

  @Test
  void a_path_that_ends_without_the_task_leaves_no_draft() {
    keeps("cpe.brito", BEGUN);

    cases.close(number, ClosingReason.MOVED);
    paths
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .rootProcessInstances()
        .list()
        .forEach(path -> paths.deleteProcessInstance(path.getId(), "Fin", true));

    assertThat(rows()).isZero();
  }

  @Test
  void the_database_holds_nothing_that_can_be_read() {
    keeps("cpe.brito", BEGUN);

    assertThat(database.sql("select answers from alliance.draft where place = :task").param("task", task).query(String.class).single())
        .doesNotContain(SECRET)
        .hasSizeGreaterThan(SECRET.length());
    as("cpe.brito").delete("/api/drafts/" + task);
    assertThat(rows()).isZero();
  }

  @Test
  void what_somebody_begins_to_report_comes_back_to_that_person_and_ends_when_the_report_is_sent() {
    String start = "/engine-rest/process-definition/" + report() + "/";
    String begun = "{\"lastName\": \"" + SECRET + "\", \"signals\": [\"WORK_NOT_DONE\"], \"alreadyLeft\": true, \"ine\": null}";
    assertThat(keepsStart("cpe.brito", begun)).isEqualTo(HttpStatus.OK);
    assertThat(keepsStart("modeleur", begun)).as("who reports nobody").isEqualTo(HttpStatus.FORBIDDEN);

    String form = as("cpe.brito").getForObject(start + "deployed-start-form", String.class);
    assertThat(form).contains("\"defaultValue\":\"" + SECRET + "\"", "\"defaultValue\":[\"WORK_NOT_DONE\"]", "\"defaultValue\":true");
    assertThat(as("rds.brito").getForObject(start + "deployed-start-form", String.class)).doesNotContain(SECRET);
    assertThat(as("rds.brito").getForObject("/api/drafts/" + REPORT, JsonNode.class).path("others")).isEmpty();

    assertThat(starts(start, "{\"variables\": {}}").value()).isEqualTo(422);
    sweep.sweep();
    assertThat(drafts.find(REPORT, "cpe.brito")).as("refused, and a night later").isPresent();

    assertThat(starts(start, A_REPORT).is2xxSuccessful()).isTrue();
    assertThat(drafts.find(REPORT, "cpe.brito")).isEmpty();
  }

  private String report() {
    return models.createProcessDefinitionQuery().processDefinitionKey("report-signal").latestVersion().singleResult().getId();
  }

  private HttpStatus keepsStart(String user, String answers) {
    return status(as(user).exchange("/api/drafts/" + REPORT + "?author=" + user, HttpMethod.PUT, json(answers), String.class));
  }

  private HttpStatus starts(String start, String answers) {
    return status(as("cpe.brito").postForEntity(start + "submit-form", json(answers), String.class));
  }

  private static HttpStatus status(ResponseEntity<String> answer) {
    return HttpStatus.valueOf(answer.getStatusCode().value());
  }

  private HttpStatus keeps(String user, String answers) {
    return keeps(user, user, answers);
  }

  private HttpStatus keeps(String user, String author, String answers) {
    return status(put(user, author, answers));
  }

  private ResponseEntity<String> put(String user, String author, String answers) {
    return as(user).exchange("/api/drafts/" + task + "?author=" + author, HttpMethod.PUT, json(answers), String.class);
  }

  /** The page with what a task that ended without somebody had of theirs. */
  private String late(String user) throws Exception {
    return new Browser(port).login(user, DemonstrationStaff.PASSWORD).get("/textes/" + task).body();
  }

  private HttpStatus sends(String answers) {
    return HttpStatus.valueOf(
        as("cpe.brito")
            .postForEntity("/engine-rest/task/" + task + "/submit-form", json(answers), String.class)
            .getStatusCode()
            .value());
  }

  private JsonNode form(String user) {
    return as(user).getForObject("/engine-rest/task/" + task + "/form-variables", JsonNode.class);
  }

  private int rows() {
    return database.sql("select count(*) from alliance.draft where place = :task").param("task", task).query(Integer.class).single();
  }

  private static HttpEntity<String> json(String answers) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return new HttpEntity<>(answers, headers);
  }

  private TestRestTemplate as(String user) {
    return http.withBasicAuth(user, DemonstrationStaff.PASSWORD);
  }
}
