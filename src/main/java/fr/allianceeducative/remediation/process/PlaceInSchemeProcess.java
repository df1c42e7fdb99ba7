package fr.allianceeducative.remediation.process;

/** Names that the model {@code place-in-scheme} and its Java share. */
final class PlaceInSchemeProcess {

  static final String KEY = "place-in-scheme";
  static final String DESCRIBE = "userTask_describeSituation";
  static final String CHOOSE = "userTask_chooseScheme";
  static final String RECORD_NO_SCHEME = "userTask_recordNoScheme";
  static final String RECORD_ANSWER = "userTask_recordAnswer";
  static final String FOLLOW_WAITING_LIST = "userTask_followWaitingList";
  static final String RECORD_ENTRY = "userTask_recordEntry";
  static final String REVIEW = "userTask_reviewPlacement";

  static final String ELIGIBLE = "eligible";
  static final String APPLIED = "applied";
  static final String ADMISSION = "admission";
  static final String SEARCH_ON = "searchOn";
  static final String SEARCH_AGAIN = "searchAgain";
  static final String PLACEMENT_RESULT = "placementResult";
  static final String OUTCOME = "remediationOutcome";

  /** Message: the agreement on which an application rests has ended. */
  static final String AGREEMENT_ENDED = "applicationAgreementEnded";

  /** Value of the list of schemes for a pupil who wants none of them. */
  static final String NO_SCHEME = "NONE";

  /** How the search ends, as the hallway reads it. */
  enum Outcome {
    COMPLETED,
    ABANDONED,
    REFUSED,
    NO_ELIGIBLE_SCHEME
  }

  private PlaceInSchemeProcess() {}
}
