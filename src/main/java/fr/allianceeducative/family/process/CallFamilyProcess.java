package fr.allianceeducative.family.process;

/** Names that the model {@code call-family} shares with the code. */
final class CallFamilyProcess {

  static final String KEY = "call-family";

  static final String CALL_FAMILY = "userTask_callFamily";

  /** The field in which the list that was read comes back. */
  static final String LIST = "callsRead";

  private CallFamilyProcess() {}
}
