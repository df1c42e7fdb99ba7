package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The author of a report was told that it was received. */
public record SignalAcknowledged(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Accusé de réception du signal adressé à son auteur.";
  }

  @Override
  public Weight weight() {
    return Weight.ROUTINE;
  }
}
