package fr.allianceeducative.workspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.draft.LateTexts;
import fr.allianceeducative.engine.OpenTasks;
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
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stands between Tasklist and the engine where a form is opened and sent: on the way out the rooms fill the form, on the
 * way back a task that nobody has to do any more is an answer (410), where the engine would say in English that it finds none.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class TaskFormFilter extends OncePerRequestFilter {

  private static final Pattern FORM =
      Pattern.compile("(?:/camunda/api/engine/engine/[^/]+|/engine-rest)/task/([^/]+)/form-variables");
  private static final Pattern SENT =
      Pattern.compile(
          "(?:/camunda/api/engine/engine/[^/]+|/engine-rest)/"
              + "(?:task/([^/]+)/(?:submit-form|complete)|process-definition/.+/(?:submit-form|start))");
  private static final int UNPROCESSABLE = 422;
  private static final String GONE =
      "Cette tâche n’est plus ouverte : quelqu’un l’a déjà terminée, ou son délai est passé. Rien n’a été enregistré :"
          + " copiez ce que vous avez écrit, puis voyez avec la personne qui suit l’élève.";
  private static final String GONE_AND_KEPT =
      "Cette tâche n’est plus ouverte : quelqu’un l’a déjà terminée, ou son délai est passé. Rien n’est parti, et rien n’est perdu : ce que"
          + " vous avez écrit est gardé pour vous sur votre page d’accueil. Voyez avec la personne qui suit l’élève.";

  private final FormVariables forms;
  private final HeldTasks held;
  private final OpenTasks tasks;
  private final LateTexts late;
  private final ObjectMapper json;

  TaskFormFilter(FormVariables forms, HeldTasks held, OpenTasks tasks, LateTexts late, ObjectMapper json) {
    this.forms = forms;
    this.held = held;
    this.tasks = tasks;
    this.late = late;
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
    Matcher sent = SENT.matcher(request.getRequestURI());
    if (form.matches() && answer.getStatus() == HttpServletResponse.SC_OK) {
      fill(answer, form.group(1));
    } else {
      String task = form.matches() ? form.group(1) : sent.matches() ? sent.group(1) : null;
      if (task != null && answer.getStatus() != UNPROCESSABLE && isGone(answer, task)) {
        answer.setStatus(HttpServletResponse.SC_GONE);
        write(answer, refusal(late.until(task).isPresent() ? GONE_AND_KEPT : GONE));
      }
    }
    answer.copyBodyToResponse();
  }

  private void fill(ContentCachingResponseWrapper answer, String taskId) throws IOException {
    if (json.readTree(answer.getContentAsByteArray()) instanceof ObjectNode variables) {
      write(answer, filled(variables, taskId, answer));
    }
  }

  private void write(ContentCachingResponseWrapper answer, ObjectNode body) throws IOException {
    answer.resetBuffer();
    answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
    answer.getOutputStream().write(json.writeValueAsBytes(body));
  }

  /**
   * A room may refuse to open a form that nothing prepared; in the same words the engine would pass on. The form of a colleague’s task stays
   * empty: it is filled for the person who answers.
   */
  private ObjectNode filled(ObjectNode variables, String taskId, HttpServletResponse answer) {
    try {
      if (held.isOfColleagues(taskId)) {
        return json.createObjectNode();
      }
      forms.addTo(variables, taskId);
      return variables;
    } catch (Refusal refusal) {
      answer.setStatus(UNPROCESSABLE);
      return refusal(refusal.getMessage());
    }
  }

  private ObjectNode refusal(String sentence) {
    return json.createObjectNode()
        .put("type", Refusal.class.getSimpleName())
        .put("message", sentence)
        .putNull("code");
  }

  /** Who has to log in first, or send another shape, is told so; otherwise what failed may have failed for want of the task. */
  private boolean isGone(HttpServletResponse answer, String taskId) {
    return !answer.isCommitted()
        && answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
        && answer.getStatus() != HttpServletResponse.SC_UNAUTHORIZED
        && answer.getStatus() != HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE
        && !tasks.exists(taskId);
  }
}
