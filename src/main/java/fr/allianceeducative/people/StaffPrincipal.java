package fr.allianceeducative.people;

import fr.allianceeducative.kernel.Uai;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The person behind a request, with the schools they may see as they were at login.
 *
 * <p>Authorities are {@code ROLE_} and the name of each {@link Role}. Whoever another house vouches for is one as well, and brings
 * that house’s proof.
 */
public class StaffPrincipal implements Principal {

  private final Staff staff;
  private final Set<Uai> schools;
  private final Standing standing;

  /** Somebody whose account has not changed since it was made. */
  public StaffPrincipal(Staff staff, Set<Uai> schools) {
    this(staff, schools, Standing.NEW);
  }

  public StaffPrincipal(Staff staff, Set<Uai> schools, Standing standing) {
    this.staff = staff;
    this.schools = Set.copyOf(schools);
    this.standing = standing;
  }

  /** How the account stood at login. */
  public Standing standing() {
    return standing;
  }

  public Staff staff() {
    return staff;
  }

  public Set<Uai> schools() {
    return schools;
  }

  @Override
  public String getName() {
    return staff.userName();
  }

  public Collection<GrantedAuthority> authorities() {
    return List.copyOf(
        staff.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StaffPrincipal principal
        && staff.equals(principal.staff)
        && schools.equals(principal.schools);
  }

  @Override
  public int hashCode() {
    return staff.hashCode();
  }

  @Override
  public String toString() {
    return getName();
  }
}
