package fr.allianceeducative.remediation;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the structure answered.
 *
 * @param next what follows a refusal; null for the other answers
 */
public record RecordSchemeAnswer(
    CaseNumber caseNumber, LocalDate decidedOn, Decision decision, @Nullable Next next, @Nullable String note) {

  /** The answer of the structure, or of the pupil who changed plans. */
  public enum Decision {
    ADMITTED(Placement.State.ADMITTED),
    WAITING_LIST(Placement.State.WAITING_LIST),
    REFUSED(Placement.State.REFUSED),
    WITHDRAWN(Placement.State.WITHDRAWN);

    private final Placement.State state;

    Decision(Placement.State state) {
      this.state = state;
    }

    Placement.State state() {
      return state;
    }

    /** Whether this application leads nowhere. */
    public boolean ends() {
      return this == REFUSED || this == WITHDRAWN;
    }
  }

  /** What follows a refusal. */
  public enum Next {
    TRY_ANOTHER,
    STOP
  }

  public RecordSchemeAnswer {
    Written.fits(note, Written.TEXT, "Précisions utiles");
    Refusal.unless(
        !decision.ends() || next != null,
        "Répondez à « Et maintenant ? » : chercher un autre dispositif, ou arrêter la recherche.");
  }
}
