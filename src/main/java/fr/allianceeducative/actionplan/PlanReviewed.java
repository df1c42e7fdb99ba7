package fr.allianceeducative.actionplan;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The plan was reviewed with the pupil and the family. */
public record PlanReviewed(CaseNumber caseNumber, ReviewPlan.Decision decision) implements CaseEvent {

  @Override
  public String sentence() {
    return "Point sur le plan d’action : " + decision.label() + ".";
  }
}
