package fr.allianceeducative.alliance;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The family does not want an alliance. */
public record AllianceRefused(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Alliance présentée à la famille, qui ne la souhaite pas.";
  }

  @Override
  public Weight weight() {
    return Weight.PRESSING;
  }
}
