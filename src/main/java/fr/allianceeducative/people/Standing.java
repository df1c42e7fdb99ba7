package fr.allianceeducative.people;

/**
 * What every request asks of the account behind its session.
 *
 * @param stamp another one after each change of functions, place, password or state: a session that was begun under an earlier one is
 *     over
 * @param mustChangePassword nothing opens before the person has chosen a password of their own
 */
public record Standing(long stamp, boolean mustChangePassword) {

  /** An account as it is made. */
  static final Standing NEW = new Standing(0, false);
}
