package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The case a task is about. */
final class CaseTask {

  private CaseTask() {}

  static CaseNumber number(DelegateTask task) {
    return new CaseNumber(task.getExecution().getProcessBusinessKey());
  }
}
