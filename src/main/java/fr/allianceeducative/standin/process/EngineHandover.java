package fr.allianceeducative.standin.process;

import fr.allianceeducative.standin.StaffAbsence;
import fr.allianceeducative.standin.Handover;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks that change hands: who they come from stands beside them as their owner until they are given back. */
@Component
class EngineHandover implements Handover {

  /** Tasks of one person that are looked at; far more than anybody has in hand. */
  private static final int MOST = 1000;

  private final TaskService tasks;
  private final People people;

  EngineHandover(TaskService tasks, People people) {
    this.tasks = tasks;
    this.people = people;
  }

  @Override
  public void handOver(StaffAbsence absence) {
    String away = absence.userName();
    Set<String> fitting = fitting(away, absence.substitute());
    for (Task task : ofATeam(away).listPage(0, MOST)) {
      boolean ofSomebodyElse = task.getOwner() != null && !task.getOwner().equals(away);
      if (!ofSomebodyElse) {
        tasks.setOwner(task.getId(), away);
      }
      // what the person does in the place of somebody else who is away is not handed on: the team has it
      tasks.setAssignee(task.getId(), !ofSomebodyElse && fitting.contains(task.getId()) ? absence.substitute() : null);
    }
  }

  @Override
  public void giveBack(StaffAbsence absence) {
    String back = absence.userName();
    boolean there = people.standing(back).isPresent();
    for (Task task : tasks.createTaskQuery().taskOwner(back).listPage(0, MOST)) {
      boolean untaken = task.getAssignee() == null || task.getAssignee().equals(absence.substitute());
      task.setOwner(null);
      if (there && untaken) {
        task.setAssignee(back);
      }
      tasks.saveTask(task);
    }
  }

  /** Those of the person's tasks that the substitute could take too. */
  private Set<String> fitting(String away, @Nullable String substitute) {
    List<String> groups =
        substitute == null || people.standing(substitute).isEmpty()
            ? List.of()
            : people.find(substitute).map(Staff::roles).orElse(Set.of()).stream().map(Role::group).toList();
    return groups.isEmpty()
        ? Set.of()
        : ofATeam(away).taskCandidateGroupIn(groups).listPage(0, MOST).stream().map(Task::getId).collect(Collectors.toSet());
  }

  /** The person's tasks that others may take: one without a team is the person's own. */
  private TaskQuery ofATeam(String userName) {
    return tasks.createTaskQuery().taskAssignee(userName).withCandidateGroups().includeAssignedTasks();
  }
}
