package fr.allianceeducative.diagnosis.process;

/** Names the model {@code share-diagnosis} and its code share. */
final class ShareDiagnosisProcess {

  static final String KEY = "share-diagnosis";

  static final String CHOOSE_PROFESSIONS = "userTask_chooseProfessions";
  static final String CONTRIBUTE = "userTask_contribute";
  static final String WRITE_SYNTHESIS = "userTask_writeSynthesis";
  static final String VALIDATE_SYNTHESIS = "userTask_validateSynthesis";

  static final String PROFESSIONS = "professions";
  static final String PROFESSION = "profession";
  static final String OUTCOME = "diagnosisOutcome";

  /** Message for one contribution: the group of the profession follows. */
  static final String CONTRIBUTION_WITHDRAWN = "contributionWithdrawn_";

  private ShareDiagnosisProcess() {}
}
