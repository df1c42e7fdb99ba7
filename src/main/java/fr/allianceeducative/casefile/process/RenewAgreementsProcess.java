package fr.allianceeducative.casefile.process;

/** Names that the model {@code renew-agreements} shares with the code. */
final class RenewAgreementsProcess {

  static final String KEY = "renew-agreements";

  static final String AGREEMENTS_CHANGED = "agreementsChanged";

  static final String RENEW_AGREEMENTS = "userTask_renewAgreements";

  static final String AGREEMENTS_LEFT = "agreementsLeft";

  private RenewAgreementsProcess() {}
}
