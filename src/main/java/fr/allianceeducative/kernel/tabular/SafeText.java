package fr.allianceeducative.kernel.tabular;

import fr.allianceeducative.kernel.Refusal;
import java.util.regex.Pattern;

/**
 * Keeps out of the case file what a spreadsheet or a page could run: formulas, tags, expressions, characters nobody sees.
 *
 * <p>Refuses rather than repairs: a name is stored as the school wrote it or not at all. Pages escape what they show all
 * the same.
 */
public final class SafeText {

  private static final Pattern FORMULA = Pattern.compile("[=@＝＠].*|[+＋－-](?![0-9 .,()/+-]*$).*", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<\\s*[/!?\\p{L}]|[$#]\\{");
  private static final Pattern ANGLE = Pattern.compile("[<>]");
  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");

  private SafeText() {}

  /** A text as it came; refused when it is longer than {@code maxLength} or could be run. */
  public static String text(String what, String value, int maxLength) {
    Refusal.unless(value.length() <= maxLength, what + " : " + maxLength + " caractères au plus sont attendus.");
    Refusal.unless(!FORMULA.matcher(value).matches(),
        what + " : le texte commence comme une formule de tableur ; enlevez le premier signe.");
    Refusal.unless(value.codePoints().noneMatch(SafeText::isHidden),
        what + " : le texte contient des caractères invisibles ; saisissez-le à nouveau.");
    Refusal.unless(!TAG.matcher(value).find(), what + " : le texte contient du code ; écrivez-le en toutes lettres.");
    return value;
  }

  /** A longer text, where line breaks are only layout. */
  public static String paragraph(String what, String value, int maxLength) {
    return text(what, BREAKS.matcher(value).replaceAll(" "), maxLength);
  }

  /** A name of a person: at least one letter, any alphabet, any accent, apostrophe or hyphen. */
  public static String name(String what, String value, int maxLength) {
    Refusal.unless(!value.isEmpty(), what + " : la case est vide.");
    String name = text(what, value, maxLength);
    Refusal.unless(name.codePoints().anyMatch(Character::isLetter) && !ANGLE.matcher(name).find(),
        what + " : un nom écrit en lettres est attendu.");
    return name;
  }

  /** Control characters and the marks that turn the direction of a text; joiners stay, some alphabets need them. */
  private static boolean isHidden(int character) {
    return Character.isISOControl(character)
        || character >= 0x202A && character <= 0x202E
        || character >= 0x2066 && character <= 0x2069
        || character == 0xFFFD
        || character == 0xFEFF
        || character == 0x2028
        || character == 0x2029;
  }
}
