package fr.allianceeducative.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.draft.DraftDesk;
import fr.allianceeducative.people.People;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The draft of a form that starts a path. The engine fills such a form with nothing, so what the person has begun to write goes into the form
 * itself, as what it holds at first; it ends when the path is started.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class StartFormFilter extends OncePerRequestFilter {

  /** By the id of one version of a model, which begins with its name, or by its name. */
  private static final Pattern START =
      Pattern.compile(
          "(?:/camunda/api/engine/engine/[^/]+|/engine-rest)/process-definition/(?:key/)?([^/:]+)(?::[^/]*)?/(deployed-start-form|submit-form)");

  private final DraftDesk drafts;
  private final People people;
  private final ObjectMapper json;

  StartFormFilter(DraftDesk drafts, People people, ObjectMapper json) {
    this.drafts = drafts;
    this.people = people;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !START.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher start = START.matcher(request.getRequestURI());
    if (!start.matches() || people.current().isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    // the browser hears nothing before the draft is where it belongs
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    if (start.group(2).equals("submit-form")) {
      if (answer.getStatus() == HttpServletResponse.SC_OK) {
        drafts.discard(DraftDesk.start(start.group(1)));
      }
    } else {
      Optional<ObjectNode> begun = drafts.answers(DraftDesk.start(start.group(1)));
      if (answer.getStatus() == HttpServletResponse.SC_OK && begun.isPresent()) {
        fill(answer, begun.get());
      }
    }
    answer.copyBodyToResponse();
  }

  private void fill(ContentCachingResponseWrapper answer, ObjectNode begun) throws IOException {
    JsonNode form = json.readTree(answer.getContentAsByteArray());
    begin(form, begun);
    answer.resetBuffer();
    answer.getOutputStream().write(json.writeValueAsBytes(form));
  }

  private static void begin(JsonNode part, ObjectNode begun) {
    JsonNode answer = begun.path(part.path("key").asText());
    if (part instanceof ObjectNode field && field.has("key") && !answer.isMissingNode() && !answer.isNull()) {
      field.set("defaultValue", answer);
    }
    part.path("components").forEach(inner -> begin(inner, begun));
  }
}
