package fr.allianceeducative.alliance;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The family agreed to an alliance. */
public record AllianceAgreed(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Alliance présentée à la famille, qui est d’accord.";
  }
}
