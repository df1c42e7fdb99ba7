package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.Locale;

/** A case ended with a known outcome. */
public record CaseClosed(CaseNumber caseNumber, ClosingReason reason) implements CaseEvent {

  @Override
  public String sentence() {
    return "Dossier clos : " + reason.label().toLowerCase(Locale.FRENCH) + ".";
  }
}
