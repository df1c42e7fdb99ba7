package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;

/**
 * Names the school that now has the pupil.
 *
 * @param receivingSchool its UAI, or words of its name and commune
 */
public record PrepareTransfer(CaseNumber caseNumber, String receivingSchool, boolean familyInformed) {

  public PrepareTransfer {
    Refusal.unless(
        familyInformed, "Informez d’abord la famille que le dossier suit l’élève, puis cochez la case qui le dit.");
  }
}
