package fr.allianceeducative.people;

/** The accounts people log in with: the engine's identity tables, behind a slow hash. */
public interface Accounts {

  /** Creates the account in the groups of its roles, or brings it up to date with a new password. */
  void put(Staff staff, String password);

  /** Creates the account in the groups of its roles, or brings it up to date; no password opens a new one. */
  void putWithoutPassword(Staff staff);

  /** Takes the account out of all groups; it keeps its name, for what it did. */
  void leave(String userName);

  /** Nothing is left of the account. */
  void forget(String userName);

  /** Whether the password is the account's. Slow on purpose; the same time for an account that does not exist. */
  boolean check(String userName, String password);
}
