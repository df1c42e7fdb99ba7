package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** A colleague reported the pupil. */
public record SignalReported(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Signal d’un membre de l’établissement reçu.";
  }
}
