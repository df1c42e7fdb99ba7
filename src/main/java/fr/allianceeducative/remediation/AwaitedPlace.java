package fr.allianceeducative.remediation;

import fr.allianceeducative.kernel.CaseNumber;

/** The answer of a structure, or the first day there, that the path of a case waits for. */
public interface AwaitedPlace {

  /**
   * The structure is not asked any more; the path goes back to the choice of a scheme.
   *
   * @return false when nobody was waiting for it
   */
  boolean withdraw(CaseNumber number);
}
