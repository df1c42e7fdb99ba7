package fr.allianceeducative.notification.process;

import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Undelivered;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Begins the process in which people look after undelivered messages. */
@Component
class EngineUndelivered implements Undelivered {

  private final CaseProcesses processes;

  EngineUndelivered(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public void report(Uai school) {
    processes.start(HandleUndeliveredProcess.KEY, "MESSAGES-" + school, school, Map.of());
  }
}
