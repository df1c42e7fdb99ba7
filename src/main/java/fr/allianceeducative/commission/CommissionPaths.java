package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;

/** The paths of sessions and cases as the commission needs them. */
public interface CommissionPaths {

  void beginSession(SessionNumber session, Uai school);

  /** Nobody is asked any more for a decision of this session on the case. Once it is recorded, nothing happens. */
  void leaveAgenda(SessionNumber session, CaseNumber number);

  /** Tells a case what was decided. A case that no longer waits has moved on, and nothing happens. */
  void tellCase(CaseNumber number, CommissionDecision decision);
}
