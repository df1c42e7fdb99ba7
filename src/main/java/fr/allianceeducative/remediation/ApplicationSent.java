package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.Disclosed;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.kernel.CaseNumber;

/**
 * A structure has received the application of a pupil. To look for a training rests on the mission of the school; the agreement that a
 * minor needs to apply is asked for besides, before anything is sent.
 *
 * @param partner name of the scheme
 */
public record ApplicationSent(CaseNumber caseNumber, String partner) implements Disclosed {

  @Override
  public String what() {
    return "Candidature et pièces jointes";
  }

  @Override
  public Share.Basis basis() {
    return Share.Basis.PUBLIC_SERVICE;
  }
}
