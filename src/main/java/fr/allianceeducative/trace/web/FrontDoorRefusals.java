package fr.allianceeducative.trace.web;

import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.trace.TraceBook;
import fr.allianceeducative.trace.TraceKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;

/** Whoever has an account and is turned away at the front door leaves a line; who has none is only asked to log in. */
@Component
class FrontDoorRefusals {

  private final TraceBook book;

  FrontDoorRefusals(TraceBook book) {
    this.book = book;
  }

  @EventListener
  void on(AuthorizationDeniedEvent<?> event) {
    if (event.getSource() instanceof HttpServletRequest request
        && event.getAuthentication().get() != null
        && event.getAuthentication().get().getPrincipal() instanceof StaffPrincipal principal) {
      Address address = new Address(request.getRequestURI());
      book.atTheDoor(
          Optional.of(principal.staff()), TraceKind.ACCESS_REFUSED, address.door(), address.caseNumber().orElse(null));
    }
  }

  /** Spring Security tells of a refusal only when somebody passes it on. */
  @Configuration(proxyBeanMethods = false)
  static class Told {

    @Bean
    AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
      return new SpringAuthorizationEventPublisher(events);
    }
  }
}
