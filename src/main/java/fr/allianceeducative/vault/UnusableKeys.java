package fr.allianceeducative.vault;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The house cannot start with these keys; the message says in French what is wrong and never quotes a key. */
final class UnusableKeys extends RuntimeException {

  UnusableKeys(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }

  /** Shows the reason and what to do instead of a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<UnusableKeys> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableKeys failure) {
      return new FailureAnalysis(
          failure.getMessage(),
          "Indiquez le fichier de clés par alliance.keys.file (ALLIANCE_KEYS_FILE) ; le guide « Exploiter » dit comment l’écrire.",
          failure);
    }
  }
}
