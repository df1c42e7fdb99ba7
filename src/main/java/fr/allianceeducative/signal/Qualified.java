package fr.allianceeducative.signal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A qualification as it was kept.
 *
 * @param reason null unless the decision had to be explained
 * @param decidedBy user name
 */
public record Qualified(
    LocalDate decidedOn,
    String decidedBy,
    Track track,
    Urgency urgency,
    SchoolSituation situation,
    @Nullable String reason,
    @Nullable LocalDate watchUntil) {

  /** Says nothing: what is printed ends in logs. */
  @Override
  public String toString() {
    return "Qualified[]";
  }
}
