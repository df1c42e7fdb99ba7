package fr.allianceeducative.trace;

import fr.allianceeducative.people.People;
import fr.allianceeducative.people.ProgramLoggedIn;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Logins, refused logins, logouts. A program sends its password with every request: the first of a day from an address is a line, the
 * others would bury it. What it reads is traced, and its refusals.
 */
@Component
class FrontDoorTraces {

  /** Addresses of programs remembered for a day; whoever comes from more of them is written more often. */
  private static final int PROGRAMS = 1000;

  private final TraceBook book;
  private final People people;
  private final Clock clock;
  private final Set<Arrival> arrived = ConcurrentHashMap.newKeySet();

  FrontDoorTraces(TraceBook book, People people, Clock clock) {
    this.book = book;
    this.people = people;
    this.clock = clock;
  }

  private record Arrival(LocalDate day, String program, String address) {}

  @EventListener
  void on(InteractiveAuthenticationSuccessEvent event) {
    book.atTheDoor(staff(event.getAuthentication()), TraceKind.LOGIN, TraceDoor.LOGIN, null);
  }

  /** A name nobody has may be a password typed in the wrong field: it is not kept. */
  @EventListener
  void on(AbstractAuthenticationFailureEvent event) {
    book.atTheDoor(people.find(event.getAuthentication().getName()), TraceKind.LOGIN_REFUSED, TraceDoor.LOGIN, null);
  }

  @EventListener
  void on(LogoutSuccessEvent event) {
    book.atTheDoor(staff(event.getAuthentication()), TraceKind.LOGOUT, TraceDoor.LOGIN, null);
  }

  @EventListener
  void on(ProgramLoggedIn event) {
    Arrival arrival = new Arrival(LocalDate.now(clock), event.staff().userName(), event.address());
    if (!arrived.contains(arrival)) {
      book.atTheDoor(Optional.of(event.staff()), TraceKind.PROGRAM_LOGIN, TraceDoor.LOGIN, null);
      arrived.removeIf(earlier -> arrived.size() >= PROGRAMS || !earlier.day().equals(arrival.day()));
      arrived.add(arrival);
    }
  }

  private static Optional<Staff> staff(Authentication person) {
    return person.getPrincipal() instanceof StaffPrincipal principal ? Optional.of(principal.staff()) : Optional.empty();
  }
}
