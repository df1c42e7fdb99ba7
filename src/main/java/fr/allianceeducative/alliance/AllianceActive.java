package fr.allianceeducative.alliance;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The alliance works: the members who signed have access. */
public record AllianceActive(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Alliance active : les membres qui ont signé la charte y entrent.";
  }
}
