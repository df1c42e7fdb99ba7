package fr.allianceeducative.kernel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The mark of a list that a form shows. It comes back with the answer, and says what the answer is about: what has joined the list
 * since then was seen by nobody.
 */
public final class ShownList {

  private static final String BETWEEN = "-";

  private ShownList() {}

  /** How many are shown, and which, in few signs. */
  public static String markOf(List<?> keys) {
    CRC32 sum = new CRC32();
    sum.update(keys.stream().map(String::valueOf).collect(Collectors.joining(" ")).getBytes(StandardCharsets.UTF_8));
    return keys.size() + BETWEEN + Long.toString(sum.getValue(), Character.MAX_RADIX);
  }

  /** How many of a list were shown under the mark, from its beginning on; empty when it was another list. */
  public static OptionalInt shown(String mark, List<?> keys) {
    for (int shown = 0; shown <= keys.size(); shown++) {
      if (mark.startsWith(shown + BETWEEN)) {
        return mark.equals(markOf(keys.subList(0, shown))) ? OptionalInt.of(shown) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }
}
