package fr.allianceeducative.notification.process;

import fr.allianceeducative.kernel.Uai;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/** Names shared with {@code handle-undelivered.bpmn}. */
final class HandleUndeliveredProcess {

  static final String KEY = "handle-undelivered";
  static final String HANDLE = "userTask_handleUndelivered";

  /** Kind of the incident, as Cockpit names it. */
  static final String INCIDENT = "undelivered-notice";

  /** The field in which the list that was read comes back. */
  static final String LIST = "undeliveredList";

  private HandleUndeliveredProcess() {}

  static @Nullable Uai schoolOf(DelegateTask task) {
    return school(task.getTenantId());
  }

  static @Nullable Uai school(@Nullable String tenant) {
    return tenant == null ? null : new Uai(tenant);
  }
}
