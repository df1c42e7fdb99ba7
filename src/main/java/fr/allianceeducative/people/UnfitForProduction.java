package fr.allianceeducative.people;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The configuration is one of a demonstration; the message says what to set. */
final class UnfitForProduction extends RuntimeException {

  private final String action;

  UnfitForProduction(String reason, String action) {
    super(reason);
    this.action = action;
  }

  /** Shows the reason and what to do instead of a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<UnfitForProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnfitForProduction failure) {
      return new FailureAnalysis(failure.getMessage(), failure.action, failure);
    }
  }
}
