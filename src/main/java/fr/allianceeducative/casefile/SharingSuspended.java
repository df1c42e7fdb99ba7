package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** Ordinary sharing stopped because the pupil may be in danger. */
public record SharingSuspended(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Partage ordinaire suspendu.";
  }

  @Override
  public Audience audience() {
    return Audience.PROTECTION;
  }
}
