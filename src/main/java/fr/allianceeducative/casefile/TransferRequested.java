package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** The pupil changes school: the path stops here until the case has moved. */
public record TransferRequested(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Changement d’établissement demandé.";
  }
}
