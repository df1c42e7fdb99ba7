package fr.allianceeducative.signal.process;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whole numbers of a form. */
final class Answers {

  private static final BigDecimal MOST = BigDecimal.valueOf(1000);

  private Answers() {}

  static @Nullable Integer count(FormAnswers answers, String key, String label) {
    BigDecimal number = answers.number(key, label).orElse(null);
    if (number == null) {
      return null;
    }
    Refusal.unless(
        number.signum() >= 0 && number.compareTo(MOST) <= 0 && number.stripTrailingZeros().scale() <= 0,
        "Écrivez un nombre entier entre 0 et %s dans « %s ».".formatted(MOST, label));
    return number.intValue();
  }
}
