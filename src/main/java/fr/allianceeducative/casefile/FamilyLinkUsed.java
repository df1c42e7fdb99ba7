package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;

/** Something happened to a personal link of the family; the traces keep who did it. */
public record FamilyLinkUsed(CaseNumber caseNumber, How how) {

  /** What happened. */
  public enum How {
    SENT,
    /** The holder proved to be meant, and was shown something. */
    OPENED,
    ANSWERED,
    /** Nobody can use it any more. */
    ENDED
  }
}
