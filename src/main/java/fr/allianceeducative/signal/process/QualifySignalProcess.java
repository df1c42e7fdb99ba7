package fr.allianceeducative.signal.process;

/** Names of the model {@code qualify-signal}. */
final class QualifySignalProcess {

  static final String KEY = "qualify-signal";
  static final String QUALIFY_TASK = "userTask_qualifySignal";

  /** Fact: what a person decided. */
  static final String TRACK = "track";

  private QualifySignalProcess() {}
}
