package fr.allianceeducative.remediation.process;

/** Names that the model {@code leave-path} and its Java share. */
final class LeavePathProcess {

  static final String KEY = "leave-path";
  static final String RECORD_EXIT = "userTask_recordExit";
  static final String RECORD_DEPARTURE = "userTask_recordDeparture";
  static final String LEAVES_SCHOOL = "leavesSchool";
  static final String EXIT_OUTCOME = "exitOutcome";
  static final String CHECKED = "CHECKED";
  static final String ENDED = "ENDED";

  private LeavePathProcess() {}
}
