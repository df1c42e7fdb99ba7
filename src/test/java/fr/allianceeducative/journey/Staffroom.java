package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The people of a school at work over REST, each with the own account, exactly as Tasklist sends their forms. */
final class Staffroom {

  private static final String PASSWORD = "alliance";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestRestTemplate http;

  Staffroom(TestRestTemplate http) {
    this.http = http;
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

  /** The task somebody sees on a case (or session), by the key it has in its model. */
  JsonNode task(String user, String businessKey, String taskKey) {
    JsonNode tasks =
        get(user, "/engine-rest/task?processInstanceBusinessKey=" + businessKey + "&taskDefinitionKey=" + taskKey);
    assertThat(tasks).as("%s sees %s of %s", user, taskKey, businessKey).isNotEmpty();
    return tasks.get(0);
  }

  boolean sees(String user, String businessKey, String taskKey) {
    return !get(user, "/engine-rest/task?processInstanceBusinessKey=" + businessKey + "&taskDefinitionKey=" + taskKey)
        .isEmpty();
  }

  /** Opens the form as Tasklist does, then sends the answers. */
  void completes(String user, String businessKey, String taskKey, Map<String, ?> answers) {
    ResponseEntity<String> answer = tries(user, businessKey, taskKey, answers);
    assertThat(answer.getStatusCode().is2xxSuccessful())
        .as("%s completes %s of %s: %s", user, taskKey, businessKey, answer.getBody())
        .isTrue();
  }

  /** The sentence with which the house refuses these answers. */
  String isRefused(String user, String businessKey, String taskKey, Map<String, ?> answers) {
    ResponseEntity<String> answer = tries(user, businessKey, taskKey, answers);
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(422);
    return read(answer.getBody()).path("message").asText();
  }

  /** What the form shows beside its questions. */
  JsonNode form(String user, String businessKey, String taskKey) {
    String id = task(user, businessKey, taskKey).path("id").asText();
    return get(user, "/engine-rest/task/" + id + "/form-variables");
  }

  JsonNode get(String user, String path) {
    ResponseEntity<String> answer = as(user).getForEntity(path, String.class);
    assertThat(answer.getStatusCode().value()).as("%s: %s", path, answer.getBody()).isEqualTo(200);
    return read(answer.getBody());
  }

  private ResponseEntity<String> tries(String user, String businessKey, String taskKey, Map<String, ?> answers) {
    JsonNode task = task(user, businessKey, taskKey);
    String id = task.path("id").asText();
    if (task.path("assignee").isNull()) {
      ResponseEntity<String> claim =
          as(user).postForEntity("/engine-rest/task/" + id + "/claim", Map.of("userId", user), String.class);
      assertThat(claim.getStatusCode().is2xxSuccessful()).as(claim.getBody()).isTrue();
    }
    get(user, "/engine-rest/task/" + id + "/form-variables");
    ObjectNode variables = JSON.createObjectNode();
    answers.forEach((key, value) -> variables.set(key, variable(value)));
    return as(user)
        .postForEntity("/engine-rest/task/" + id + "/submit-form", Map.of("variables", variables), String.class);
  }

  private static ObjectNode variable(Object value) {
    ObjectNode variable = JSON.createObjectNode();
    if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
      variable.put("type", "Json");
      variable.put("value", write(value));
    } else {
      variable.set("value", JSON.valueToTree(value));
    }
    return variable;
  }

  private TestRestTemplate as(String user) {
    return http.withBasicAuth(user, PASSWORD);
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + body, e);
    }
  }
}
