package fr.allianceeducative.kernel.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.language.bm.Languages.LanguageSet;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;

/**
 * By what a name is found: its words, how they sound to a French ear, their beginnings and their ends.
 *
 * <p>A slip of the finger spoils the beginning of a word or its end, seldom both, and often changes nothing of the sound: so one mark is
 * left that is equal, and a database finds what is equal by an index. How alike two names are is for {@link Likeness} to say.
 */
public final class NameMarks {

  private static final String WHOLE = "=";
  private static final String SOUND = "~";
  private static final String START = "<";
  private static final String END = ">";

  private static final Map<String, Integer> WEIGHTS = Map.of(WHOLE, 8, SOUND, 4, START, 2, END, 1);

  private static final int PART = 3;
  private static final int SHORT_PART = 2;
  /** Of a short word one slip leaves less. */
  private static final int SHORT = 5;

  private static final int LONGEST_SOUND = 40;
  private static final int MOST_SOUNDS = 4;
  private static final LanguageSet FRENCH = LanguageSet.from(Set.of("french"));
  private static final PhoneticEngine EAR = new PhoneticEngine(NameType.GENERIC, RuleType.EXACT, true, MOST_SOUNDS);

  /** First names and common names come again and again: each is heard once. */
  private final Map<String, Set<String>> heard = new HashMap<>();

  /** The marks of a person, with how much each says. */
  public Map<String, Integer> of(String lastName, String firstName) {
    Map<String, Integer> marks = new LinkedHashMap<>();
    for (String word : spellings(lastName, firstName)) {
      mark(marks, WHOLE, word);
      parts(word, word.length() <= SHORT).forEach(part -> marks.put(part, WEIGHTS.get(part.substring(0, 1))));
      heard.computeIfAbsent(word, NameMarks::sounds).forEach(sound -> mark(marks, SOUND, sound));
    }
    return marks;
  }

  /** The words of a name, and those of each part of it together. */
  static Set<String> spellings(String lastName, String firstName) {
    Set<String> spellings = new LinkedHashSet<>();
    for (List<String> words : List.of(NameWords.of(lastName), NameWords.of(firstName))) {
      spellings.addAll(words);
      if (words.size() > 1) {
        spellings.add(NameWords.together(words));
      }
    }
    return spellings;
  }

  /** The marks under which somebody with a name like these words may be found. Particles alone find nobody when there is more. */
  public static Set<String> soughtBy(List<String> words) {
    Set<String> marks = new LinkedHashSet<>();
    Collection<String> telling = words.stream().filter(word -> word.length() > SHORT_PART).toList();
    for (String word : telling.isEmpty() ? words : telling) {
      sought(word, marks);
    }
    for (int i = 1; i < words.size(); i++) {
      sought(NameWords.together(words.subList(i - 1, i + 1)), marks);
    }
    return marks;
  }

  /** The marks of the sounds of a person’s name. */
  public static Set<String> sounds(String lastName, String firstName) {
    Set<String> marks = new HashSet<>();
    spellings(lastName, firstName).forEach(word -> marks.addAll(soundMarks(word)));
    return marks;
  }

  /** The sounds among the marks of a word. */
  static Set<String> soundMarks(String word) {
    Set<String> marks = new HashSet<>();
    sounds(word).forEach(sound -> marks.add(SOUND + sound));
    return marks;
  }

  public static boolean isSound(String mark) {
    return mark.startsWith(SOUND);
  }

  private static void sought(String word, Set<String> marks) {
    marks.add(WHOLE + word);
    marks.addAll(parts(word, false));
    if (word.length() <= SHORT + 1) {
      marks.addAll(parts(word, true));
    }
    marks.addAll(soundMarks(word));
  }

  /** The beginning and the end; of letters that take two places none, they would be cut through. */
  private static List<String> parts(String word, boolean small) {
    int part = small ? SHORT_PART : PART;
    if (word.length() < part || word.chars().anyMatch(letter -> Character.isSurrogate((char) letter))) {
      return List.of();
    }
    return List.of(START + word.substring(0, part), END + word.substring(word.length() - part));
  }

  private static Set<String> sounds(String word) {
    Set<String> sounds = new LinkedHashSet<>();
    if (word.length() > SHORT_PART && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
      List<String> all = new ArrayList<>(List.of(EAR.encode(word, FRENCH).split("\\|")));
      all.stream()
          .filter(sound -> !sound.isEmpty())
          .limit(MOST_SOUNDS)
          .map(sound -> sound.substring(0, Math.min(sound.length(), LONGEST_SOUND)))
          .forEach(sounds::add);
    }
    return sounds;
  }

  private static void mark(Map<String, Integer> marks, String kind, String text) {
    marks.put(kind + text, WEIGHTS.get(kind));
  }
}
