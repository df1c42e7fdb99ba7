package fr.allianceeducative.commission;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The commission decided and its minutes are valid. */
public record CommissionDecided(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Décision de la commission consignée au relevé.";
  }

  @Override
  public Weight weight() {
    return Weight.PRESSING;
  }
}
