package fr.allianceeducative.remediation;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * News of a pupil some months after a positive exit, or an attempt to get some.
 *
 * @param point which of the two checks
 * @param note what was seen; null when nothing was written
 */
public record RecordCheck(
    CaseNumber caseNumber, Point point, LocalDate checkedOn, Channel channel, Result result, @Nullable String note) {

  /** The two checks after an exit. */
  public enum Point {
    THREE_MONTHS("Point à trois mois"),
    SIX_MONTHS("Point à six mois");

    private final String label;

    Point(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** How somebody tried to get news. */
  public enum Channel {
    PHONE,
    MESSAGE,
    MEETING,
    PARTNER,
    LETTER
  }

  /** What came of it. */
  public enum Result {
    HOLDS("la solution tient", Outcome.HOLDS),
    BROKEN("la solution ne tient plus", Outcome.BROKEN),
    UNREACHABLE("pas de réponse, nouvel essai prévu", Outcome.UNREACHABLE),
    LOST_CONTACT("pas de réponse, points arrêtés", Outcome.UNVERIFIED),
    FOLLOWED_ELSEWHERE("l’élève est suivi ailleurs, points arrêtés", Outcome.UNVERIFIED);

    private final String label;
    private final Outcome outcome;

    Result(String label, Outcome outcome) {
      this.label = label;
      this.outcome = outcome;
    }

    public String label() {
      return label;
    }

    public Outcome outcome() {
      return outcome;
    }
  }

  /** What the path does next. */
  public enum Outcome {
    HOLDS,
    BROKEN,
    UNREACHABLE,
    UNVERIFIED
  }

  public RecordCheck {
    Written.fits(note, Written.TEXT, "Situation constatée");
  }
}
