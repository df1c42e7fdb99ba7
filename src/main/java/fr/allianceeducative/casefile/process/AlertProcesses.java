package fr.allianceeducative.casefile.process;

/** Names that the paths beside the hallway, {@code handle-urgency} and {@code protect-pupil}, share with the code. */
final class AlertProcesses {

  static final String HANDLE_URGENCY = "handle-urgency";
  static final String PROTECT_PUPIL = "protect-pupil";

  static final String DANGER_REPORTED = "dangerReported";
  static final String CASE_TRANSFERRED = "caseTransferred";

  static final String RECORD_TRANSMISSION = "userTask_recordTransmission";

  static final String TRANSMISSION_RECORDED = "transmissionRecorded";
  static final String SHARING_RESUMED = "sharingResumed";

  private AlertProcesses() {}
}
