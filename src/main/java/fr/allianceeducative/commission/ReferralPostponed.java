package fr.allianceeducative.commission;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** A session had no time for the case. */
public record ReferralPostponed(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Situation non examinée en séance : elle attend la prochaine.";
  }
}
