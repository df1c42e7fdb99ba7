package fr.allianceeducative.family.process;

import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.family.Calls;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts the model {@code call-family}, beside the path of the case. */
@Component
class EngineCalls implements Calls {

  private final CaseProcesses processes;

  EngineCalls(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public void asked(CaseNumber number, Uai school) {
    if (!processes.runs(CallFamilyProcess.KEY, number.value())) {
      processes.start(CallFamilyProcess.KEY, number.value(), school, Map.of());
    }
  }
}
