package fr.allianceeducative.actionplan;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** Nobody has noted an exchange for too long; whoever reminds the référent listens to this. */
public record ExchangeAwaited(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Aucun échange noté depuis plusieurs jours : le référent est attendu.";
  }

  @Override
  public Weight weight() {
    return Weight.ROUTINE;
  }
}
