package fr.allianceeducative.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.PupilKey;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** « Signaler un élève » without a script, as any adult of a school does it. */
@HouseTest
class ReportPageTest {

  private static final Uai BRITO = new Uai("0352318E");
  private static final LocalDate BORN = LocalDate.of(2011, 9, 14);

  @LocalServerPort private int port;
  @Autowired private CaseDesk cases;
  @Autowired private TestRestTemplate http;
  @Autowired private TaskService tasks;
  @Autowired private RepositoryService models;
  @Autowired private JdbcClient database;

  private final Map<String, String> report = new LinkedHashMap<>();
  private String lastName;

  @BeforeEach
  void whatTheTeacherSaw() {
    // like the name of no other pupil: whoever looks like a known one is asked about first
    lastName = "Ker" + UUID.randomUUID().toString().replace("-", "").chars().mapToObj(sign -> String.valueOf((char) (Character.isDigit(sign) ? sign - '0' + 'g' : sign))).limit(14).collect(Collectors.joining());
    report.putAll(
        Map.of(
            "lastName", lastName,
            "firstName", "Élouan",
            "birthDate", BORN.toString(),
            "schoolClass", "2nde 3",
            "signals", "WORK_NOT_DONE",
            "facts", "Trois travaux non rendus depuis le 2 novembre.",
            "urgency", "NORMAL"));
  }

  @Test
  void a_teacher_reports_a_pupil_and_the_life_of_the_school_finds_the_task() throws Exception {
    HttpResponse<String> answer = as("enseignant.brito").post("/signaler", sent());

    assertThat(answer.uri()).hasPath("/");
    assertThat(answer.body()).contains("votre signalement est bien reçu");
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(opened().number().value()).list())
        .extracting(Task::getTaskDefinitionKey)
        .containsExactly("userTask_qualifySignal");
  }

  @Test
  void a_refused_report_gives_back_every_word() throws Exception {
    report.remove("signals");
    report.put("familyInformed", "true");

    HttpResponse<String> answer = as("aed.brito").post("/signaler", sent());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .containsPattern("role=\"alert\"[^>]* autofocus")
        .containsPattern("href=\"#signals-[A-Z_]+\">Aller à «\u00A0Signaux\u00A0»")
        .contains("Cochez au moins un signal", lastName, "Trois travaux non rendus depuis le 2 novembre.", "value=\"2011-09-14\"")
        .containsPattern("id=\"urgency-NORMAL\"[^>]*checked")
        .containsPattern("id=\"familyInformed\"[^>]*checked");
  }

  @Test
  void a_form_that_is_sent_twice_reports_once_even_at_the_same_moment() throws Exception {
    Browser teacher = as("enseignant.brito");
    Matcher sheet = Pattern.compile("name=\"feuille\" value=\"([^\"]+)\"").matcher(teacher.get("/signaler").body());
    assertThat(sheet.find()).isTrue();
    String form = sent() + "&feuille=" + URLEncoder.encode(sheet.group(1), UTF_8);

    List<CompletableFuture<HttpResponse<String>>> answers =
        Stream.of(form, form, form).map(each -> CompletableFuture.supplyAsync(() -> post(teacher, each))).toList();
    answers.forEach(answer -> assertThat(answer.join().uri()).hasPath("/"));
    assertThat(post(teacher, form).uri()).hasPath("/");

    assertThat(signals(opened().number())).isOne();
  }

  @Test
  void whoever_goes_back_and_adds_a_fact_is_not_thanked_for_nothing() throws Exception {
    Browser teacher = as("enseignant.brito");
    Matcher sheet = Pattern.compile("name=\"feuille\" value=\"([^\"]+)\"").matcher(teacher.get("/signaler").body());
    assertThat(sheet.find()).isTrue();
    String form = sent() + "&feuille=" + URLEncoder.encode(sheet.group(1), UTF_8);
    assertThat(post(teacher, form).uri()).hasPath("/");

    assertThat(post(teacher, form.replace("facts=", "facts=Et+il+dort+en+cours.+")).uri()).hasPath("/");

    assertThat(signals(opened().number())).isEqualTo(2);
  }

  @Test
  void two_people_who_report_one_pupil_at_the_same_moment_are_both_thanked_and_open_one_case() throws Exception {
    Browser teacher = as("enseignant.brito");
    Browser adviser = as("cpe.brito");
    String form = sent();

    List<CompletableFuture<HttpResponse<String>>> answers =
        Stream.of(teacher, adviser).map(each -> CompletableFuture.supplyAsync(() -> post(each, form))).toList();

    answers.forEach(answer -> assertThat(answer.join().uri()).hasPath("/"));
    assertThat(opened()).as("one case").isNotNull();
  }

  private static HttpResponse<String> post(Browser browser, String form) {
    try {
      return browser.post("/signaler", form);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int signals(CaseNumber number) {
    return database.sql("select count(*) from alliance.signal_report where case_number = :number").param("number", number.value()).query(Integer.class).single();
  }

  @Test
  void a_pupil_who_is_looked_for_and_chosen_needs_no_birth_date_from_a_teacher_and_gets_no_second_case() throws Exception {
    Browser teacher = as("enseignant.brito");
    teacher.post("/signaler", sent());
    CaseFile first = opened();
    String looked = "trouver=" + URLEncoder.encode(lastName.toLowerCase() + " elouan", UTF_8) + "&chercher=oui&facts=Encore+absent";

    HttpResponse<String> found = teacher.post("/signaler", looked);

    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body())
        .contains("Élouan " + lastName.toUpperCase(), "Encore absent")
        .doesNotContain(first.number().value(), "14/09/2011");
    String id = String.valueOf(first.pupil().id());
    HttpResponse<String> chosen = teacher.post("/signaler", "choisir=" + id + "&facts=Encore+absent");
    assertThat(chosen.body()).contains("Vous signalez", "Encore absent").doesNotContain("name=\"birthDate\"", "2011");

    HttpResponse<String> sent = teacher.post("/signaler", "eleve=" + id + "&signals=WORK_NOT_DONE&facts=Encore+absent&urgency=NORMAL");

    assertThat(sent.uri()).hasPath("/");
    assertThat(opened().number()).isEqualTo(first.number());
    assertThat(as("cpe.brito").post("/signaler", looked).body())
        .contains("Dossier " + first.number(), "14/09/2011");
  }

  @Test
  void a_pupil_who_is_nearly_a_known_one_is_shown_before_a_second_is_written_and_the_person_decides() throws Exception {
    Browser teacher = as("enseignant.brito");
    teacher.post("/signaler", sent());
    CaseFile known = opened();
    String spelt = lastName;
    report.put("firstName", "Elouann");

    HttpResponse<String> asked = teacher.post("/signaler", sent());

    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body())
        .contains("Un élève qui lui ressemble est déjà connu", "Élouan " + spelt.toUpperCase(), "Elouann", "Trois travaux non rendus")
        .contains("value=\"" + known.pupil().id() + "\"");

    assertThat(asked.body()).as("the page has asked it").doesNotContain("anotherPupil");
    ResponseEntity<String> inTasklist = starts(false);
    assertThat(inTasklist.getStatusCode().value()).isEqualTo(422);
    assertThat(inTasklist.getBody())
        .contains("Un élève qui lui ressemble est déjà connu", "Élouan " + spelt.toUpperCase() + " (2nde 3)", "Ce n’est pas l’élève qui lui ressemble")
        .doesNotContain(known.number().value(), "Elouann", "2011");

    report.put("autre", "oui");
    assertThat(teacher.post("/signaler", sent()).uri()).hasPath("/");
    String key = PupilKey.of(lastName, "Elouann", BORN, BRITO).value();
    assertThat(cases.pupils(List.of(key))).as("the person said it is another").containsKey(key);
  }

  @Test
  void nobody_chooses_a_pupil_of_another_school() throws Exception {
    report.put("eleve", "999999999999");

    HttpResponse<String> answer = as("enseignant.brito").post("/signaler", sent());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("n’est plus dans votre établissement", "Trois travaux non rendus");
  }

  @Test
  void who_works_in_no_school_reports_nobody() throws Exception {
    assertThat(as("modeleur").get("/signaler").statusCode()).isEqualTo(403);
  }

  @Test
  void who_reports_in_tasklist_says_that_it_is_another_pupil_and_is_believed() throws Exception {
    as("enseignant.brito").post("/signaler", sent());
    report.put("firstName", "Elouann");
    assertThat(starts(false).getStatusCode().value()).isEqualTo(422);

    assertThat(starts(true).getStatusCode().value()).isEqualTo(200);

    assertThat(cases.pupils(List.of(PupilKey.of(lastName, "Elouann", BORN, BRITO).value()))).isNotEmpty();
  }

  /** What Tasklist sends. */
  private ResponseEntity<String> starts(boolean another) {
    Map<String, Object> variables = new LinkedHashMap<>();
    report.forEach((key, value) -> variables.put(key, Map.of("value", value)));
    variables.put("signals", Map.of("value", "[\"WORK_NOT_DONE\"]", "type", "Json"));
    variables.put("anotherPupil", Map.of("value", another));
    return http.withBasicAuth("enseignant.brito", DemonstrationStaff.PASSWORD)
        .postForEntity("/engine-rest/process-definition/" + model() + "/submit-form", Map.of("variables", variables), String.class);
  }

  private String model() {
    return models.createProcessDefinitionQuery().processDefinitionKey("report-signal").latestVersion().singleResult().getId();
  }

  private CaseFile opened() {
    String key = PupilKey.of(lastName, "Élouan", BORN, BRITO).value();
    long pupil = cases.pupils(List.of(key)).get(key).id();
    return cases.caseFile(cases.openCases(List.of(pupil)).get(pupil));
  }

  private Browser as(String person) throws IOException, InterruptedException {
    return new Browser(port).login(person, DemonstrationStaff.PASSWORD);
  }

  private String sent() {
    return report.entrySet().stream()
        .map(answer -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
