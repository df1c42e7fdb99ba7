package fr.allianceeducative.remediation.process;

/** Names that the model {@code check-exit} and its Java share. */
final class CheckExitProcess {

  static final String KEY = "check-exit";
  static final String CHECK_3_MONTHS = "userTask_check3Months";
  static final String CHECK_6_MONTHS = "userTask_check6Months";
  static final String EXIT_OUTCOME = "exitOutcome";

  private CheckExitProcess() {}
}
