package fr.allianceeducative.kernel;

/**
 * What of a text can be kept: no sign that only steers a machine, and no half of a sign. A database refuses some of them, PostgreSQL
 * the zero sign for one; people do not see that they are gone.
 */
public final class Printable {

  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  public static String of(String text) {
    StringBuilder kept = null;
    for (int i = 0; i < text.length(); ) {
      int sign = text.codePointAt(i);
      int next = i + Character.charCount(sign);
      if (isKept(sign)) {
        if (kept != null) {
          kept.appendCodePoint(sign);
        }
      } else {
        if (kept == null) {
          kept = new StringBuilder(text.length()).append(text, 0, i);
        }
        if (isHalf(sign)) {
          kept.append(REPLACEMENT);
        }
      }
      i = next;
    }
    return kept == null ? text : kept.toString();
  }

  private static boolean isKept(int sign) {
    return sign == '\n' || sign == '\r' || sign == '\t' || !(Character.isISOControl(sign) || isHalf(sign));
  }

  private static boolean isHalf(int sign) {
    return sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
  }
}
