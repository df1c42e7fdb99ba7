package fr.allianceeducative.kernel.tabular;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/**
 * What separates the cells: the one of {@code ;} {@code ,} and tab that the header holds most often outside quotation marks.
 *
 * @param value the character
 * @param declared whether a first line {@code sep=;} says it, as Excel writes; that line is no header then
 */
record Delimiter(char value, boolean declared) {

  private static final String CANDIDATES = ";,\t";
  private static final int LONGEST_HEADER = 64 * 1024;

  static Delimiter of(Reader text) throws IOException {
    int[] seen = new int[CANDIDATES.length()];
    StringBuilder beginning = new StringBuilder();
    boolean quoted = false;
    boolean blank = true;
    for (int i = 0; i < LONGEST_HEADER; i++) {
      int letter = text.read();
      boolean lineEnds = !quoted && (letter == '\n' || letter == '\r');
      if (letter < 0 || lineEnds && !blank) {
        break;
      }
      blank = blank && Character.isWhitespace(letter);
      quoted = quoted != (letter == '"');
      int candidate = quoted ? -1 : CANDIDATES.indexOf(letter);
      if (candidate >= 0) {
        seen[candidate]++;
      }
      if (beginning.length() < 6 && !blank) {
        beginning.append((char) letter);
      }
    }
    return declared(beginning.toString(), seen);
  }

  private static Delimiter declared(String beginning, int[] seen) {
    boolean says = beginning.length() == 5 && beginning.toLowerCase(Locale.ROOT).startsWith("sep=");
    return says && CANDIDATES.indexOf(beginning.charAt(4)) >= 0
        ? new Delimiter(beginning.charAt(4), true)
        : new Delimiter(mostSeen(seen), false);
  }

  private static char mostSeen(int[] seen) {
    int best = 0;
    for (int i = 1; i < seen.length; i++) {
      best = seen[i] > seen[best] ? i : best;
    }
    return CANDIDATES.charAt(best);
  }
}
