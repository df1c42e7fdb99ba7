package fr.allianceeducative.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What two spellings of one word have in common: {@code Code postal}, {@code code_postal} and {@code CODE POSTAL} are one
 * header, {@code Le Roux}, {@code LE-ROUX} and {@code leroux} are one name.
 */
public final class Spelling {

  private Spelling() {}

  /** Letters and digits alone, without accents, in lower case. */
  public static String essence(String text) {
    String decomposed = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder essence = new StringBuilder(decomposed.length());
    decomposed.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> append(essence, letter));
    return essence.toString();
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }

  /** Some letters have no accent to take away: Unicode calls them letters of their own. */
  private static void append(StringBuilder essence, int letter) {
    switch (letter) {
      case 'œ' -> essence.append("oe");
      case 'æ' -> essence.append("ae");
      case 'ß' -> essence.append("ss");
      case 'ø' -> essence.append('o');
      case 'ł' -> essence.append('l');
      case 'đ', 'ð' -> essence.append('d');
      case 'ı' -> essence.append('i');
      default -> {
        if (Character.isLetterOrDigit(letter)) {
          essence.appendCodePoint(letter);
        }
      }
    }
  }
}
