package fr.allianceeducative.workspace;

import java.util.regex.Pattern;

/**
 * Words of people on their way into a form of Tasklist, which reads them as Markdown: what somebody wrote must neither load an
 * image from elsewhere nor dress up a link. The signs stay to be read; only what would make them work is taken apart.
 */
final class PlainWords {

  private static final Pattern TAG = Pattern.compile("<(?=[\\p{L}/!?])");
  private static final Pattern IMAGE = Pattern.compile("!(?=\\[)");
  private static final Pattern LINK = Pattern.compile("](?=[(\\[:])");

  private PlainWords() {}

  static String of(String words) {
    String plain = TAG.matcher(words).replaceAll("‹");
    plain = IMAGE.matcher(plain).replaceAll("! ");
    return LINK.matcher(plain).replaceAll("] ");
  }
}
