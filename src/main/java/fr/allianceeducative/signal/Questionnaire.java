package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire the pupil filled in. Only the level may be shared; how a level is read off a score belongs to the
 * instrument, not to this house.
 */
public record Questionnaire(Instrument instrument, @Nullable Integer score, Level level, LocalDate filledOn) {

  /** Known instruments. */
  public enum Instrument {
    LYCAM,
    LOCAL
  }

  /** What the instrument says of the score. */
  public enum Level {
    LOW,
    MODERATE,
    HIGH
  }

  /** The questionnaire as far as a person filled it in; none without an instrument. */
  public static @Nullable Questionnaire of(
      @Nullable Instrument instrument, @Nullable Integer score, @Nullable Level level, @Nullable LocalDate filledOn) {
    if (instrument == null) {
      return null;
    }
    if (level == null || filledOn == null) {
      throw new Refusal("Indiquez le niveau et la date du questionnaire, ou retirez le questionnaire.");
    }
    return new Questionnaire(instrument, score, level, filledOn);
  }
}
