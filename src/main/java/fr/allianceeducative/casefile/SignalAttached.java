package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** A new signal about the pupil joined the open case. */
public record SignalAttached(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Nouveau signal joint au dossier.";
  }
}
