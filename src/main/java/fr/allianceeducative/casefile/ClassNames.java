package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.names.NameWords;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How classes are compared: « 3ème 1 », « 3e 1 », « 3E1 » and « 31 » are one, as are « 2nde B », « 2de B » and « 2B ». */
final class ClassNames {

  /** What says that the digits are a level, and nothing of the class. One letter may be the class itself: in « 3EA » the E is not. */
  private static final Pattern LEVEL =
      Pattern.compile("([0-9]{1,2})(?:nde|nd|ieme|eme|ere|(?:de|re|er|e)(?![a-z]{2}))(.*)");

  private ClassNames() {}

  /** Of a class of the school: « 3E » is the E of the 3e, as nothing else tells one class of the level from another. */
  static String essence(String schoolClass) {
    List<String> words = NameWords.of(schoolClass);
    Matcher level = level(words);
    boolean isWhole = words.size() > 1 || level.matches() && !level.group(2).isEmpty();
    return isWhole ? begun(words) : String.join("", words);
  }

  /** Of what somebody has written, which may be the level alone. */
  static String begun(List<String> words) {
    Matcher level = level(words);
    return level.matches() ? level.group(1) + level.group(2).replace(" ", "") : String.join("", words);
  }

  private static Matcher level(List<String> words) {
    return LEVEL.matcher(String.join(" ", words));
  }
}
