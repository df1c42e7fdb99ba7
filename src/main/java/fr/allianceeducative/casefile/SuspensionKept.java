package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** The head of the school looked again and keeps ordinary sharing suspended. */
public record SuspensionKept(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Pause du partage ordinaire maintenue.";
  }

  @Override
  public Audience audience() {
    return Audience.PROTECTION;
  }
}
