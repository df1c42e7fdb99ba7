package fr.allianceeducative.remediation;

import fr.allianceeducative.kernel.CaseNumber;

/** No scheme was found or wanted, why, and whether the search goes on. */
public record RecordNoScheme(CaseNumber caseNumber, String reason, boolean searchAgain) {

  public RecordNoScheme {
    Written.fits(reason, Written.TEXT, "Raison");
  }
}
