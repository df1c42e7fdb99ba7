package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** A closed case was opened again, with its history. */
public record CaseReopened(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Dossier rouvert, avec son histoire.";
  }
}
