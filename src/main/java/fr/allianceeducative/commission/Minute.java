package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the minutes of a session say about one case.
 *
 * @param content null when nothing was decided
 * @param offAgenda whether the case left the agenda after the session was opened; otherwise, without content, there was no time
 */
public record Minute(
    SessionNumber session, CaseNumber caseNumber, @Nullable Content content, boolean offAgenda) {

  static Minute offAgenda(SessionNumber session, CaseNumber caseNumber) {
    return new Minute(session, caseNumber, null, true);
  }

  /**
   * An examined case.
   *
   * @param summary what was said, without medical detail
   */
  public record Content(
      String summary,
      @Nullable String analysis,
      Measure measure,
      @Nullable Action action,
      boolean familyInformed) {}

  /** Who does what by when. */
  public record Action(String what, String responsible, LocalDate dueOn) {}
}
