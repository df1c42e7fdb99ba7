package fr.allianceeducative.engine;

import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the engine how a task ended, whoever asks: staff have no right to the past of a path. */
@Component
public class EndedTasks {

  private final HistoryService history;
  private final RepositoryService models;
  private final AsHouse asHouse;

  EndedTasks(HistoryService history, RepositoryService models, IdentityService identities) {
    this.history = history;
    this.models = models;
    this.asHouse = new AsHouse(identities);
  }

  /** How a task ended; empty while somebody has it to do, and once its case is forgotten. */
  public Optional<EndedTask> find(String taskId) {
    return asHouse.get(
        () ->
            Optional.ofNullable(history.createHistoricTaskInstanceQuery().taskId(taskId).finished().singleResult())
                .filter(task -> task.getProcessInstanceId() != null)
                .map(this::ended));
  }

  private EndedTask ended(HistoricTaskInstance task) {
    HistoricProcessInstance path =
        history.createHistoricProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
    return new EndedTask(
        task.getId(),
        task.getName(),
        formOf(task),
        path == null ? null : path.getBusinessKey(),
        task.getAssignee(),
        TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason()));
  }

  private @Nullable String formOf(HistoricTaskInstance task) {
    return models.getBpmnModelInstance(task.getProcessDefinitionId()).getModelElementById(task.getTaskDefinitionKey())
            instanceof UserTask drawn
        ? drawn.getCamundaFormRef()
        : null;
  }
}
