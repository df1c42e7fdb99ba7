package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Sends over REST exactly what Tasklist sends. */
final class RestHands implements Hands {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REFUSED = 422;

  private final TestRestTemplate http;

  RestHands(TestRestTemplate http) {
    this.http = http;
  }

  @Override
  public void start(String user, JsonNode process, Map<String, ?> answers) {
    ResponseEntity<String> answer =
        post(user, "/process-definition/" + process.path("id").asText() + "/submit-form", variables(answers));
    assertThat(answer.getStatusCode().is2xxSuccessful())
        .as("%s starts %s: %s", user, process.path("key").asText(), answer.getBody())
        .isTrue();
  }

  @Override
  public Optional<String> answer(String user, JsonNode task, Map<String, ?> answers) {
    String path = "/task/" + task.path("id").asText();
    if (task.path("assignee").isNull()) {
      ResponseEntity<String> claim = post(user, path + "/claim", Map.of("userId", user));
      assertThat(claim.getStatusCode().is2xxSuccessful()).as(claim.getBody()).isTrue();
    }
    ResponseEntity<String> form =
        http.withBasicAuth(user, Staffroom.PASSWORD).getForEntity("/engine-rest" + path + "/form-variables", String.class);
    assertThat(form.getStatusCode().value()).as(form.getBody()).isEqualTo(200);
    ResponseEntity<String> answer = post(user, path + "/submit-form", variables(answers));
    if (answer.getStatusCode().value() == REFUSED) {
      return Optional.of(Staffroom.read(answer.getBody()).path("message").asText());
    }
    assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.getBody()).isTrue();
    return Optional.empty();
  }

  private ResponseEntity<String> post(String user, String path, Map<String, ?> body) {
    return http.withBasicAuth(user, Staffroom.PASSWORD).postForEntity("/engine-rest" + path, body, String.class);
  }

  private static Map<String, ?> variables(Map<String, ?> answers) {
    ObjectNode variables = JSON.createObjectNode();
    answers.forEach((key, value) -> variables.set(key, variable(value)));
    return Map.of("variables", variables);
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

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
