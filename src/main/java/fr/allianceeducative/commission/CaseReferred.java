package fr.allianceeducative.commission;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.casefile.Disclosed;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.kernel.CaseNumber;

/** Presented to the commission, which looks at it by the mission of the school: no agreement is asked for. */
public record CaseReferred(CaseNumber caseNumber) implements CaseEvent, Disclosed {

  @Override
  public String sentence() {
    return "Situation présentée à la commission de l’établissement.";
  }

  @Override
  public String partner() {
    return "Commission de l’établissement";
  }

  @Override
  public String what() {
    return "Fiche de saisine et exposé de la situation";
  }

  @Override
  public Share.Basis basis() {
    return Share.Basis.PUBLIC_SERVICE;
  }
}
