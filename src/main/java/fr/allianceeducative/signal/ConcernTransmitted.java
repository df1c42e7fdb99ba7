package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.Audience;
import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** A worry about the child's safety was handed to the child protection service; what it says stays outside. */
public record ConcernTransmitted(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Information préoccupante transmise à la protection de l’enfance.";
  }

  @Override
  public Audience audience() {
    return Audience.PROTECTION;
  }
}
