package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.Disclosed;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.kernel.CaseNumber;

/**
 * A structure has received the application of a pupil. To look for a training rests on the mission of the school; where the table of
 * schemes asks for the agreement of a legal representative, it rests on that agreement and ends with it.
 *
 * @param partner name of the scheme
 * @param agreed whether the scheme asks for an agreement, which was given
 */
public record ApplicationSent(CaseNumber caseNumber, String partner, boolean agreed) implements Disclosed {

  static final String WHAT = "Candidature et pièces jointes";

  @Override
  public String what() {
    return WHAT;
  }

  @Override
  public Share.Basis basis() {
    return agreed ? Share.Basis.AGREEMENT : Share.Basis.PUBLIC_SERVICE;
  }
}
