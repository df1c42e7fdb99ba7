package fr.allianceeducative.commission.process;

import fr.allianceeducative.casefile.ForgetsByAge;
import fr.allianceeducative.commission.OldSessions;
import fr.allianceeducative.commission.SessionNumber;
import fr.allianceeducative.engine.CaseProcesses;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Forgets old sessions, and what the engine remembers of them: the numbers of their cases. */
@Component
class ForgetSessions implements ForgetsByAge {

  private final OldSessions sessions;
  private final CaseProcesses processes;

  ForgetSessions(OldSessions sessions, CaseProcesses processes) {
    this.sessions = sessions;
    this.processes = processes;
  }

  @Override
  public String data() {
    return "sessions";
  }

  @Override
  public Gone forgetOld(LocalDate firstKept, int most) {
    List<SessionNumber> gone = sessions.erase(firstKept, most);
    if (!gone.isEmpty()) {
      processes.forget(gone.stream().map(SessionNumber::value).toList());
    }
    return Gone.of(gone);
  }
}
