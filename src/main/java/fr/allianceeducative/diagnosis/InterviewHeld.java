package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The pupil, the family or both were heard. */
public record InterviewHeld(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Entretien de situation mené.";
  }
}
