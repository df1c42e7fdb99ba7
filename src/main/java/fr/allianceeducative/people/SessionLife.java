package fr.allianceeducative.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * How long somebody stays logged in. A session ends after a time in which the person did nothing, whatever the screens asked for by
 * themselves; after a longest time; and at the first request after the account has changed, on whichever node that was.
 *
 * <p>The account is looked at with each request, by its key, rather than remembered for some seconds: « at once » means at once.
 */
@Service
public class SessionLife {

  private final AccountRegister register;
  private final SessionLimits limits;
  private final Clock clock;

  SessionLife(AccountRegister register, SessionLimits limits, Clock clock) {
    this.register = register;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Who came in when, and when they last did something.
   *
   * @param person as they were at login; another login in the same browser begins anew
   */
  public record Presence(StaffPrincipal person, Instant since, Instant lastAction) {}

  /** Why a session is over. */
  public enum End {
    /** Nobody did anything for a while. */
    IDLE("inactivite"),
    /** It has lasted as long as any may. */
    LONGEST("duree"),
    /** The account was closed, or its functions, place or password changed. */
    RIGHTS("droits");

    private final String word;

    End(String word) {
      this.word = word;
    }

    /** As the address of the login page says it. */
    public String word() {
      return word;
    }
  }

  /** The presence of somebody who has just come in. */
  public Presence begin(StaffPrincipal person) {
    Instant now = clock.instant();
    return new Presence(person, now, now);
  }

  /** The person has just done something. */
  public Presence acted(Presence presence) {
    return new Presence(presence.person(), presence.since(), clock.instant());
  }

  /** What ends the session; empty while it goes on. One statement at most, by a primary key. */
  public Optional<End> end(Presence presence) {
    Instant now = clock.instant();
    if (isOver(presence.lastAction(), limits.idle(), now)) {
      return Optional.of(End.IDLE);
    }
    if (isOver(presence.since(), limits.longest(), now)) {
      return Optional.of(End.LONGEST);
    }
    StaffPrincipal person = presence.person();
    boolean same =
        register.standing(person.getName()).filter(standing -> standing.stamp() == person.standing().stamp()).isPresent();
    return same ? Optional.empty() : Optional.of(End.RIGHTS);
  }

  private static boolean isOver(Instant from, Duration time, Instant now) {
    return !now.isBefore(from.plus(time));
  }
}
