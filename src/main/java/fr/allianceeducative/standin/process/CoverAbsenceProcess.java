package fr.allianceeducative.standin.process;

import fr.allianceeducative.standin.StandInPaths;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.Uai;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names shared with {@code cover-absence.bpmn}; its business key is the number of the absence. */
@Component
class CoverAbsenceProcess implements StandInPaths {

  static final String KEY = "cover-absence";
  static final String OVER = "absenceOver";
  private static final String PREFIX = "ABSENCE-";

  private final CaseProcesses processes;

  CoverAbsenceProcess(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public void declared(long id, @Nullable Uai school) {
    processes.start(KEY, PREFIX + id, school, Map.of());
  }

  @Override
  public void over(long id) {
    processes.send(OVER, PREFIX + id, Map.of());
  }

  static long absenceOf(DelegateExecution execution) {
    return absenceOf(execution.getProcessBusinessKey());
  }

  static long absenceOf(String businessKey) {
    return Long.parseLong(businessKey.substring(PREFIX.length()));
  }
}
