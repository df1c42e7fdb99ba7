package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.OfferedCases;
import fr.allianceeducative.casefile.TaskSights;
import fr.allianceeducative.draft.KeptTasks;
import fr.allianceeducative.engine.OpenTasks;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import org.springframework.stereotype.Component;

/**
 * Which tasks show the current person a pupil. The engine lets everybody see what is offered to their function; a class teacher is
 * offered tasks of all classes. What a task is about is shown to whoever has it, to those who are bound to the pupil already, and
 * where it is offered to a function that the matrix binds to no pupil by class, school or district: a contribution of the teachers.
 */
@Component
class HeldTasks implements KeptTasks {

  private final OpenTasks tasks;
  private final TaskSights sights;
  private final OfferedCases offered;
  private final AccessMatrix matrix;
  private final People people;

  HeldTasks(OpenTasks tasks, TaskSights sights, OfferedCases offered, AccessMatrix matrix, People people) {
    this.tasks = tasks;
    this.sights = sights;
    this.offered = offered;
    this.matrix = matrix;
    this.people = people;
  }

  /** Whether what the task is about is kept from the person, who can neither open nor take it. */
  @Override
  public boolean isKept(String taskId) {
    return people.current().filter(staff -> isKept(taskId, staff)).isPresent();
  }

  /** Whether the person leads the school, finds the task in its list, and has no part in it: neither has it nor may take it. */
  boolean isOfColleagues(String taskId) {
    return people
        .current()
        .filter(staff -> matrix.looksAtTasksOfColleagues(staff.roles()))
        .filter(staff -> !tasks.isFor(taskId, staff.userName(), staff.roles().stream().map(Role::group).toList()))
        .isPresent();
  }

  private boolean isKept(String taskId, Staff staff) {
    return tasks
        .offered(taskId, staff.userName())
        .filter(task -> task.caseKey() != null)
        .filter(task -> CaseNumber.read(task.caseKey()).filter(number -> !sights.isBound(number)).isPresent())
        .filter(task -> staff.roles().stream().noneMatch(role -> task.groups().contains(role.group()) && offered.isForAnyPupil(role)))
        .isPresent();
  }
}
