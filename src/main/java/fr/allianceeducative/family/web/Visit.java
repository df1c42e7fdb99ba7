package fr.allianceeducative.family.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A visit by a personal link, in the session of the browser: the token has left the address by then.
 *
 * @param link id of the link; its signature was checked
 * @param known whether the birth date was right
 * @param at when something was last done
 */
record Visit(String link, boolean known, Instant at) implements Serializable {

  private static final String ATTRIBUTE = Visit.class.getName();
  private static final long serialVersionUID = 1;

  /** Long enough to think and write, short enough for a telephone that is passed around. */
  private static final Duration LONGEST_REST = Duration.ofMinutes(30);
  private static final Duration LONGEST_WRITING = Duration.ofHours(2);

  static Optional<Visit> of(HttpSession session, Instant now) {
    return session.getAttribute(ATTRIBUTE) instanceof Visit visit ? Optional.of(visit.rested(now)) : Optional.empty();
  }

  /** The session stays longer than the visit: whoever wrote for an hour says once more who they are, and finds the words again. */
  static void begin(HttpSession session, String link, Instant now) {
    session.setMaxInactiveInterval((int) LONGEST_WRITING.toSeconds());
    session.setAttribute(ATTRIBUTE, new Visit(link, false, now));
  }

  static void end(HttpSession session) {
    session.removeAttribute(ATTRIBUTE);
  }

  void goesOn(HttpSession session, boolean stillKnown, Instant now) {
    session.setAttribute(ATTRIBUTE, new Visit(link, stillKnown, now));
  }

  /** Whoever was away is asked once more who they are. */
  private Visit rested(Instant now) {
    return known && at.plus(LONGEST_REST).isBefore(now) ? new Visit(link, false, now) : this;
  }
}
