package fr.allianceeducative.standin.process;

import fr.allianceeducative.standin.StaffAbsence;
import fr.allianceeducative.standin.StaffAbsences;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A task given to somebody who is away goes to the substitute who may take it, or to its team. Whoever takes a task is there. */
@Component
class GivenWhileAway implements TaskListener {

  private final StaffAbsences absences;
  private final People people;

  /** The engine reads its models before the rooms are ready. */
  GivenWhileAway(@Lazy StaffAbsences absences, @Lazy People people) {
    this.absences = absences;
    this.people = people;
  }

  @Override
  public void notify(DelegateTask task) {
    String given = task.getAssignee();
    Set<String> team = teamOf(task);
    if (given == null || team.isEmpty() || isTaken(task, given)) {
      return;
    }
    Optional<StaffAbsence> absence = absences.begun(given);
    if (absence.isPresent()) {
      if (task.getOwner() == null) {
        task.setOwner(given);
      }
      task.setAssignee(substitute(absence.get().substitute(), team));
    }
  }

  private @Nullable String substitute(@Nullable String userName, Set<String> team) {
    return Optional.ofNullable(userName)
        .flatMap(people::find)
        .filter(staff -> staff.roles().stream().map(Role::group).anyMatch(team::contains))
        .map(Staff::userName)
        .filter(substitute -> people.standing(substitute).isPresent())
        .filter(substitute -> absences.begun(substitute).isEmpty())
        .orElse(null);
  }

  private boolean isTaken(DelegateTask task, String userName) {
    return EVENTNAME_ASSIGNMENT.equals(task.getEventName())
        && people.current().filter(person -> person.userName().equals(userName)).isPresent();
  }

  private static Set<String> teamOf(DelegateTask task) {
    return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(group -> group != null).collect(Collectors.toSet());
  }
}
