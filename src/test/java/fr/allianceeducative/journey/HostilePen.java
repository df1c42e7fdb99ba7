package fr.allianceeducative.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.models.Models;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Writes into every text of every form what a page would run if it took it for its own: tags first; where the house refuses
 * them, what breaks out of a tag or of a template; else what the person meant.
 */
final class HostilePen implements ClientHttpRequestInterceptor {

  static final List<String> TAGS =
      List.of(
          "\"><img src=x onerror=xss()>",
          "<svg onload=xss()>",
          "'\"></script><script>xss()</script>",
          "<iframe srcdoc=\"<script>parent.xss()</script>\"></iframe>");
  static final List<String> BREAKS =
      List.of(
          "\"' onmouseover=xss() onfocus=xss() autofocus a=\"",
          "{{constructor.constructor('xss()')()}}",
          "[x](javascript:xss()) ![x](x\"onerror=\"xss())");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Pattern SENT =
      Pattern.compile(".*/engine-rest/(?:task/(?<task>[^/]+)|process-definition/(?<process>[^/]+))/submit-form");

  private final Function<String, String> formOfTask;
  private final Function<String, String> formOfStart;
  private final Set<String> tagged = new TreeSet<>();

  HostilePen(Function<String, String> formOfTask, Function<String, String> formOfStart) {
    this.formOfTask = formOfTask;
    this.formOfStart = formOfStart;
  }

  /** Forms the house took with tags in their texts. */
  Set<String> tagged() {
    return tagged;
  }

  @Override
  public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution house) throws IOException {
    Matcher sent = SENT.matcher(request.getURI().getPath());
    if (!sent.matches()) {
      return house.execute(request, body);
    }
    String form =
        sent.group("task") != null ? formOfTask.apply(sent.group("task")) : formOfStart.apply(sent.group("process"));
    List<UnaryOperator<String>> pens = new ArrayList<>();
    pens.add(field -> one(TAGS));
    pens.add(field -> one(BREAKS));
    for (UnaryOperator<String> pen : pens) {
      ClientHttpResponse answer = house.execute(request, written(form, body, pen, request));
      if (answer.getStatusCode().is2xxSuccessful()) {
        if (pen == pens.get(0)) {
          tagged.add(form);
        }
        return answer;
      }
      answer.close();
    }
    request.getHeaders().setContentLength(body.length);
    return house.execute(request, body);
  }

  private static byte[] written(String form, byte[] body, UnaryOperator<String> pen, HttpRequest request) throws IOException {
    JsonNode components =
        Models.json(Models.forms().stream().collect(Collectors.toMap(Models::name, file -> file)).get(form)).path("components");
    ObjectNode variables =
        new SentinelAnswers(form, pen).inEveryText(components, (ObjectNode) JSON.readTree(body).path("variables"));
    byte[] hostile = JSON.writeValueAsBytes(JSON.createObjectNode().set("variables", variables));
    request.getHeaders().setContentLength(hostile.length);
    return hostile;
  }

  private static String one(List<String> texts) {
    return texts.get(NEXT.getAndIncrement() % texts.size());
  }
}
