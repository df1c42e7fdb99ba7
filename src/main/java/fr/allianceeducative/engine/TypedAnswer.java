package fr.allianceeducative.engine;

import fr.allianceeducative.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** Makes a choice, a date or a number of what a form sent; what is none is refused in words that name the field. */
final class TypedAnswer {

  /** How a form answers a question of yes or no. */
  enum YesNo {
    YES,
    NO
  }

  private TypedAnswer() {}

  static Refusal missing(String label) {
    return new Refusal("Remplissez « %s », puis validez à nouveau.".formatted(label));
  }

  static BigDecimal number(String text, String label) {
    try {
      return new BigDecimal(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new Refusal("Écrivez un nombre dans « %s ».".formatted(label));
    }
  }

  static <E extends Enum<E>> E choice(Class<E> type, String text, String label) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new Refusal("Choisissez une réponse de la liste dans « %s ».".formatted(label));
  }

  /** A date, with the time of day where the field asks for it; midnight elsewhere. */
  static LocalDateTime moment(String text, String label) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay();
      }
      return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
          ? OffsetDateTime.parse(text).atZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime()
          : LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refusal("Choisissez une date qui existe dans « %s ».".formatted(label));
    }
  }
}
