package fr.allianceeducative.workspace;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps a task that is offered to somebody's function from whoever has nothing to do with the pupil, in the engine's own words. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 11)
class HeldTaskFilter extends OncePerRequestFilter {

  private static final Pattern TASK =
      Pattern.compile(
          "(?:/camunda/api/engine/engine/[^/]+|/engine-rest)/task/([^/]+)/(?:form-variables|claim|unclaim|submit-form|complete)");
  private static final int UNPROCESSABLE = 422;
  private static final String KEPT =
      "Cette tâche est proposée à celles et ceux qui suivent cet élève. Si elle vous revient, demandez à la personne référente ou à la"
          + " direction de vous la confier.";

  private final HeldTasks held;
  private final ObjectMapper json;

  HeldTaskFilter(HeldTasks held, ObjectMapper json) {
    this.held = held;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher task = TASK.matcher(request.getRequestURI());
    if (task.matches() && held.isKept(task.group(1))) {
      response.setStatus(UNPROCESSABLE);
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      json.writeValue(
          response.getOutputStream(),
          json.createObjectNode().put("type", Refusal.class.getSimpleName()).put("message", KEPT).putNull("code"));
      return;
    }
    chain.doFilter(request, response);
  }
}
