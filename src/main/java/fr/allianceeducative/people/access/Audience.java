package fr.allianceeducative.people.access;

import fr.allianceeducative.people.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * For whom something is.
 *
 * @param everyone without an account as well
 * @param roles of people with an account; none and not everyone: closed for good
 */
public record Audience(boolean everyone, Set<Role> roles) {

  static final Audience PUBLIC = new Audience(true, EnumSet.allOf(Role.class));
  static final Audience LOGGED_IN = new Audience(false, EnumSet.allOf(Role.class));
  static final Audience NOBODY = new Audience(false, Set.of());

  public Audience {
    roles = Set.copyOf(roles);
  }

  public boolean admits(Collection<Role> held) {
    return everyone || held.stream().anyMatch(roles::contains);
  }
}
