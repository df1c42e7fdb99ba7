package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** The people of the schools at work, each with the own account: what they see is read over REST, what they answer goes through their hands. */
public final class Staffroom {

  static final String PASSWORD = "alliance";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the job executor does between two people takes a moment. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");
  private static final Pattern SENTENCE = Pattern.compile("\\d\\d:\\d\\d</time>\\s*<span>(.*?)</span>", Pattern.DOTALL);
  private static final Pattern OPENED = Pattern.compile("<p class=\"ouvert\">(.*?)</p>", Pattern.DOTALL);

  private final TestRestTemplate http;
  private final Hands hands;
  private final Map<String, HttpClient> browsers = new HashMap<>();

  Staffroom(TestRestTemplate http) {
    this(http, new RestHands(http));
  }

  public Staffroom(TestRestTemplate http, Hands hands) {
    this.http = http;
    this.hands = hands;
  }

  /** Sends a file to the import interface and returns its report. */
  JsonNode sends(String user, String kind, byte[] file) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add(
        "file",
        new ByteArrayResource(file) {
          @Override
          public String getFilename() {
            return kind + ".csv";
          }
        });
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.MULTIPART_FORM_DATA);
    ResponseEntity<String> answer =
        as(user).exchange("/api/imports/" + kind, HttpMethod.POST, new HttpEntity<>(parts, headers), String.class);
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
    return read(answer.getBody());
  }

  /** The task somebody sees on a case (or session), by the key it has in its model; waits for the house to reach it. */
  JsonNode task(String user, String businessKey, String taskKey) {
    return await(user + " sees " + taskKey + " of " + businessKey)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> toDo(user, businessKey, taskKey), tasks -> !tasks.isEmpty())
        .get(0);
  }

  /** What somebody has or may take: who leads a school sees what colleagues have to do as well. */
  private JsonNode toDo(String user, String businessKey, String taskKey) {
    Map<String, ?> asked =
        Map.of(
            "processInstanceBusinessKey", businessKey,
            "taskDefinitionKey", taskKey,
            "orQueries", List.of(Map.of("assignee", user, "candidateUser", user)),
            "sorting", List.of(Map.of("sortBy", "id", "sortOrder", "asc")));
    ResponseEntity<String> answer = as(user).postForEntity("/engine-rest/task", asked, String.class);
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
    return read(answer.getBody());
  }

  boolean sees(String user, String businessKey, String taskKey) {
    return !tasks(user, businessKey, taskKey).isEmpty();
  }

  /** Keys of all the tasks somebody sees on a case (or session). */
  List<String> tasksOf(String user, String businessKey) {
    List<String> keys = new ArrayList<>();
    get(user, "/engine-rest/task?processInstanceBusinessKey=" + businessKey)
        .forEach(task -> keys.add(task.path("taskDefinitionKey").asText()));
    return keys;
  }

  /** Number of the commission's session whose agenda somebody is asked to prepare; waits for the house to plan it. */
  String sessionToPrepare(String user) {
    String path = "/engine-rest/task?taskDefinitionKey=userTask_prepareAgenda";
    await(user + " is asked for an agenda").atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> !get(user, path).isEmpty());
    JsonNode tasks = get(user, path);
    assertThat(tasks).as("one session at a time").hasSize(1);
    String id = tasks.get(0).path("id").asText();
    return get(user, "/engine-rest/task/" + id + "/form-variables").path("sessionNumber").path("value").asText();
  }

  private JsonNode tasks(String user, String businessKey, String taskKey) {
    return get(
        user, "/engine-rest/task?processInstanceBusinessKey=" + businessKey + "&sortBy=id&sortOrder=asc&taskDefinitionKey=" + taskKey);
  }

  /** Somebody starts a process that Tasklist offers to start. */
  void starts(String user, String process, Map<String, ?> answers) {
    JsonNode startable =
        get(user, "/engine-rest/process-definition?latestVersion=true&active=true&startableInTasklist=true"
            + "&startablePermissionCheck=true&key=" + process);
    assertThat(startable).as("%s may start %s", user, process).hasSize(1);
    hands.start(user, startable.get(0), answers);
  }

  /** Stage of each case in the list of cases somebody may see, by number. */
  Map<String, String> stages(String user) {
    Map<String, String> stages = new LinkedHashMap<>();
    JsonNode page;
    int number = 0;
    do {
      HttpResponse<String> answer = opens(user, "/api/cases?page=" + number++);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      page = read(answer.body());
      page.path("cases").forEach(listed -> stages.put(listed.path("number").asText(), listed.path("stage").asText()));
    } while (number * page.path("size").asInt() < page.path("total").asInt());
    return stages;
  }

  /** What the page of a case tells in its timeline, oldest first. */
  List<String> timeline(String user, String number) {
    Matcher sentence = SENTENCE.matcher(casePage(user, number));
    List<String> told = new ArrayList<>();
    while (sentence.find()) {
      told.add(HtmlUtils.htmlUnescape(sentence.group(1)));
    }
    Collections.reverse(told);
    return told;
  }

  /** When the case was opened and closed, and how it ended, as its page says it. */
  String openedAndClosed(String user, String number) {
    Matcher opened = OPENED.matcher(casePage(user, number));
    assertThat(opened.find()).as("the page says since when the case is open").isTrue();
    return HtmlUtils.htmlUnescape(opened.group(1).replaceAll("<[^>]*>", ""));
  }

  String casePage(String user, String number) {
    HttpResponse<String> page = opens(user, "/dossiers/" + number);
    assertThat(page.statusCode()).as("%s opens %s", user, number).isEqualTo(200);
    return page.body();
  }

  /** Opens a page as a browser does, after the login form. */
  HttpResponse<String> opens(String user, String path) {
    return send(browsers.computeIfAbsent(user, this::loggedIn), HttpRequest.newBuilder(uri(path)));
  }

  private HttpClient loggedIn(String user) {
    HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    Matcher csrf = CSRF.matcher(send(browser, HttpRequest.newBuilder(uri("/login"))).body());
    assertThat(csrf.find()).as("the login page protects its form").isTrue();
    String form = "username=" + user + "&password=" + PASSWORD + "&_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
    HttpResponse<String> home =
        send(
            browser,
            HttpRequest.newBuilder(uri("/login"))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    assertThat(home.statusCode()).as("%s sees the home page", user).isEqualTo(200);
    assertThat(home.uri().getPath()).as("%s is logged in", user).isEqualTo("/");
    return browser;
  }

  private URI uri(String path) {
    return URI.create(http.getRootUri() + path);
  }

  private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError("No answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("No answer", e);
    }
  }

  /** Somebody answers a form, and the house takes the answers. */
  void completes(String user, String businessKey, String taskKey, Map<String, ?> answers) {
    assertThat(hands.answer(user, task(user, businessKey, taskKey), answers))
        .as("%s completes %s of %s", user, taskKey, businessKey)
        .isEmpty();
  }

  /** The sentence with which the house refuses these answers. */
  String isRefused(String user, String businessKey, String taskKey, Map<String, ?> answers) {
    return hands.answer(user, task(user, businessKey, taskKey), answers).orElseThrow();
  }

  /** What the form shows beside its questions. */
  JsonNode form(String user, String businessKey, String taskKey) {
    String id = task(user, businessKey, taskKey).path("id").asText();
    return get(user, "/engine-rest/task/" + id + "/form-variables");
  }

  /** A list that the form shows: options of a select, rows of a table. */
  JsonNode shown(String user, String businessKey, String taskKey, String list) {
    return read(form(user, businessKey, taskKey).path(list).path("value").asText());
  }

  JsonNode get(String user, String path) {
    ResponseEntity<String> answer = as(user).getForEntity(path, String.class);
    assertThat(answer.getStatusCode().value()).as("%s: %s", path, answer.getBody()).isEqualTo(200);
    return read(answer.getBody());
  }

  private TestRestTemplate as(String user) {
    return http.withBasicAuth(user, PASSWORD);
  }

  static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + body, e);
    }
  }
}
