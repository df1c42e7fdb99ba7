package fr.allianceeducative.notification.carrier;

import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * The alphabet of SMS (GSM 03.38): one sign outside of it, as a curly apostrophe or a circumflex, and a message holds less than half as much and
 * costs twice.
 */
final class ShortText {

  /** Two messages that a phone shows as one. */
  static final int LONGEST = 306;

  private static final String ALPHABET =
      "@£$¥èéùìòÇ\nØø\rÅåÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà_";

  /** Known as well, and counted twice. */
  private static final String TWICE = "^{}\\[~]|€";

  private ShortText() {}

  /** The same in the alphabet: what has no letter of its own there keeps its letter and loses its accent. */
  static String plain(String text) {
    String common =
        text.replaceAll("[\\u2018\\u2019]", "'")
            .replaceAll("[«»\\u201c\\u201d]", "\"")
            .replaceAll("[\\u2010-\\u2015]", "-")
            .replaceAll("[\\u00a0\\u2009\\u202f]", " ")
            .replace("œ", "oe")
            .replace("Œ", "OE")
            .replace("…", "...");
    return common.codePoints().mapToObj(Character::toString).map(ShortText::sign).collect(Collectors.joining());
  }

  /** How much of a message it takes. */
  static int length(String text) {
    return plain(text).chars().map(sign -> TWICE.indexOf(sign) < 0 ? 1 : 2).sum();
  }

  /** As many whole words as there is room for; of a first word that is too long, its beginning. */
  static String cut(String text, int room) {
    String plain = plain(text).strip();
    if (length(plain) <= room) {
      return plain;
    }
    String kept = plain;
    while (!kept.isEmpty() && length(kept) > room) {
      int space = kept.lastIndexOf(' ');
      kept = kept.substring(0, space > 0 ? space : kept.length() - 1).strip();
    }
    return kept;
  }

  private static String sign(String sign) {
    if (ALPHABET.contains(sign) || TWICE.contains(sign)) {
      return sign;
    }
    String letter = Normalizer.normalize(sign, Normalizer.Form.NFD).substring(0, 1);
    return ALPHABET.contains(letter) ? letter : "?";
  }
}
