package fr.allianceeducative.alliance;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** Two reminders stayed without effect: signatures are still missing, shortly before they close. */
public record SignaturesMissing(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Relance : après deux rappels, des signatures de la charte manquent encore.";
  }
}
