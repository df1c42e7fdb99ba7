package fr.allianceeducative.notification;

import fr.allianceeducative.people.Staff;
import java.util.Collection;
import java.util.Map;

/** Counts for heads of schools the tasks that nobody there can take; the room that knows who is away says it. */
public interface UntakenWork {

  /** By user name; whoever is no head, or whose school has none, is left out. The number of statements grows with the schools only. */
  Map<String, Long> of(Collection<Staff> people);

  /** Where a head finds them, from the root of the house. */
  String page();
}
