package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.Uai;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A session of the commission of a school.
 *
 * @param prepareBy day on which the agenda should be ready
 * @param heldOn null until it was opened with its quorum
 */
public record Session(
    SessionNumber number,
    Uai school,
    State state,
    Instant plannedAt,
    LocalDate prepareBy,
    @Nullable String place,
    @Nullable LocalDate heldOn) {

  /** Where a session stands. */
  public enum State {
    PLANNED,
    CONVENED,
    HELD,
    VALIDATED,
    CLOSED,
    CANCELLED
  }
}
