package fr.allianceeducative.district;

import fr.allianceeducative.kernel.CaseNumber;

/** The examination the path of a case waits for. */
public interface AwaitedExamination {

  /**
   * The district is not asked any more; the path goes back to the school.
   *
   * @return false when nobody was waiting for it
   */
  boolean withdraw(CaseNumber number);
}
