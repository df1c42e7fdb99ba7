package fr.allianceeducative.engine;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Describes a task whose form somebody opens.
 *
 * <p>It looks on behalf of the house: a member of staff may read a task, never its process. Whoever asks has made sure that the
 * person may read the task.
 */
@Component
public class OpenTasks {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final AsHouse asHouse;

  OpenTasks(TaskService tasks, RuntimeService runtime, RepositoryService repository, IdentityService identities) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.repository = repository;
    this.asHouse = new AsHouse(identities);
  }

  /** Empty when the task is done in the meantime, or belongs to no process. */
  public Optional<OpenTask> find(String taskId) {
    return asHouse.get(
        () ->
            Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> task.getProcessInstanceId() != null)
                .map(this::describe));
  }

  private OpenTask describe(Task task) {
    ProcessInstance instance =
        runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
    return new OpenTask(
        task.getId(),
        task.getTaskDefinitionKey(),
        repository.getProcessDefinition(task.getProcessDefinitionId()).getKey(),
        instance.getBusinessKey(),
        task.getTenantId(),
        tasks.getVariables(task.getId()));
  }
}
