package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** A case was opened. */
public record CaseOpened(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Dossier ouvert.";
  }
}
