package fr.allianceeducative.alliance.process;

/** Names of the model {@code name-referent} that Java shares. */
final class NameReferentProcess {

  static final String KEY = "name-referent";

  static final String REFERENT_NAMED = "referentNamed";

  private NameReferentProcess() {}
}
