package fr.allianceeducative.trace;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import java.time.Instant;

/** Where lines are looked up; everyone goes through {@link TraceDesk}. */
public interface Traces {

  /** Newest first, this many at most. */
  List<SealedTrace> find(Search search, int most);

  /** Newest lines about one case whose kind is among these. */
  List<SealedTrace> about(CaseNumber number, List<TraceKind> kinds, int most);

  /** A {@link TraceQuery} with its days as moments: from one on, until before the other. */
  record Search(
      @Nullable String person,
      @Nullable CaseNumber caseNumber,
      @Nullable TraceKind kind,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Place before) {}
}
