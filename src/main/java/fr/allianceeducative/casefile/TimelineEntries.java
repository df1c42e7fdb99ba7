package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;
import java.util.Set;

/** Where the timeline is kept; rooms publish a {@link CaseEvent} and read through {@link CaseDesk}. */
public interface TimelineEntries {

  void write(TimelineEntry entry);

  /** The newest of a case that are for one of these audiences, newest first. */
  List<TimelineEntry> latest(CaseNumber number, Set<Audience> audiences, int most);
}
