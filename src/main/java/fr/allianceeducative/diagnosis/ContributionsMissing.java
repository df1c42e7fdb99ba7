package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** Two reminders stayed without effect: contributions are still missing, shortly before they close. */
public record ContributionsMissing(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Relance : après deux rappels, des contributions au diagnostic manquent encore.";
  }
}
