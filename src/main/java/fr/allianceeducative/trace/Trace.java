package fr.allianceeducative.trace;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line: who, as what, did or saw what, when, from which door. Ids and words of closed lists only.
 *
 * @param caseNumber the case; null for what is about no single one
 * @param listed cases a list showed; empty for everything else
 * @param account whose rights changed
 */
public record Trace(
    Instant at,
    Who who,
    TraceKind kind,
    TraceDoor door,
    @Nullable CaseNumber caseNumber,
    List<CaseNumber> listed,
    @Nullable String account) {

  /** What a database keeps of an instant: a seal over more would not hold. */
  public Trace {
    at = at.truncatedTo(ChronoUnit.MICROS);
    listed = List.copyOf(listed);
  }

  /** About one case. */
  public static Trace of(Instant at, Who who, TraceKind kind, TraceDoor door, @Nullable CaseNumber caseNumber) {
    return new Trace(at, who, kind, door, caseNumber, List.of(), null);
  }

  /** In the place of a line that cannot be read any more. */
  public static Trace unreadable(Instant at) {
    return of(at, Who.NOBODY, TraceKind.UNREADABLE, TraceDoor.HOUSE, null);
  }
}
