package fr.allianceeducative.remediation.process;

import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.AwaitedPlace;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the model {@code place-in-scheme} that the agreement to apply ended. */
@Component
class EngineAwaitedPlace implements AwaitedPlace {

  private final CaseProcesses processes;

  EngineAwaitedPlace(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public boolean withdraw(CaseNumber number) {
    return processes.send(PlaceInSchemeProcess.AGREEMENT_ENDED, number.value(), Map.of()) > 0;
  }
}
