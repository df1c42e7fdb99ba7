package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** The référent of the pupil was named. */
public record ReferentNamed(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Référent de l’élève nommé.";
  }
}
