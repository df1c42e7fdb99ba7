package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.Paths;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The path of a case as an instance of the hallway model, under the number of the case. */
@Component
class HallwayPaths implements Paths {

  private final CaseProcesses processes;

  HallwayPaths(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public void begin(CaseNumber number, Uai school) {
    processes.start(AllianceEducativeProcess.KEY, number.value(), school, Map.of());
  }

  @Override
  public void signalAttached(CaseNumber number) {
    heard(AllianceEducativeProcess.SIGNAL_ATTACHED, number);
  }

  @Override
  public boolean urgencyDeclared(CaseNumber number) {
    return heard(AllianceEducativeProcess.URGENCY_DECLARED, number);
  }

  @Override
  public boolean dangerReported(CaseNumber number) {
    return heard(AllianceEducativeProcess.DANGER_REPORTED, number);
  }

  @Override
  public boolean transferRequested(CaseNumber number) {
    return heard(AllianceEducativeProcess.TRANSFER_REQUESTED, number);
  }

  @Override
  public boolean withdrawalRequested(CaseNumber number) {
    return heard(AllianceEducativeProcess.WITHDRAWAL_REQUESTED, number);
  }

  private boolean heard(String message, CaseNumber number) {
    return processes.send(message, number.value(), Map.of()) > 0;
  }
}
