package fr.allianceeducative.district.process;

/** Names that the model {@code examine-in-district} and its Java share. */
final class ExamineInDistrictProcess {

  static final String KEY = "examine-in-district";
  static final String FILL_LIAISON = "userTask_fillLiaison";
  static final String SIGN_EXCEPTION = "userTask_signException";
  static final String EXAMINE = "userTask_examine";
  static final String ENTRY = "entry";
  static final String EXAMINERS = "examiners";
  static final String SIGNED = "signed";
  static final String DECISION = "districtDecision";

  static final String AGREEMENT_ENDED = "districtAgreementEnded";

  /** Value of {@link #DECISION}. */
  static final String RETURN_TO_SCHOOL = "RETURN_TO_SCHOOL";

  private ExamineInDistrictProcess() {}
}
