package fr.allianceeducative.engine;

import fr.allianceeducative.kernel.Blocks;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Finds what somebody has open: the task by the person's own rights, its case by the house's, as staff have none on cases. */
@Component
public class OpenTasks {

  private static final int BLOCK = 200;

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

  /** The task, unless the person may not see it or it belongs to no process. */
  public Optional<OpenTask> find(String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    return task == null || task.getProcessInstanceId() == null ? Optional.empty() : asHouse.get(() -> describe(task));
  }

  /** Business key of a task that is open, whoever asks: for saying which case somebody was refused. */
  public Optional<String> businessKeyOf(String taskId) {
    return asHouse.get(
        () ->
            Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(Task::getProcessInstanceId)
                .map(id -> runtime.createProcessInstanceQuery().processInstanceId(id).singleResult())
                .map(ProcessInstance::getBusinessKey));
  }

  /** A task that this person does not have: it is offered to a team, or in somebody else's hands. */
  public Optional<OfferedTask> offered(String taskId, String userName) {
    return asHouse.get(
        () ->
            Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> task.getProcessInstanceId() != null && !userName.equals(task.getAssignee()))
                .flatMap(this::offered));
  }

  /** Whether the task is this person's to do: in the own hands, or offered to one of the own groups. Who leads a school sees others as well. */
  public boolean isFor(String taskId, String userName, Collection<String> groups) {
    return offered(taskId, userName).map(task -> task.groups().stream().anyMatch(groups::contains)).orElse(true);
  }

  /** Whether anybody still has the task to do: false once it was completed, or its path went on without it. */
  public boolean exists(String taskId) {
    return asHouse.get(() -> tasks.createTaskQuery().taskId(taskId).count() > 0);
  }

  /** Which of these tasks anybody still has to do; one statement for each block of them. */
  public Set<String> open(Collection<String> taskIds) {
    Set<String> open = new HashSet<>();
    for (List<String> block : Blocks.of(taskIds, BLOCK)) {
      asHouse
          .get(() -> tasks.createTaskQuery().taskIdIn(block.toArray(String[]::new)).listPage(0, BLOCK))
          .forEach(task -> open.add(task.getId()));
    }
    return open;
  }

  /**
   * Business keys of the processes that tasks belong to, in one statement; a process without one is not there.
   *
   * @param processInstances those of tasks the person has already been found to see
   */
  public Map<String, String> businessKeys(Set<String> processInstances) {
    Map<String, String> keys = new HashMap<>();
    asHouse
        .get(() -> runtime.createProcessInstanceQuery().processInstanceIds(processInstances).list())
        .stream()
        .filter(instance -> instance.getBusinessKey() != null)
        .forEach(instance -> keys.put(instance.getId(), instance.getBusinessKey()));
    return keys;
  }

  /**
   * Which case out of those of a session is worked on where, by execution; what concerns the whole session is not there. Two statements for each
   * session, and a school holds one at a time.
   *
   * @param sessions process instances of tasks the person has already been found to see
   */
  public Map<String, String> casesAmongSeveral(Set<String> sessions) {
    return asHouse.get(
        () -> {
          Map<String, String> numbers = new HashMap<>();
          sessions.forEach(session -> numbers.putAll(casesIn(session)));
          return numbers;
        });
  }

  /** The case is named where its turn begins, and its task stands further down. */
  private Map<String, String> casesIn(String session) {
    Map<String, String> named = new HashMap<>();
    runtime.createVariableInstanceQuery().processInstanceIdIn(session).variableName(OpenTask.ITS_CASE).list()
        .forEach(fact -> named.put(fact.getExecutionId(), String.valueOf(fact.getValue())));
    Map<String, String> above = above(session);
    Map<String, String> numbers = new HashMap<>();
    for (String execution : above.keySet()) {
      String place = execution;
      while (place != null && !named.containsKey(place)) {
        place = above.get(place);
      }
      if (place != null) {
        numbers.put(execution, named.get(place));
      }
    }
    return numbers;
  }

  /** Each place of a path and the one above it. */
  private Map<String, String> above(String processInstance) {
    Map<String, String> above = new HashMap<>();
    runtime.createExecutionQuery().processInstanceId(processInstance).list()
        .forEach(each -> above.put(each.getId(), ((ExecutionEntity) each).getParentId()));
    return above;
  }

  /** What the path knows where the task stands. The engine's own call for it fails when the task ends just now; these find less. */
  private Map<String, Object> factsAt(Task task) {
    Map<String, Map<String, Object>> known = new HashMap<>();
    runtime.createVariableInstanceQuery().processInstanceIdIn(task.getProcessInstanceId()).list()
        .forEach(fact -> known.computeIfAbsent(fact.getExecutionId(), place -> new HashMap<>()).put(fact.getName(), fact.getValue()));
    Map<String, String> above = above(task.getProcessInstanceId());
    Map<String, Object> facts = new HashMap<>();
    for (String place = task.getExecutionId(); place != null; place = above.get(place)) {
      Map<String, Object> nearer = new HashMap<>(facts);
      facts.putAll(known.getOrDefault(place, Map.of()));
      facts.putAll(nearer);
    }
    return facts;
  }

  private Optional<OfferedTask> offered(Task task) {
    Set<String> groups;
    try {
      groups = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).collect(Collectors.toSet());
    } catch (NullValueException endedJustNow) {
      return Optional.empty();
    }
    return describe(task).map(open -> new OfferedTask(open.caseKey(), groups));
  }

  /** Nothing once its path has ended, which may be just now. */
  private Optional<OpenTask> describe(Task task) {
    return Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult())
        .map(
            instance ->
                new OpenTask(
                    task.getId(),
                    task.getTaskDefinitionKey(),
                    repository.getProcessDefinition(task.getProcessDefinitionId()).getKey(),
                    instance.getBusinessKey(),
                    task.getTenantId(),
                    factsAt(task)));
  }
}
