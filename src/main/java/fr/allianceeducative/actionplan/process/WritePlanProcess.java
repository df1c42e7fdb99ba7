package fr.allianceeducative.actionplan.process;

/** Names of the model {@code write-plan} that Java shares. */
final class WritePlanProcess {

  static final String KEY = "write-plan";

  static final String ANSWER = "planAnswer";
  static final String OUTCOME = "planOutcome";

  /** What the hallway learns. */
  enum Outcome {
    STARTED,
    REFUSED
  }

  private WritePlanProcess() {}
}
