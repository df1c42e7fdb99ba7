package fr.allianceeducative.remediation.process;

/** Answer to a question that must be answered: an unticked box would be a « no » that nobody said. */
enum YesNo {
  YES,
  NO;

  boolean yes() {
    return this == YES;
  }
}
