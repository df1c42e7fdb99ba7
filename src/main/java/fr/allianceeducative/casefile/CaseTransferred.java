package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** The case went to the school that now has the pupil. */
public record CaseTransferred(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Dossier transmis à un autre établissement.";
  }
}
