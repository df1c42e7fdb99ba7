package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** Somebody said that the pupil may be in danger. */
public record DangerReported(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Danger signalé.";
  }

  @Override
  public Audience audience() {
    return Audience.PROTECTION;
  }
}
