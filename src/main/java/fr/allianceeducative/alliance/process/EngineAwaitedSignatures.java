package fr.allianceeducative.alliance.process;

import fr.allianceeducative.alliance.AwaitedSignatures;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the model {@code build-alliance} that one member is not asked any more. */
@Component
class EngineAwaitedSignatures implements AwaitedSignatures {

  private final CaseProcesses processes;

  EngineAwaitedSignatures(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public void withdraw(CaseNumber number, long memberId) {
    processes.send(BuildAllianceProcess.SIGNATURE_WITHDRAWN + MemberKey.of(memberId), number.value(), Map.of());
  }
}
