package fr.allianceeducative.notification;

import fr.allianceeducative.people.Staff;
import java.util.Collection;
import java.util.Map;

/** Counts the open tasks of people. */
public interface OpenWork {

  /** By user name, people without any left out. The number of statements does not grow with the people. */
  Map<String, Work> of(Collection<Staff> people);
}
