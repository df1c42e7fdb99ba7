package fr.allianceeducative.alliance.process;

/** Names of the model {@code build-alliance} that Java shares. */
final class BuildAllianceProcess {

  static final String KEY = "build-alliance";

  static final String FAMILY_ANSWER = "familyAnswer";
  static final String SIGNERS = "signers";
  static final String SIGNER = "signer";
  static final String CHARTER_SIGNED = "charterSigned";
  static final String OUTCOME = "allianceOutcome";

  /** Message for one signature: the key of the member follows. */
  static final String SIGNATURE_WITHDRAWN = "signatureWithdrawn_";

  /** Message: the family has answered by itself what {@code userTask_informFamily} asks. */
  static final String FAMILY_ANSWERED = "allianceFamilyAnswered";

  /** What the hallway learns. */
  enum Outcome {
    ACTIVE,
    REFUSED
  }

  private BuildAllianceProcess() {}
}
