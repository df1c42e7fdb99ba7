package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** Agreements to share were taken back. */
public record AgreementsWithdrawn(CaseNumber caseNumber, Voice saidBy) implements CaseEvent {

  @Override
  public String sentence() {
    return switch (saidBy) {
      case REPRESENTATIVE -> "Accord de partage repris par un responsable légal : le partage avec ce partenaire s’arrête.";
      case YOUTH -> "Accord de partage repris par le jeune : le partage avec ce partenaire s’arrête.";
      case BOTH -> "Accord de partage repris par le jeune et sa famille : le partage avec ce partenaire s’arrête.";
    };
  }

  @Override
  public Weight weight() {
    return Weight.PRESSING;
  }
}
