package fr.allianceeducative.people.web;

import fr.allianceeducative.kernel.Printable;
import fr.allianceeducative.people.Accounts;
import fr.allianceeducative.people.LoginThrottle;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.ProgramLoggedIn;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.people.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a name and a password; one answer, after the same time, for an unknown name and a wrong password. */
@Component
class AccountAuthentication implements AuthenticationProvider {

  private static final String WRONG = "Nom ou mot de passe inconnu.";

  private final Accounts accounts;
  private final People people;
  private final LoginThrottle throttle;
  private final ApplicationEventPublisher events;

  AccountAuthentication(Accounts accounts, People people, LoginThrottle throttle, ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.people = people;
    this.throttle = throttle;
    this.events = events;
  }

  @Override
  public Authentication authenticate(Authentication login) {
    // a database may refuse to look for other signs, and nobody has a name with them
    String name = Printable.of(login.getName());
    String password = String.valueOf(login.getCredentials());
    LoginPlace place = login.getDetails() instanceof LoginPlace known ? known : new LoginPlace("", null, false);
    LoginThrottle.Outcome outcome =
        throttle.attempt(
            name, place.address(), place.browser(), () -> accounts.check(name, password));
    if (outcome == LoginThrottle.Outcome.WAIT) {
      throw new TooManyAttempts();
    }
    if (outcome == LoginThrottle.Outcome.WRONG) {
      throw new BadCredentialsException(WRONG);
    }
    // read first: what changes in between ends the session that begins here
    Standing standing = people.standing(name).orElseThrow(() -> new BadCredentialsException(WRONG));
    Staff staff = people.findWithPassword(name).orElseThrow(() -> new BadCredentialsException(WRONG));
    if (place.program()) {
      events.publishEvent(new ProgramLoggedIn(staff, place.address()));
    }
    StaffPrincipal principal = new StaffPrincipal(staff, people.schoolsOf(staff), standing);
    return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities());
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
