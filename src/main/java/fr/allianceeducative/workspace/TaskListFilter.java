package fr.allianceeducative.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Says on each card of Tasklist's list of tasks which pupil it is about, and who has taken it. Twenty tasks of one name are no list for a person,
 * and the engine may not hold the name: it is added to the engine's answer, for tasks the engine has already found visible. Above an open task
 * stands the name of whoever has it as well.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class TaskListFilter extends OncePerRequestFilter {

  private static final Pattern LIST = Pattern.compile("/camunda/api/engine/engine/[^/]+/filter/[^/]+/list");
  private static final Pattern TASK = Pattern.compile("/camunda/api/engine/engine/[^/]+/task/[^/]+");
  private static final String EMBEDDED = "_embedded";
  private static final String ASSIGNEE = "assignee";

  private final TaskPupils pupils;
  private final People people;
  private final ObjectMapper json;

  TaskListFilter(TaskPupils pupils, People people, ObjectMapper json) {
    this.pupils = pupils;
    this.people = people;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !LIST.matcher(request.getRequestURI()).matches() && !isTask(request);
  }

  private static boolean isTask(HttpServletRequest request) {
    return request.getMethod().equals("GET") && TASK.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    if (answer.getStatus() == HttpServletResponse.SC_OK) {
      JsonNode page = json.readTree(answer.getContentAsByteArray());
      if (isTask(request) ? nameHolder(page) : fillCards(page)) {
        answer.resetBuffer();
        answer.getOutputStream().write(json.writeValueAsBytes(page));
      }
    }
    answer.copyBodyToResponse();
  }

  private boolean fillCards(JsonNode page) {
    List<ObjectNode> tasks = tasksOf(page);
    if (!tasks.isEmpty()) {
      namePupils(tasks);
      nameHolders(page, tasks);
    }
    return !tasks.isEmpty();
  }

  private boolean nameHolder(JsonNode task) {
    boolean named = false;
    for (JsonNode link : task.path(EMBEDDED).path("identityLink")) {
      if (link.path("type").asText().equals(ASSIGNEE) && link.hasNonNull("userId") && link instanceof ObjectNode holder) {
        ArrayNode user = json.createArrayNode();
        name(user, Set.of(link.path("userId").asText()));
        if (!user.isEmpty()) {
          holder.withObjectProperty(EMBEDDED).set("user", user);
          named = true;
        }
      }
    }
    return named;
  }

  private static List<ObjectNode> tasksOf(JsonNode page) {
    List<ObjectNode> tasks = new ArrayList<>();
    for (JsonNode each : page.path(EMBEDDED).path("task")) {
      if (each instanceof ObjectNode task && task.hasNonNull("processInstanceId")) {
        tasks.add(task);
      }
    }
    return tasks;
  }

  private void namePupils(List<ObjectNode> tasks) {
    Map<String, String> lines = pupils.of(tasks.stream().map(this::listed).toList());
    for (ObjectNode task : tasks) {
      String line = lines.get(task.path("id").asText());
      if (line != null) {
        task.withObjectProperty(EMBEDDED)
            .withArrayProperty("variable")
            .addObject()
            .put("name", TaskPupils.VARIABLE)
            .put("type", "String")
            .put("value", line)
            .putObject("valueInfo");
      }
    }
  }

  /** The engine names colleagues to nobody who may not administer them: a card would show the name of an account. */
  private void nameHolders(JsonNode page, List<ObjectNode> tasks) {
    Set<String> holders =
        tasks.stream().filter(task -> task.hasNonNull(ASSIGNEE)).map(task -> task.path(ASSIGNEE).asText()).collect(Collectors.toSet());
    if (!holders.isEmpty()) {
      name(((ObjectNode) page.path(EMBEDDED)).putArray(ASSIGNEE), holders);
    }
  }

  private void name(ArrayNode named, Set<String> holders) {
    Staff.namesOf(people.named(holders)).forEach((userName, name) -> named.addObject().put("id", userName).put("firstName", name));
  }

  private TaskPupils.Listed listed(ObjectNode task) {
    return new TaskPupils.Listed(
        task.path("id").asText(), task.path("processInstanceId").asText(), task.path("executionId").asText(), isMine(task));
  }

  private boolean isMine(ObjectNode task) {
    return people.current().filter(staff -> staff.userName().equals(task.path(ASSIGNEE).asText())).isPresent();
  }
}
