package fr.allianceeducative.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.HouseTest;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Two people have the same form open; one of them sends it first. */
@HouseTest
class LateSubmitTest {

  private static final Uai BRITO = new Uai("0352318E");
  private static final String TOLD = "Cette tâche n’est plus ouverte : quelqu’un l’a déjà terminée, ou son délai est passé.";
  private static final String ANSWERS =
      """
      {"variables": {"chosenTrack": {"value": "INTERVIEW"}, "urgency": {"value": "PRIORITY"},
        "situation": {"value": "OFTEN_ABSENT"}, "alreadyFollowed": {"value": "NO"}, "danger": {"value": "NO"},
        "reason": {"value": "Échange avec l’élève"}}}
      """;

  @Autowired private CaseDesk cases;
  @Autowired private TaskService tasks;
  @Autowired private TestRestTemplate http;
  @Autowired private ObjectMapper json;
  @LocalServerPort private int port;

  @Test
  void whoever_sends_a_form_second_is_told_in_french_what_to_do() throws Exception {
    String task = taskOf(open());
    assertThat(sends("rds.brito", task, "submit-form").getStatusCode().is2xxSuccessful()).isTrue();

    ResponseEntity<String> answer = sends("cpe.brito", task, "submit-form");
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(410);
    assertThat(json.readTree(answer.getBody()).path("message").asText())
        .startsWith(TOLD)
        .contains("copiez ce que vous avez écrit");
    ResponseEntity<String> opened =
        as("cpe.brito").getForEntity("/engine-rest/task/" + task + "/form-variables", String.class);
    assertThat(opened.getStatusCode().value()).as(opened.getBody()).isEqualTo(410);
    assertThat(opened.getBody()).contains(TOLD);
  }

  @Test
  void tasklist_hears_the_same_sentence() throws Exception {
    String task = taskOf(open());
    sends("rds.brito", task, "submit-form");
    CookieManager cookies = new CookieManager();
    HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
    String page = browser.send(get("/login"), HttpResponse.BodyHandlers.ofString()).body();
    Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"").matcher(page);
    assertThat(csrf.find()).isTrue();
    browser.send(
        HttpRequest.newBuilder(house("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(
                "username=cpe.brito&password=" + DemonstrationStaff.PASSWORD + "&_csrf=" + csrf.group(1)))
            .build(),
        HttpResponse.BodyHandlers.discarding());
    browser.send(get("/camunda/app/tasklist/default/"), HttpResponse.BodyHandlers.discarding());
    String token =
        cookies.getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElseThrow();

    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(house("/camunda/api/engine/engine/default/task/" + task + "/submit-form"))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(ANSWERS))
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(410);
    assertThat(answer.body()).contains(TOLD);
  }

  @Test
  void a_form_that_is_still_open_is_refused_for_what_is_wrong_with_it() throws Exception {
    String task = taskOf(open());

    ResponseEntity<String> answer =
        as("cpe.brito").postForEntity("/engine-rest/task/" + task + "/submit-form", body("{\"variables\": {}}"), String.class);

    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(422);
    JsonNode refusal = json.readTree(answer.getBody());
    assertThat(refusal.path("message").asText()).contains("Voie choisie");
    assertThat(as("cpe.cartier").postForEntity("/engine-rest/task/" + task + "/submit-form", body(ANSWERS), String.class)
            .getStatusCode()
            .value())
        .as("a stranger learns nothing of a task that exists")
        .isNotEqualTo(410);
  }

  private ResponseEntity<String> sends(String user, String task, String way) {
    return as(user).postForEntity("/engine-rest/task/" + task + "/" + way, body(ANSWERS), String.class);
  }

  private static HttpEntity<String> body(String answers) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return new HttpEntity<>(answers, headers);
  }

  private TestRestTemplate as(String user) {
    return http.withBasicAuth(user, DemonstrationStaff.PASSWORD);
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(house(path)).build();
  }

  private URI house(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private String taskOf(CaseNumber number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult().getId();
  }

  private CaseNumber open() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Martin", "Zoé", LocalDate.of(2011, 3, 4), BRITO, "2nde 3");
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
  }
}
