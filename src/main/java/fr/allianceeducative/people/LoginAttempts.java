package fr.allianceeducative.people;

import java.time.Duration;
import java.time.Instant;

/** Where attempts to log in are counted, for all nodes of the house together. */
public interface LoginAttempts {

  /** Whether this name has been let in from this place, and has not failed there since. */
  boolean isKnown(String name, String place);

  /**
   * Takes one attempt, unless the name has to wait at this place; in one statement, so that attempts at the same moment wait for
   * each other.
   *
   * @param free how many attempts cost nothing; each further one doubles the wait
   * @return false when the name has to wait
   */
  boolean take(String name, String place, Instant now, int free, Duration first, Duration longest);

  /** The name was let in from here: its failures here are forgotten, and the place is known. */
  void succeeded(String name, String place, Instant now);

  /** Gives back an attempt that turned out to be a success. */
  void giveBack(String name, String place);

  /** Forgets what was counted before one day, and the places that let a name in before another. */
  void forgetBefore(Instant unknown, Instant known);
}
