package fr.allianceeducative.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the engine writes down of the past: where a case went, who did which task when, and its routing facts.
 *
 * <p>The stock levels keep the value of a variable even when it was removed at once; this one refuses every variable that
 * is not a declared fact, and the traces nobody reads (decision inputs, job logs but failures, identity links).
 */
final class RoutingFactsHistoryLevel implements HistoryLevel {

  static final String NAME = "routing-facts";

  private static final Set<HistoryEventTypes> OF_A_VARIABLE =
      EnumSet.of(
          HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
          HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
          HistoryEventTypes.VARIABLE_INSTANCE_DELETE);

  private static final Set<HistoryEventTypes> KEPT =
      EnumSet.of(
          HistoryEventTypes.PROCESS_INSTANCE_START,
          HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
          HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
          HistoryEventTypes.PROCESS_INSTANCE_END,
          HistoryEventTypes.ACTIVITY_INSTANCE_START,
          HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
          HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
          HistoryEventTypes.ACTIVITY_INSTANCE_END,
          HistoryEventTypes.TASK_INSTANCE_CREATE,
          HistoryEventTypes.TASK_INSTANCE_UPDATE,
          HistoryEventTypes.TASK_INSTANCE_MIGRATE,
          HistoryEventTypes.TASK_INSTANCE_COMPLETE,
          HistoryEventTypes.TASK_INSTANCE_DELETE,
          HistoryEventTypes.INCIDENT_CREATE,
          HistoryEventTypes.INCIDENT_MIGRATE,
          HistoryEventTypes.INCIDENT_DELETE,
          HistoryEventTypes.INCIDENT_RESOLVE,
          HistoryEventTypes.INCIDENT_UPDATE,
          HistoryEventTypes.JOB_FAIL,
          HistoryEventTypes.BATCH_START,
          HistoryEventTypes.BATCH_UPDATE,
          HistoryEventTypes.BATCH_END,
          HistoryEventTypes.USER_OPERATION_LOG);

  @Override
  public int getId() {
    return 24;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
    if (!(type instanceof HistoryEventTypes known)) {
      return false;
    }
    if (OF_A_VARIABLE.contains(known)) {
      return !(entity instanceof VariableInstanceEntity variable)
          || RoutingFacts.isFact(variable.getProcessDefinitionId(), variable.getName());
    }
    return KEPT.contains(known);
  }
}
