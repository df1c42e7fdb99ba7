package fr.allianceeducative.signal.process;

/** Names of the model {@code report-signal}. */
final class ReportSignalProcess {

  static final String KEY = "report-signal";

  /** Fact: id of the report that was taken. */
  static final String REPORT = "report";

  /** Fact: whether the pupil had an open case when the report was taken. */
  static final String CASE_OPEN = "caseOpen";

  /** Answer: the person knows of a pupil who looks like the one reported, and means another. */
  static final String ANOTHER_PUPIL = "anotherPupil";

  private ReportSignalProcess() {}
}
