package fr.allianceeducative.actionplan;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** An exchange with the pupil or the family was noted. */
public record ExchangeRecorded(CaseNumber caseNumber, Exchange.Colour colour) implements CaseEvent {

  @Override
  public String sentence() {
    return "Échange noté : " + colour.label() + ".";
  }
}
