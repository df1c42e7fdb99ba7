package fr.allianceeducative.trace;

import fr.allianceeducative.casefile.CaseSeen;
import fr.allianceeducative.kernel.Blocks;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the person of one request has been shown and has done so far. It becomes lines when the answer is about to leave: only
 * then is it known whether anything was shown.
 *
 * <p>A case read several times is one line; a list is one line, whatever its length up to a hundred cases.
 */
public final class RequestTraces {

  private static final int LISTED_IN_ONE_LINE = 100;
  private static final int OK_UNTIL = 400;

  private final Set<CaseNumber> opened = new LinkedHashSet<>();
  private final Set<CaseNumber> listed = new LinkedHashSet<>();
  private final Set<CaseNumber> notes = new LinkedHashSet<>();
  private final Set<CaseNumber> exported = new LinkedHashSet<>();
  private final List<Trace> done = new ArrayList<>();
  private final TraceDoor door;
  private final boolean onlyLooks;

  /** @param onlyLooks whether the request changes nothing */
  public RequestTraces(TraceDoor door, boolean onlyLooks) {
    this.door = door;
    this.onlyLooks = onlyLooks;
  }

  void seen(CaseSeen event) {
    switch (event.how()) {
      case OPENED -> opened.addAll(event.numbers());
      case LISTED -> listed.addAll(event.numbers());
      case NOTE -> notes.addAll(event.numbers());
      case EXPORTED -> exported.addAll(event.numbers());
    }
  }

  void did(Trace trace) {
    done.add(trace);
  }

  TraceDoor door() {
    return door;
  }

  /** Numbers of the cases a list showed, for telling one list from another. */
  public Set<CaseNumber> listed() {
    return Set.copyOf(listed);
  }

  /** The list was shown to the person before, and nothing in it has changed. */
  public void forgetList() {
    listed.clear();
  }

  /** The lines of an answer with this status. */
  List<Trace> lines(int status, Who who, Instant now) {
    List<Trace> lines = new ArrayList<>(done);
    if (status < OK_UNTIL && who.person() != null) {
      add(lines, notes, TraceKind.NOTE_OPENED, who, now);
      add(lines, exported, TraceKind.EXPORTED, who, now);
      add(lines, opened, onlyLooks ? TraceKind.CASE_OPENED : TraceKind.CASE_WORKED_ON, who, now);
      for (List<CaseNumber> block : Blocks.of(listed, LISTED_IN_ONE_LINE)) {
        lines.add(new Trace(now, who, TraceKind.CASES_LISTED, door, null, block, null));
      }
    }
    return lines;
  }

  /** The line of a refusal; about the case the address names, or else the one that was looked up in vain. */
  Trace refusal(Who who, Instant now, @Nullable CaseNumber asked) {
    CaseNumber number = asked != null || opened.isEmpty() ? asked : opened.iterator().next();
    return Trace.of(now, who, TraceKind.ACCESS_REFUSED, door, number);
  }

  private void add(List<Trace> lines, Set<CaseNumber> numbers, TraceKind kind, Who who, Instant now) {
    numbers.forEach(number -> lines.add(Trace.of(now, who, kind, door, number)));
  }
}
