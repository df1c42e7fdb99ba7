package fr.allianceeducative.people;

import fr.allianceeducative.kernel.Refusal;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a password must be when an account is made: long, and nothing one would try first. Length is worth more than odd signs,
 * which people answer with « Soleil2026! ».
 */
@Component
class PasswordPolicy {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final int FEWEST_SIGNS = 5;
  private static final int SHORTEST_PART = 4;

  /** What a guess begins with in a school. */
  private static final Set<String> TRIED_FIRST =
      Set.of("motdepasse", "password", "azerty", "qwerty", "123456", "alliance", "bonjour", "soleil", "education", "college", "lycee");

  void check(Staff staff, String password) {
    Refusal.unless(
        password.length() >= SHORTEST && password.length() <= LONGEST,
        "Choisissez un mot de passe d’au moins %d signes : une courte phrase convient.".formatted(SHORTEST));
    Refusal.unless(
        password.chars().distinct().count() >= FEWEST_SIGNS,
        "Ce mot de passe répète les mêmes signes : choisissez une courte phrase.");
    String low = password.toLowerCase(Locale.ROOT);
    boolean own = contains(low, staff.userName().split("[._-]")) || contains(low, staff.displayName().split("[^\\p{L}]+"));
    Refusal.unless(!own, "Ce mot de passe contient un nom de la personne : choisissez-en un autre.");
    String rest = low;
    for (String guess : TRIED_FIRST) {
      rest = rest.replace(guess, "");
    }
    Refusal.unless(
        rest.length() >= SHORTEST - SHORTEST_PART, "Ce mot de passe est de ceux qu’on essaie d’abord : choisissez-en un autre.");
  }

  private static boolean contains(String password, String... parts) {
    for (String part : parts) {
      if (part.length() >= SHORTEST_PART && password.contains(part.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
