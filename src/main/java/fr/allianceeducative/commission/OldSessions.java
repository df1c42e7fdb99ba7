package fr.allianceeducative.commission;

import java.time.LocalDate;
import java.util.List;

/** Sessions of long ago where they are kept, for the retention alone. */
public interface OldSessions {

  /**
   * Erases sessions that have ended and of which no case is left, with their invitations: a guest from outside may be a parent.
   * That a session was held stays counted.
   *
   * @param firstKept a session planned for this day stays
   * @return numbers of those that went
   */
  List<SessionNumber> erase(LocalDate firstKept, int most);
}
