package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Says whether ordinary sharing goes on after a danger.
 *
 * @param reason why it goes on; null while it stays suspended
 */
public record ReviewSuspension(CaseNumber caseNumber, Decision decision, @Nullable Reason reason) {

  public ReviewSuspension {
    Refusal.unless(
        decision == Decision.KEEP || reason != null, "Choisissez dans « Ce qui motive la reprise » pourquoi le partage reprend.");
  }

  /** What follows. */
  public enum Decision {
    RESUME,
    KEEP
  }

  /** Why sharing goes on. */
  public enum Reason {
    PROTECTED("Protection en place"),
    DANGER_OVER("Danger écarté"),
    ADVICE("Avis du service qui a reçu la transmission");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
