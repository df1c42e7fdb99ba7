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
public record Circle(boolean everyone, Set<Role> roles) {

  static final Circle PUBLIC = new Circle(true, EnumSet.allOf(Role.class));
  static final Circle LOGGED_IN = new Circle(false, EnumSet.allOf(Role.class));
  static final Circle NOBODY = new Circle(false, Set.of());

  public Circle {
    roles = Set.copyOf(roles);
  }

  public boolean admits(Collection<Role> held) {
    return everyone || held.stream().anyMatch(roles::contains);
  }
}
