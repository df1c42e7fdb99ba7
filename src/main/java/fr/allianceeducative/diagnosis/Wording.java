package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Texts a person wrote: present when they must be, never longer than what the case file holds. */
final class Wording {

  private Wording() {}

  static String required(@Nullable String text, int most, String label) {
    if (text == null || text.isBlank()) {
      throw new Refusal("Remplissez « %s », puis validez à nouveau.".formatted(label));
    }
    return within(text.strip(), most, label);
  }

  static @Nullable String optional(@Nullable String text, int most, String label) {
    return text == null || text.isBlank() ? null : within(text.strip(), most, label);
  }

  private static String within(String text, int most, String label) {
    Refusal.unless(
        text.length() <= most, "Raccourcissez « %s » : %d caractères au plus.".formatted(label, most));
    return text;
  }
}
