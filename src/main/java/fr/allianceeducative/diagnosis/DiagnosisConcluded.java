package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** Pupil and family were asked about the synthesis, and what follows was decided. */
public record DiagnosisConcluded(CaseNumber caseNumber, DiagnosisOutcome outcome) implements CaseEvent {

  @Override
  public String sentence() {
    return "Diagnostic partagé : %s.".formatted(outcome.label());
  }
}
