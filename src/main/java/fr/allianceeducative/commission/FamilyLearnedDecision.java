package fr.allianceeducative.commission;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The family learned what the commission decided. */
public record FamilyLearnedDecision(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Décision de la commission portée à la connaissance de la famille.";
  }
}
