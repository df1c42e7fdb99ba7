package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** Agreements to share were asked for again and answered. */
public record AgreementsRenewed(CaseNumber caseNumber, boolean any) implements CaseEvent {

  @Override
  public String sentence() {
    return any ? "Accords de partage redemandés et renouvelés." : "Accords de partage redemandés : aucun n’est renouvelé.";
  }
}
