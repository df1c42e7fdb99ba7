package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.Set;

/**
 * What was answered when agreements were asked for again.
 *
 * @param kept numbers of the lines that are agreed to again; the others stop
 */
public record RenewAgreements(CaseNumber caseNumber, Voice heard, Set<Long> kept) {

  public RenewAgreements {
    kept = Set.copyOf(kept);
  }
}
