package fr.allianceeducative.casefile.process;

import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Names that the hallway's models and the code share. */
final class AllianceEducativeProcess {

  static final String KEY = "alliance-educative";

  static final String SIGNAL_ATTACHED = "signalAttached";
  static final String TRANSFER_REQUESTED = "transferRequested";
  static final String WITHDRAWAL_REQUESTED = "withdrawalRequested";

  /** Fact of {@code keep-watch}. */
  static final String WATCH_OUTCOME = "watchOutcome";

  private AllianceEducativeProcess() {}

  static CaseNumber caseOf(DelegateExecution execution) {
    return new CaseNumber(execution.getProcessBusinessKey());
  }

  static CaseNumber caseOf(DelegateTask task) {
    return caseOf(task.getExecution());
  }
}
