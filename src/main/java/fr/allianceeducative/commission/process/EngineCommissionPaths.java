package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.CommissionDecision;
import fr.allianceeducative.commission.CommissionPaths;
import fr.allianceeducative.commission.SessionNumber;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sessions and waiting cases in the engine. */
@Component
class EngineCommissionPaths implements CommissionPaths {

  private final CaseProcesses processes;

  /** The engine needs the delegates of this room to start, so it is asked for only when it is used. */
  EngineCommissionPaths(@Lazy CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public void beginSession(SessionNumber session, Uai school) {
    processes.start(HoldCommissionProcess.ID, session.value(), school, Map.of());
  }

  @Override
  public void leaveAgenda(SessionNumber session, CaseNumber number) {
    processes.send(HoldCommissionProcess.CASE_LEFT_AGENDA + number.value(), session.value(), Map.of());
  }

  @Override
  public void tellCase(CaseNumber number, CommissionDecision decision) {
    processes.send(
        ReferToCommissionProcess.DECIDED,
        number.value(),
        Map.of(ReferToCommissionProcess.DECISION, decision.name()));
  }
}
