package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of shares: somebody may, or may not, receive something about a pupil.
 *
 * @param partner person, profession or structure that receives
 * @param what in a few words: synthesis, plan, minutes
 * @param agreed false when the pupil or family refused
 * @param withdrawnOn day the agreement was taken back; null while it holds
 */
public record Share(
    CaseNumber caseNumber,
    String partner,
    String what,
    Basis basis,
    boolean agreed,
    LocalDate recordedOn,
    @Nullable String recordedBy,
    @Nullable LocalDate withdrawnOn) {

  /** Why a share is allowed: general data protection regulation, article 6. */
  public enum Basis {
    PUBLIC_SERVICE("Mission de service public"),
    AGREEMENT("Accord des personnes"),
    LEGAL_OBLIGATION("Obligation légale");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Whether something may be shared on this line now. */
  public boolean holds() {
    return agreed && withdrawnOn == null;
  }
}
