package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** The path stops; the reason is recorded next. */
public record WithdrawalRequested(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Retrait du parcours demandé.";
  }

  @Override
  public Weight weight() {
    return Weight.PRESSING;
  }
}
