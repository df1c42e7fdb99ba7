package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The delay is over; the synthesis is written with what is there. */
public record ContributionsClosed(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Contributions closes : la synthèse se fait avec celles qui sont reçues.";
  }
}
