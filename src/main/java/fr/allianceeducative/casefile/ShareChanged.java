package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** The register of shares of a case has a new line, or an agreement was taken back. */
public record ShareChanged(CaseNumber caseNumber, Change change) {

  /** What the person said. */
  public enum Change {
    AGREED,
    REFUSED,
    WITHDRAWN
  }
}
