package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.Paths;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The paths of a case under its number: the hallway, and beside it those of an urgency, of a danger and of agreements. */
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
  public void urgencyDeclared(CaseNumber number, Uai school) {
    // who presses twice, or a second colleague, adds nothing to what the direction has to do already
    if (!processes.runs(AlertProcesses.HANDLE_URGENCY, number.value())) {
      processes.start(AlertProcesses.HANDLE_URGENCY, number.value(), school, Map.of());
    }
  }

  @Override
  public void dangerReported(CaseNumber number, Uai school) {
    boolean underWay =
        heard(AlertProcesses.DANGER_REPORTED, number) || processes.runs(AlertProcesses.PROTECT_PUPIL, number.value());
    if (!underWay) {
      processes.start(
          AlertProcesses.PROTECT_PUPIL, number.value(), school, Map.of(AlertProcesses.TRANSMISSION_RECORDED, false));
    }
  }

  @Override
  public void handOver(CaseNumber number) {
    heard(AlertProcesses.CASE_TRANSFERRED, number);
  }

  @Override
  public void agreementsGiven(CaseNumber number, Uai school) {
    if (!heardOfAgreements(number, true)) {
      processes.start(RenewAgreementsProcess.KEY, number.value(), school, Map.of());
    }
  }

  @Override
  public void agreementsChanged(CaseNumber number, boolean left) {
    heardOfAgreements(number, left);
  }

  @Override
  public boolean transferRequested(CaseNumber number) {
    return heard(AllianceEducativeProcess.TRANSFER_REQUESTED, number);
  }

  @Override
  public boolean withdrawalRequested(CaseNumber number) {
    return heard(AllianceEducativeProcess.WITHDRAWAL_REQUESTED, number);
  }

  private boolean heardOfAgreements(CaseNumber number, boolean left) {
    return processes.send(
            RenewAgreementsProcess.AGREEMENTS_CHANGED, number.value(), Map.of(RenewAgreementsProcess.AGREEMENTS_LEFT, left))
        > 0;
  }

  private boolean heard(String message, CaseNumber number) {
    return processes.send(message, number.value(), Map.of()) > 0;
  }
}
