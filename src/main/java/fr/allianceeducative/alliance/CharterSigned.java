package fr.allianceeducative.alliance;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** A member signed the charter. */
public record CharterSigned(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Charte de déontologie signée par un membre de l’alliance.";
  }
}
