package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Where the timeline is kept; rooms publish a {@link CaseEvent} and read through {@link CaseDesk}. */
public interface TimelineEntries {

  void write(TimelineEntry entry, CaseEvent.Weight weight);

  /** The newest of a case that are for one of these audiences, newest first. */
  List<TimelineEntry> latest(CaseNumber number, Set<Audience> audiences, int most);

  /** What others did in the cases of a query from a moment on, as everyone on a case may read it, what weighs most first, then newest first. */
  List<TimelineEntry> since(CaseQuery query, OffsetDateTime from, int most);
}
