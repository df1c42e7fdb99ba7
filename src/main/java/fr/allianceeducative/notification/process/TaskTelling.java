package fr.allianceeducative.notification.process;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Link;
import fr.allianceeducative.notification.Notice;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.Recipient;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells people of tasks: who was given one, whose answer is awaited, a team that has to hurry. What belongs to no school is told to nobody. */
@Component
class TaskTelling {

  private final Notifications notifications;
  private final People people;

  /** The engine reads its models before the rooms are ready. */
  TaskTelling(@Lazy Notifications notifications, @Lazy People people) {
    this.notifications = notifications;
    this.people = people;
  }

  /** Whoever takes a task knows it. */
  void given(DelegateTask task) {
    String assignee = task.getAssignee();
    boolean taken = people.current().map(person -> person.userName().equals(assignee)).orElse(false);
    if (assignee != null && !taken) {
      tell(
          task.getTenantId(), task.getExecution().getProcessBusinessKey(), Recipient.person(assignee), TaskWords.GIVEN,
          task.getId(), "tache:" + task.getId());
    }
  }

  /** The path went on without the task. */
  void gone(DelegateTask task) {
    String key = task.getExecution().getProcessBusinessKey();
    if (key != null) {
      CaseNumber.read(key).ifPresent(number -> notifications.forget(number, Link.toTask(task.getId())));
    }
  }

  /** Everyone who may take the task learns of it at once. */
  void ready(DelegateTask task, TaskWords words) {
    Set<String> groups =
        task.getCandidates().stream().map(IdentityLink::getGroupId).filter(group -> group != null).collect(Collectors.toSet());
    for (Recipient team : teams(groups)) {
      tell(
          task.getTenantId(), task.getExecution().getProcessBusinessKey(), team, words, task.getId(),
          "equipe:" + task.getId() + ":" + team.getClass().getSimpleName());
    }
  }

  /** Whoever has one of these tasks of the process open is reminded of it. */
  void remind(DelegateExecution step, List<String> taskKeys) {
    TaskService tasks = step.getProcessEngineServices().getTaskService();
    List<Task> open =
        tasks.createTaskQuery()
            .processInstanceId(step.getProcessInstanceId())
            .taskDefinitionKeyIn(taskKeys.toArray(String[]::new))
            .list();
    for (Task task : open) {
      String key = "rappel:" + task.getId() + ":" + step.getActivityInstanceId();
      if (task.getAssignee() != null) {
        remind(step, task, Recipient.person(task.getAssignee()), key);
      } else {
        Set<String> groups =
            tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toSet());
        teams(groups).forEach(team -> remind(step, task, team, key + ":" + team.getClass().getSimpleName()));
      }
    }
  }

  private void remind(DelegateExecution step, Task task, Recipient to, String key) {
    tell(task.getTenantId(), step.getProcessBusinessKey(), to, TaskWords.AWAITED, task.getId(), key);
  }

  private void tell(
      @Nullable String tenant, @Nullable String businessKey, Recipient to, TaskWords words, String taskId, String key) {
    if (tenant != null) {
      CaseNumber number = businessKey == null ? null : CaseNumber.read(businessKey).orElse(null);
      notifications.tell(new Notice(to, new Uai(tenant), words, Link.toTask(taskId), key, number, null, null));
    }
  }

  /** Whoever is meant by candidate groups: a team of the school, one of its district, or both. */
  static List<Recipient> teams(Set<String> groups) {
    Set<Role> inSchool = EnumSet.noneOf(Role.class);
    Set<Role> inDistrict = EnumSet.noneOf(Role.class);
    groups.stream()
        .map(Role::ofGroup)
        .flatMap(Optional::stream)
        .forEach(
            role -> {
              switch (role.place()) {
                case SCHOOL -> inSchool.add(role);
                case DISTRICT -> inDistrict.add(role);
                default -> { }
              }
            });
    List<Recipient> teams = new ArrayList<>();
    if (!inSchool.isEmpty()) {
      teams.add(new Recipient.Team(inSchool));
    }
    if (!inDistrict.isEmpty()) {
      teams.add(new Recipient.District(inDistrict));
    }
    return teams;
  }
}
