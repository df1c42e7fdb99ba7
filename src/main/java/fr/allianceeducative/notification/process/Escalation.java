package fr.allianceeducative.notification.process;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.PresentReferent;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.notification.Notice;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.Recipient;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The last rung of a ladder of reminders: the référent of the pupil, who knows best whom to call, learns that answers are still
 * awaited. Where nobody is référent, or whoever was named has left, those who may act in their place learn of it. The message says
 * neither who is late nor about what: that is on the page of the case, for whoever may read it.
 */
@Component
class Escalation {

  private final Notifications notifications;
  private final CaseDesk cases;
  private final PresentReferent referents;

  /** The engine reads its models before the rooms are ready. */
  Escalation(@Lazy Notifications notifications, @Lazy CaseDesk cases, @Lazy PresentReferent referents) {
    this.notifications = notifications;
    this.cases = cases;
    this.referents = referents;
  }

  /**
   * Tells nobody once none of the tasks is open.
   *
   * @param otherwise candidate groups that stand in for a référent
   */
  void tell(DelegateExecution step, List<String> taskKeys, Set<String> otherwise) {
    if (!isAwaited(step, taskKeys)) {
      return;
    }
    CaseFile file = cases.caseFile(new CaseNumber(step.getProcessBusinessKey()));
    List<Recipient> told =
        referents.of(file).map(Recipient::person).map(List::of).orElseGet(() -> TaskTelling.teams(otherwise));
    for (Recipient to : told) {
      String key = "relance:" + step.getActivityInstanceId() + ":" + to.getClass().getSimpleName();
      notifications.tell(Notice.aboutCase(file.number(), file.school(), to, TaskWords.MISSING, key));
    }
  }

  private static boolean isAwaited(DelegateExecution step, List<String> taskKeys) {
    return step.getProcessEngineServices()
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(step.getProcessInstanceId())
            .taskDefinitionKeyIn(taskKeys.toArray(String[]::new))
            .count()
        > 0;
  }
}
