package fr.allianceeducative.draft.process;

import fr.allianceeducative.draft.DraftDesk;
import fr.allianceeducative.draft.KeptTasks;
import fr.allianceeducative.draft.TaskReach;
import fr.allianceeducative.engine.OpenTasks;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
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
  private final People people;
  private final KeptTasks kept;

  OpenTaskReach(OpenTasks tasks, RepositoryService models, People people, KeptTasks kept) {
    this.kept = kept;
    this.tasks = tasks;
    this.models = models;
    this.people = people;
  }

  @Override
  public Optional<Subject> subjectOf(String place) {
    return DraftDesk.started(place)
        .map(process -> mayStart(process) ? Optional.of(new Subject("")) : Optional.<Subject>empty())
        .orElseGet(() -> tasks.find(place).filter(task -> isMine(place)).map(task -> new Subject(Objects.requireNonNullElse(task.businessKey(), ""))));
  }

  @Override
  public Optional<Subject> subject(String place) {
    return DraftDesk.started(place).isPresent()
        ? Optional.of(new Subject(""))
        : Optional.of(place).filter(tasks::exists).map(task -> new Subject(tasks.businessKeyOf(task).orElse("")));
  }

  /** Who only looks at a task of a colleague, or from whom it is kept, writes nothing in it, and does not see who does. */
  private boolean isMine(String task) {
    return people
        .current()
        .filter(staff -> tasks.isFor(task, staff.userName(), staff.roles().stream().map(Role::group).toList()))
        .isPresent()
        && !kept.isKept(task);
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
