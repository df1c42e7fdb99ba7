package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The answer about sharing is known, or awaited. */
public record AgreementRecorded(CaseNumber caseNumber, Agreement agreement) implements CaseEvent {

  @Override
  public String sentence() {
    return agreement.label() + ".";
  }
}
