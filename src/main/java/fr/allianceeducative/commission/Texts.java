package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Keeps what people write as short as the minutes want it. */
final class Texts {

  private Texts() {}

  static void atMost(int characters, @Nullable String text, String label) {
    Refusal.unless(
        text == null || text.length() <= characters,
        "Raccourcissez « %s » : %d caractères au plus.".formatted(label, characters));
  }
}
