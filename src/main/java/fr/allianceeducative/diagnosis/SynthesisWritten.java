package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The looks of all were brought together. */
public record SynthesisWritten(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Synthèse du diagnostic partagé rédigée.";
  }
}
