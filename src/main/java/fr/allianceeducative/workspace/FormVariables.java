package fr.allianceeducative.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.casefile.TaskSights;
import fr.allianceeducative.draft.DraftDesk;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.engine.OpenTasks;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Adds what the rooms know about a task to the variables with which Tasklist fills its form, and over it what the person has
 * begun to answer.
 */
@Component
class FormVariables {

  private final OpenTasks tasks;
  private final List<FormContext> contexts;
  private final TaskSights sights;
  private final DraftDesk drafts;
  private final ObjectMapper json;

  FormVariables(OpenTasks tasks, List<FormContext> contexts, TaskSights sights, DraftDesk drafts, ObjectMapper json) {
    this.tasks = tasks;
    this.contexts = contexts;
    this.sights = sights;
    this.drafts = drafts;
    this.json = json;
  }

  /**
   * Writes the contexts of the task into the engine's own answer. The engine has already checked that the task is the person's;
   * to whom the matrix gives nothing through a task, no room tells anything.
   *
   * @throws Refusal when what the form shows waits because sharing is paused
   */
  void addTo(ObjectNode variables, String taskId) {
    if (sights.throughTask().isNothing()) {
      return;
    }
    tasks.find(taskId).ifPresent(open -> fill(variables, open));
  }

  private void fill(ObjectNode variables, OpenTask open) {
    List<FormContext> filling = contexts.stream().filter(context -> context.fills(open)).toList();
    Refusal.unless(
        filling.stream().noneMatch(context -> context.waitsInPause(open)) || !waits(open),
        "Le partage de ce dossier est en pause : cette fiche s’ouvrira de nouveau quand l’établissement l’aura repris.");
    for (FormContext context : filling) {
      context.contextOf(open).forEach((key, value) -> variables.set(key, variable(plain(value))));
    }
    drafts
        .answers(open.id())
        .ifPresent(
            begun -> begun.properties().forEach(answer -> answered(variables, answer.getKey(), answer.getValue())));
  }

  private boolean waits(OpenTask open) {
    return open.caseKey() != null && CaseNumber.read(open.caseKey()).filter(sights::taskWaits).isPresent();
  }

  private static Object plain(Object value) {
    return value instanceof String words ? PlainWords.of(words) : value;
  }

  /** What the person wrote comes back as it was written. */
  private void answered(ObjectNode variables, String key, JsonNode answer) {
    if (!answer.isNull()) {
      variables.set(key, variable(json.convertValue(answer, Object.class)));
    }
  }

  private ObjectNode variable(Object value) {
    ObjectNode variable = json.createObjectNode();
    if (value instanceof List<?> || value instanceof Map<?, ?>) {
      variable.put("type", "Json");
      variable.put("value", write(value));
    } else {
      variable.put("type", typeOf(value));
      variable.set("value", json.valueToTree(value));
    }
    variable.putObject("valueInfo");
    return variable;
  }

  private static String typeOf(Object value) {
    if (value instanceof Boolean) {
      return "Boolean";
    }
    return value instanceof Number ? "Double" : "String";
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A form context holds plain values only", e);
    }
  }
}
