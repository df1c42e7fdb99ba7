package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.models.Models;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Stands between the people of a journey and the house and writes the sentinel into every text of every form they send.
 *
 * <p>Each form is sent twice: first with the sentinel in the other fields too, which the house has to refuse, then as its person
 * meant it, but for the texts.
 */
final class SentinelPen implements ClientHttpRequestInterceptor {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SENT =
      Pattern.compile(".*/engine-rest/(?:task/(?<task>[^/]+)|process-definition/(?<process>[^/]+))/submit-form");

  private final Function<String, String> formOfTask;
  private final Function<String, String> formOfStart;
  private final Consumer<String> afterwards;
  private final Set<Sentinel> written = new TreeSet<>();
  private final Set<String> accepted = new TreeSet<>();
  private final Set<String> refused = new TreeSet<>();

  /**
   * The functions give the name of a form, for the id of a task and for the id of a process definition.
   *
   * @param afterwards is told the name of each form that was accepted
   */
  SentinelPen(Function<String, String> formOfTask, Function<String, String> formOfStart, Consumer<String> afterwards) {
    this.formOfTask = formOfTask;
    this.formOfStart = formOfStart;
    this.afterwards = afterwards;
  }

  /** Every text that a form the house accepted brought along. */
  Set<Sentinel> written() {
    return written;
  }

  /** Forms that the house took with the sentinel in every text. */
  Set<String> accepted() {
    return accepted;
  }

  /** Forms that the house refused with a sentence of its own. */
  Set<String> refused() {
    return refused;
  }

  @Override
  public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution house) throws IOException {
    Matcher sent = SENT.matcher(request.getURI().getPath());
    if (!sent.matches()) {
      return house.execute(request, body);
    }
    String form =
        sent.group("task") != null ? formOfTask.apply(sent.group("task")) : formOfStart.apply(sent.group("process"));
    JsonNode components = Models.json(file(form)).path("components");
    isRefused(form, send(request, new SentinelAnswers(form).inEveryField(components), house));
    SentinelAnswers answers = new SentinelAnswers(form);
    ClientHttpResponse answer =
        send(request, answers.inEveryText(components, (ObjectNode) JSON.readTree(body).path("variables")), house);
    if (answer.getStatusCode().is2xxSuccessful()) {
      accepted.add(form);
      written.addAll(answers.written());
      afterwards.accept(form);
    }
    return answer;
  }

  private void isRefused(String form, ClientHttpResponse answer) throws IOException {
    try (answer) {
      String body = new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer.getStatusCode().value()).as("%s: %s", form, body).isEqualTo(422);
      assertThat(JSON.readTree(body).path("message").asText())
          .as(form)
          .endsWith(".")
          .doesNotContainIgnoringCase(Sentinel.WORD);
    }
    refused.add(form);
  }

  private static ClientHttpResponse send(HttpRequest request, ObjectNode variables, ClientHttpRequestExecution house)
      throws IOException {
    byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode().set("variables", variables));
    request.getHeaders().setContentLength(body.length);
    return house.execute(request, body);
  }

  private static Path file(String form) {
    return Models.forms().stream()
        .collect(Collectors.toMap(Models::name, Function.identity()))
        .get(form);
  }
}
