package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** What follows the interview was decided. */
public record InterviewConcluded(CaseNumber caseNumber, InterviewOutcome outcome) implements CaseEvent {

  @Override
  public String sentence() {
    return "Entretien de situation conclu : %s.".formatted(outcome.label());
  }
}
