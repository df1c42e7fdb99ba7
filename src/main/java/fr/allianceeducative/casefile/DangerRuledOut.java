package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** Whoever would transmit looked at the danger and found none; nothing was transmitted. */
public record DangerRuledOut(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Danger écarté après examen, aucune transmission.";
  }

  @Override
  public Audience audience() {
    return Audience.PROTECTION;
  }
}
