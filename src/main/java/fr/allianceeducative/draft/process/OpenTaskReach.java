package fr.allianceeducative.draft.process;

import fr.allianceeducative.draft.DraftDesk;
import fr.allianceeducative.draft.TaskReach;
import fr.allianceeducative.engine.OpenTasks;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Asks the engine, with the rights of the person at work. */
@Component
class OpenTaskReach implements TaskReach {

  private final OpenTasks tasks;
  private final RepositoryService models;

  OpenTaskReach(OpenTasks tasks, RepositoryService models) {
    this.tasks = tasks;
    this.models = models;
  }

  @Override
  public Optional<Subject> subjectOf(String place) {
    return DraftDesk.started(place)
        .map(process -> mayStart(process) ? Optional.of(new Subject("")) : Optional.<Subject>empty())
        .orElseGet(() -> tasks.find(place).map(task -> new Subject(Objects.requireNonNullElse(task.businessKey(), ""))));
  }

  private boolean mayStart(String process) {
    return models
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .startableInTasklist()
            .startablePermissionCheck()
            .count()
        > 0;
  }

  @Override
  public Set<String> open(Collection<String> taskIds) {
    return tasks.open(taskIds);
  }
}
