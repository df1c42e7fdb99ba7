package fr.allianceeducative.trace;

import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Logins, refused logins, logouts. A program that sends its password with every request logs in with none of them: what it
 * reads is traced, and its refusals.
 */
@Component
class FrontDoorTraces {

  private final TraceBook book;
  private final People people;

  FrontDoorTraces(TraceBook book, People people) {
    this.book = book;
    this.people = people;
  }

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

  private static Optional<Staff> staff(Authentication person) {
    return person.getPrincipal() instanceof StaffPrincipal principal ? Optional.of(principal.staff()) : Optional.empty();
  }
}
