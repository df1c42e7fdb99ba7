package fr.allianceeducative.family;

import fr.allianceeducative.people.LoginAttempts;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries birth dates with many links from one place. Generous, because all telephones of a network may share an
 * address: what shuts a single link is counted on the link itself.
 */
@Component
class VisitThrottle {

  private static final String NAME = "lien-personnel";
  private static final int FREE = 50;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final LoginAttempts attempts;
  private final Clock clock;

  VisitThrottle(LoginAttempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** Counts a try from there; false when it has to wait. */
  boolean mayTry(String address) {
    return attempts.take(NAME, address, clock.instant(), FREE, FIRST_WAIT, LONGEST_WAIT);
  }

  void wasRight(String address) {
    attempts.giveBack(NAME, address);
  }
}
