package fr.allianceeducative.actionplan;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** A plan, or a new version of it, was written. */
public record PlanDrafted(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Plan d’action rédigé.";
  }
}
