package fr.allianceeducative.engine;

import fr.allianceeducative.kernel.Uai;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts processes and sends them messages, by business key (the number of a case, of a session). */
@Component
public class CaseProcesses {

  private final RuntimeService runtime;
  private final HistoryService history;
  private final AsHouse asHouse;

  CaseProcesses(RuntimeService runtime, HistoryService history, IdentityService identities) {
    this.runtime = runtime;
    this.history = history;
    this.asHouse = new AsHouse(identities);
  }

  /** Starts a process for a school; for none, the administrators look after it. Facts must be declared by the model. */
  public void start(String process, String businessKey, @Nullable Uai school, Map<String, Object> facts) {
    asHouse.get(
        () ->
            SchoolTenant.within(
                school == null ? null : school.value(), () -> runtime.startProcessInstanceByKey(process, businessKey, facts)));
  }

  /** Starts the process of an execution again, for another school, with the facts it has. */
  public void startAgain(DelegateExecution execution, Uai school) {
    String process =
        execution
            .getProcessEngineServices()
            .getRepositoryService()
            .getProcessDefinition(execution.getProcessDefinitionId())
            .getKey();
    start(process, execution.getProcessBusinessKey(), school, execution.getVariables());
  }

  /** Whether a process runs under this business key. */
  public boolean runs(String process, String businessKey) {
    return asHouse.get(
        () ->
            runtime
                    .createProcessInstanceQuery()
                    .processDefinitionKey(process)
                    .processInstanceBusinessKey(businessKey)
                    .count()
                > 0);
  }

  /** Those of these business keys under which any process runs. */
  public Set<String> running(Collection<String> businessKeys) {
    // the engine asks the database for « in () »
    if (businessKeys.isEmpty()) {
      return Set.of();
    }
    return asHouse.get(
        () ->
            past(businessKeys).unfinished().list().stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .collect(Collectors.toSet()));
  }

  /** Erases all that the engine remembers of processes that have ended under these business keys. */
  public void forget(Collection<String> businessKeys) {
    asHouse.get(
        () -> {
          List<String> ended = past(businessKeys).finished().list().stream().map(HistoricProcessInstance::getId).toList();
          if (!ended.isEmpty()) {
            history.deleteHistoricProcessInstancesBulk(ended);
          }
          return ended.size();
        });
  }

  private HistoricProcessInstanceQuery past(Collection<String> businessKeys) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new));
  }

  /**
   * Sends a message to whoever waits for it under this business key.
   *
   * @return how many were waiting; none is no error: a case may have moved on
   */
  public int send(String message, String businessKey, Map<String, Object> facts) {
    return asHouse.get(
        () ->
            runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(facts)
                .correlateAllWithResult()
                .size());
  }
}
