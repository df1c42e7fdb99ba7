package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.AwaitedContributions;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the model {@code share-diagnosis} that one profession is not asked any more. */
@Component
class EngineAwaitedContributions implements AwaitedContributions {

  private final CaseProcesses processes;

  EngineAwaitedContributions(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public boolean withdraw(CaseNumber number, Role profession) {
    return processes.send(ShareDiagnosisProcess.CONTRIBUTION_WITHDRAWN + profession.group(), number.value(), Map.of()) > 0;
  }

  @Override
  public boolean underWay(CaseNumber number) {
    return processes.runs(ShareDiagnosisProcess.KEY, number.value());
  }
}
