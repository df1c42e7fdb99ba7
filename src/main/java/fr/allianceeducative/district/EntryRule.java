package fr.allianceeducative.district;

import fr.allianceeducative.directory.SchoolType;

/** When a case may go to the district, and who examines it there. */
public interface EntryRule {

  Entry check(Facts facts);

  /** Group that examines the cases of this kind of school. */
  String examiners(SchoolType type);

  /** What the rule looks at. */
  record Facts(
      boolean referentNamed,
      boolean familyInformed,
      boolean actionWithResult,
      boolean commissionDecided,
      boolean exceptionAsked) {}

  /**
   * The answer of the rule.
   *
   * @param reason one French sentence
   */
  record Entry(Admission admission, String reason) {}

  /** Whether the district can look at the case. */
  enum Admission {
    ADMISSIBLE,
    NEEDS_SIGNATURE,
    INCOMPLETE
  }
}
