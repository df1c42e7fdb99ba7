package fr.allianceeducative.people;

import fr.allianceeducative.kernel.Uai;
import java.security.Principal;
import java.util.Collection;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The person behind a request, with the schools they may see as they were at login.
 *
 * <p>Authorities are {@code ROLE_} and the name of each {@link Role}.
 */
public record StaffPrincipal(Staff staff, Set<Uai> schools) implements Principal {

  public StaffPrincipal {
    schools = Set.copyOf(schools);
  }

  @Override
  public String getName() {
    return staff.userName();
  }

  public Collection<GrantedAuthority> authorities() {
    return staff.roles().stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }
}
