package fr.allianceeducative.people.web;

import fr.allianceeducative.people.Accounts;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a name and a password; one answer for an unknown name and a wrong password. */
@Component
class AccountAuthentication implements AuthenticationProvider {

  private final Accounts accounts;
  private final People people;

  AccountAuthentication(Accounts accounts, People people) {
    this.accounts = accounts;
    this.people = people;
  }

  @Override
  public Authentication authenticate(Authentication login) {
    String password = String.valueOf(login.getCredentials());
    if (!accounts.check(login.getName(), password)) {
      throw new BadCredentialsException("Nom ou mot de passe inconnu.");
    }
    Staff staff =
        people.find(login.getName()).orElseThrow(() -> new BadCredentialsException("Nom ou mot de passe inconnu."));
    StaffPrincipal principal = new StaffPrincipal(staff, people.schoolsOf(staff));
    return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities());
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
