package fr.allianceeducative.remediation;

import fr.allianceeducative.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What a person wrote, as long as its field may be. */
final class Written {

  static final int LINE = 200;
  static final int TEXT = 2000;

  private Written() {}

  static void fits(@Nullable String text, int longest, String label) {
    Refusal.unless(
        text == null || text.length() <= longest,
        "Raccourcissez « %s » : %d caractères au plus.".formatted(label, longest));
  }
}
