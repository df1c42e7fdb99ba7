package fr.allianceeducative.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Adds what the rooms know about a task to the variables with which Tasklist fills its form. */
@Component
class FormVariables {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final List<FormContext> contexts;
  private final ObjectMapper json;

  FormVariables(
      TaskService tasks,
      RuntimeService runtime,
      RepositoryService repository,
      List<FormContext> contexts,
      ObjectMapper json) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.repository = repository;
    this.contexts = contexts;
    this.json = json;
  }

  /** Writes the contexts of the task into the engine's own answer; the engine has already checked who asks. */
  void addTo(ObjectNode variables, String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null || task.getProcessInstanceId() == null) {
      return;
    }
    OpenTask open = describe(task);
    for (FormContext context : contexts) {
      if (context.fills(open)) {
        context.contextOf(open).forEach((key, value) -> variables.set(key, variable(value)));
      }
    }
  }

  private OpenTask describe(Task task) {
    ProcessInstance instance =
        runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
    ProcessDefinition definition = repository.getProcessDefinition(task.getProcessDefinitionId());
    return new OpenTask(
        task.getId(),
        task.getTaskDefinitionKey(),
        definition.getKey(),
        instance.getBusinessKey(),
        task.getTenantId(),
        tasks.getVariables(task.getId()));
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
