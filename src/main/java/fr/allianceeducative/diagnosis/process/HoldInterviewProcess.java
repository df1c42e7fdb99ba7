package fr.allianceeducative.diagnosis.process;

/** Names the model {@code hold-interview} and its code share. */
final class HoldInterviewProcess {

  static final String KEY = "hold-interview";

  static final String CONTACT_ATTEMPT = "contactAttempt";
  static final String CONTACT_RESULT = "contactResult";
  static final String INTERVIEWER = "interviewer";
  static final String INTERVIEW_HELD = "interviewHeld";
  static final String AGREEMENT = "agreement";
  static final String OUTCOME = "interviewOutcome";

  /** Message: the family has answered by itself about what {@code userTask_completeAgreement} waits for. */
  static final String AGREEMENT_ANSWERED = "interviewAgreementAnswered";

  private HoldInterviewProcess() {}
}
