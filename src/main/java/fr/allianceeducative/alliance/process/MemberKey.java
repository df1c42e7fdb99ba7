package fr.allianceeducative.alliance.process;

import fr.allianceeducative.kernel.Refusal;

/** How a member is named in the engine and in a form: {@code m12}. */
final class MemberKey {

  private MemberKey() {}

  static String of(long id) {
    return "m" + id;
  }

  static long id(String key) {
    Refusal.unless(key.matches("m[0-9]{1,18}"), "Choisissez un membre de la liste.");
    return Long.parseLong(key.substring(1));
  }
}
