package fr.allianceeducative.people.process;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.ClaimedTasks;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * Tasks in the engine: without an assignee, a task is its candidate groups' again. One that was the person's alone, as a signature to collect, is
 * from then on the head's.
 */
@Component
class EngineClaimedTasks implements ClaimedTasks {

  /** Tasks of one person that are looked at; far more than anybody has in hand. */
  private static final int MOST = 1000;

  private static final List<Role> HEADS = List.of(Role.CHEF_ETABLISSEMENT, Role.DIRECTEUR_ECOLE);

  private final TaskService tasks;
  private final People people;

  EngineClaimedTasks(TaskService tasks, People people) {
    this.tasks = tasks;
    this.people = people;
  }

  @Override
  public long count(String userName) {
    return tasks.createTaskQuery().taskAssignee(userName).count();
  }

  @Override
  public int release(String userName) {
    return release(tasks.createTaskQuery().taskAssignee(userName).listPage(0, MOST));
  }

  @Override
  public int releaseLost(Staff before, Staff after) {
    Set<Role> lost = new HashSet<>(before.roles());
    lost.removeAll(after.roles());
    Set<String> schools = people.schoolsOf(after).stream().map(Uai::value).collect(Collectors.toSet());
    Set<String> kept = ids(ofGroups(after.userName(), after.roles()));
    Set<String> wereMine = lost.isEmpty() ? Set.of() : ids(ofGroups(after.userName(), lost));
    return release(
        tasks.createTaskQuery().taskAssignee(after.userName()).listPage(0, MOST).stream()
            .filter(
                task ->
                    (task.getTenantId() != null && !schools.contains(task.getTenantId()))
                        || (wereMine.contains(task.getId()) && !kept.contains(task.getId())))
            .toList());
  }

  private TaskQuery ofGroups(String userName, Set<Role> roles) {
    return tasks
        .createTaskQuery()
        .taskAssignee(userName)
        .taskCandidateGroupIn(roles.stream().map(Role::group).toList())
        .includeAssignedTasks();
  }

  private static Set<String> ids(TaskQuery query) {
    return query.listPage(0, MOST).stream().map(Task::getId).collect(Collectors.toSet());
  }

  private int release(List<Task> released) {
    for (Task task : released) {
      if (tasks.getIdentityLinksForTask(task.getId()).stream().allMatch(link -> link.getGroupId() == null)) {
        HEADS.forEach(head -> tasks.addCandidateGroup(task.getId(), head.group()));
      }
      tasks.setAssignee(task.getId(), null);
    }
    return released.size();
  }
}
