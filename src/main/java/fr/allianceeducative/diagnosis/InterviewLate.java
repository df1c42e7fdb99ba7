package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The interview should have taken place by now. */
public record InterviewLate(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Rappel : l’entretien de situation n’est pas encore conclu.";
  }
}
