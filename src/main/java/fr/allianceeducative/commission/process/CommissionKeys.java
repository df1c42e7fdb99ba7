package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.SessionNumber;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;

/** Numbers of cases and sessions as the engine carries them. */
final class CommissionKeys {

  private CommissionKeys() {}

  static CaseNumber caseOf(DelegateExecution execution) {
    return new CaseNumber(execution.getProcessBusinessKey());
  }

  static CaseNumber caseOf(DelegateTask task) {
    return caseOf(task.getExecution());
  }

  static SessionNumber sessionOf(DelegateExecution execution) {
    return new SessionNumber(execution.getProcessBusinessKey());
  }

  static SessionNumber sessionOf(DelegateTask task) {
    return sessionOf(task.getExecution());
  }

  static List<CaseNumber> cases(List<String> numbers) {
    return numbers.stream().map(CaseNumber::new).toList();
  }

  /** The list one decision task is made for each of. */
  static ObjectValue listOf(List<CaseNumber> numbers) {
    List<String> plain = new ArrayList<>(numbers.stream().map(CaseNumber::value).toList());
    return Variables.objectValue(plain).serializationDataFormat(Variables.SerializationDataFormats.JSON).create();
  }
}
