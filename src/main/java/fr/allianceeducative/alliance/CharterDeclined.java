package fr.allianceeducative.alliance;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** A member did not sign the charter and stays out. */
public record CharterDeclined(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Un membre proposé n’a pas signé la charte et reste hors de l’alliance.";
  }
}
