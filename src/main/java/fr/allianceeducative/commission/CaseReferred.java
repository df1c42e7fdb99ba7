package fr.allianceeducative.commission;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** Presented to the commission. */
public record CaseReferred(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Situation présentée à la commission de l’établissement.";
  }
}
