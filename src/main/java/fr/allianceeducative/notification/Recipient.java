package fr.allianceeducative.notification;

import fr.allianceeducative.people.Role;
import java.util.Collection;
import java.util.Set;

/** Who is told. */
public sealed interface Recipient {

  /** One person, by the name of the account. */
  record Person(String userName) implements Recipient {}

  /** Several people, by the names of their accounts. */
  record Persons(Set<String> userNames) implements Recipient {

    public Persons {
      userNames = Set.copyOf(userNames);
    }
  }

  /** Everyone in the school of the notice who holds one of the roles. */
  record Team(Set<Role> roles) implements Recipient {

    public Team {
      roles = Set.copyOf(roles);
    }
  }

  /** Everyone who serves the district of the school of the notice in one of the roles. */
  record District(Set<Role> roles) implements Recipient {

    public District {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * Somebody without an account, by a name that a room gave ({@link Outsiders}).
   *
   * @param channel the one by which the person is reached
   */
  record Outside(String name, Channel channel) implements Recipient {}

  static Recipient person(String userName) {
    return new Person(userName);
  }

  static Recipient persons(Collection<String> userNames) {
    return new Persons(Set.copyOf(userNames));
  }

  static Recipient team(Role... roles) {
    return new Team(Set.of(roles));
  }

  static Recipient district(Role... roles) {
    return new District(Set.of(roles));
  }
}
