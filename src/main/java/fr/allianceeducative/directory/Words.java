package fr.allianceeducative.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares what people and files write, whatever the accents, case and punctuation. */
final class Words {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

  private Words() {}

  /** Words of a text, plain and lower case; « St » and « Ste » are Saint and Sainte. */
  static List<String> of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String lower = plain.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    return Arrays.stream(BETWEEN.split(lower)).filter(word -> !word.isEmpty()).map(Words::spelledOut).toList();
  }

  /** Letters and digits alone. */
  static String essence(String text) {
    return String.join("", of(text));
  }

  /** What a school is found by: one line of plain words. */
  static String searchable(School school) {
    return String.join(" ", Stream.of(school.name(), school.place().commune(), school.place().postalCode(), school.uai().value())
        .filter(text -> text != null).flatMap(text -> of(text).stream()).toList());
  }

  private static String spelledOut(String word) {
    return switch (word) {
      case "st" -> "saint";
      case "ste" -> "sainte";
      default -> word;
    };
  }
}
