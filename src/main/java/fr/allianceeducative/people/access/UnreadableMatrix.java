package fr.allianceeducative.people.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The file of the matrix cannot be understood, so nobody may be let in. The message is French and names the line. */
final class UnreadableMatrix extends RuntimeException {

  UnreadableMatrix(int line, String reason, @Nullable Throwable cause) {
    super("Ligne %d de %s : %s".formatted(line, MatrixFile.PLACE, reason), cause);
  }

  UnreadableMatrix(int line, String reason) {
    this(line, reason, null);
  }

  /** Shows the line and the reason instead of a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<UnreadableMatrix> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnreadableMatrix failure) {
      return new FailureAnalysis(
          failure.getMessage(), "Corrigez cette ligne : tant que la matrice des accès ne se lit pas, rien ne s’ouvre.", failure);
    }
  }
}
