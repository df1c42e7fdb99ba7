package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** The pupil left the school. */
public record SchoolLeft(CaseNumber caseNumber, boolean documentGiven) implements CaseEvent {

  @Override
  public String sentence() {
    return documentGiven
        ? "Départ de l’établissement préparé, document « droit au retour en formation » transmis."
        : "Départ de l’établissement préparé.";
  }

  @Override
  public Weight weight() {
    return Weight.PRESSING;
  }
}
