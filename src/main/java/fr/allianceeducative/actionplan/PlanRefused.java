package fr.allianceeducative.actionplan;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The youth or the family does not want the plan. */
public record PlanRefused(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Plan d’action refusé.";
  }

  @Override
  public Weight weight() {
    return Weight.PRESSING;
  }
}
