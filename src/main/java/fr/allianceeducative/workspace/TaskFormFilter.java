package fr.allianceeducative.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stands between Tasklist and the engine where a form is opened and sent: on the way out the rooms fill the form, on the
 * way back a refusal is an answer (422) and no failure of the server (500).
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class TaskFormFilter extends OncePerRequestFilter {

  private static final Pattern FORM =
      Pattern.compile("(?:/camunda/api/engine/engine/[^/]+|/engine-rest)/task/([^/]+)/form-variables");
  private static final Pattern SENT =
      Pattern.compile(
          "(?:/camunda/api/engine/engine/[^/]+|/engine-rest)/"
              + "(?:task/[^/]+/(?:submit-form|complete)|process-definition/.+/(?:submit-form|start))");
  private static final int UNPROCESSABLE = 422;

  private final FormVariables forms;
  private final ObjectMapper json;

  TaskFormFilter(FormVariables forms, ObjectMapper json) {
    this.forms = forms;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !FORM.matcher(path).matches() && !SENT.matcher(path).matches();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    Matcher form = FORM.matcher(request.getRequestURI());
    if (form.matches() && answer.getStatus() == HttpServletResponse.SC_OK) {
      fill(answer, form.group(1));
    } else if (answer.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR && isRefusal(answer)) {
      answer.setStatus(UNPROCESSABLE);
    }
    answer.copyBodyToResponse();
  }

  private void fill(ContentCachingResponseWrapper answer, String taskId) throws IOException {
    if (json.readTree(answer.getContentAsByteArray()) instanceof ObjectNode variables) {
      ObjectNode body = filled(variables, taskId, answer);
      answer.resetBuffer();
      answer.getOutputStream().write(json.writeValueAsBytes(body));
    }
  }

  /** A room may refuse to open a form that nothing prepared; in the same words the engine would pass on. */
  private ObjectNode filled(ObjectNode variables, String taskId, HttpServletResponse answer) {
    try {
      forms.addTo(variables, taskId);
      return variables;
    } catch (Refusal refusal) {
      answer.setStatus(UNPROCESSABLE);
      return json.createObjectNode()
          .put("type", Refusal.class.getSimpleName())
          .put("message", refusal.getMessage())
          .putNull("code");
    }
  }

  private boolean isRefusal(ContentCachingResponseWrapper answer) throws IOException {
    JsonNode error = json.readTree(answer.getContentAsByteArray());
    return Refusal.class.getSimpleName().equals(error.path("type").asText());
  }
}
