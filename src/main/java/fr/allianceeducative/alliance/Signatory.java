package fr.allianceeducative.alliance;

import fr.allianceeducative.people.Role;

/** Whose task the signature of a member is. */
public sealed interface Signatory {

  /** One account: the member, or the référent who collects the signature of a partner without account. */
  record Person(String userName) implements Signatory {}

  /** Whoever holds the profession in the school. */
  record Profession(Role role) implements Signatory {}
}
