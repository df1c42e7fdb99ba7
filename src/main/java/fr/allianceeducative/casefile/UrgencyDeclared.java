package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** Somebody said that the situation cannot wait for the next step. */
public record UrgencyDeclared(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Urgence déclarée.";
  }

  @Override
  public Weight weight() {
    return Weight.PRESSING;
  }
}
