package fr.allianceeducative.actionplan;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The plan was signed and begins. */
public record PlanStarted(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Plan d’action signé et engagé.";
  }
}
