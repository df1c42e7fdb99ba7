package fr.allianceeducative.architecture;

import java.util.regex.Pattern;

/**
 * French puts a space before « : ; ? ! » and inside quotation marks, and no line may break there. One character for all of them,
 * U+00A0, which every font has.
 */
final class FrenchSpaces {

  private static final String NO_BREAK = "\u00a0";

  /** A plain space after a word and before a sign that ends there: neither an operator nor a parameter of a statement. */
  private static final Pattern BEFORE_A_SIGN =
      Pattern.compile("(?:^|(?<![ \\s<>=!(,])) (?=[:;?!»](?:[\\s\u00a0\"'’».,)<&*]|\\\\n|$))");

  private static final Pattern AFTER_A_QUOTE = Pattern.compile("«\\x20");
  private static final Pattern SQL =
      Pattern.compile("\\b(?:select|insert|update|delete|where|from|limit|and|like|set|values)\\b");

  private FrenchSpaces() {}

  static String in(String text) {
    if (SQL.matcher(text).find()) {
      return text;
    }
    String opened = AFTER_A_QUOTE.matcher(text).replaceAll("«" + NO_BREAK);
    return BEFORE_A_SIGN.matcher(opened).replaceAll(NO_BREAK);
  }
}
