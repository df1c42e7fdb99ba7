package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** A person chose what follows the signal. */
public record SignalQualified(CaseNumber caseNumber, Track track) implements CaseEvent {

  @Override
  public String sentence() {
    return "Signal qualifié, suite choisie : " + track.label() + ".";
  }
}
