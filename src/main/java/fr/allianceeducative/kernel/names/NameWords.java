package fr.allianceeducative.kernel.names;

import fr.allianceeducative.kernel.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a name, in small letters without accents: « D’Almeida-Le Goff » is d, almeida, le, goff. */
public final class NameWords {

  /** Longer than any word of a name; a database sets a limit as well. */
  private static final int LONGEST = 60;

  private static final int MOST = 12;

  /** Accents that stand as signs of their own belong to the letter before. */
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private NameWords() {}

  public static List<String> of(String text) {
    return Arrays.stream(BETWEEN.split(text))
        .map(Spelling::essence)
        .map(NameWords::shortened)
        .filter(word -> !word.isEmpty())
        .limit(MOST)
        .toList();
  }

  /** All of them without what stands between: whoever writes LEGOFF means Le Goff. */
  static String together(List<String> words) {
    return shortened(String.join("", words));
  }

  /** Never cut through a letter that takes two places. */
  private static String shortened(String word) {
    if (word.length() <= LONGEST) {
      return word;
    }
    int end = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return word.substring(0, end);
  }
}
