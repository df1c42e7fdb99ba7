package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;

/** The contributions the path of a diagnosis waits for. */
public interface AwaitedContributions {

  /**
   * The contribution of this profession is not awaited any more.
   *
   * @return false when nobody was waiting for it
   */
  boolean withdraw(CaseNumber number, Role profession);

  /** Whether any contribution may still be awaited: a diagnosis is under way. */
  boolean underWay(CaseNumber number);
}
