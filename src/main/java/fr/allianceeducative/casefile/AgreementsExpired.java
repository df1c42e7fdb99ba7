package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** Agreements to share came to their last day without having been renewed. */
public record AgreementsExpired(CaseNumber caseNumber) implements CaseEvent {

  @Override
  public String sentence() {
    return "Accords de partage échus : le partage s’arrête tant que la famille ou le jeune ne les a pas renouvelés.";
  }
}
