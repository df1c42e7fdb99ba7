package fr.allianceeducative.draft.process;

import fr.allianceeducative.draft.TaskReach;
import fr.allianceeducative.engine.OpenTasks;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the engine, with the rights of the person at work. */
@Component
class OpenTaskReach implements TaskReach {

  private final OpenTasks tasks;

  OpenTaskReach(OpenTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public Optional<Subject> subjectOf(String taskId) {
    return tasks.find(taskId).map(task -> new Subject(Objects.requireNonNullElse(task.businessKey(), "")));
  }

  @Override
  public Set<String> open(Collection<String> taskIds) {
    return tasks.open(taskIds);
  }
}
