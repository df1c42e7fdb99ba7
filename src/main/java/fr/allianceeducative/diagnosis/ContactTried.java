package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** Somebody tried to reach the family. */
public record ContactTried(CaseNumber caseNumber, ContactResult result) implements CaseEvent {

  @Override
  public String sentence() {
    return "Tentative de contact : %s.".formatted(result.label());
  }
}
