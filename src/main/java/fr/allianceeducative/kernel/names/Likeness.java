package fr.allianceeducative.kernel.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How alike a name is to what somebody looks for, from 0 (somebody else) to 1 (the same): the words in any order, begun only, with one or two
 * slips of the finger by their length, or written as they sound.
 */
public final class Likeness {

  private static final double SAME = 1;
  private static final double BEGUN = 0.92;
  private static final double HEARD = 0.85;
  private static final double SLIP = 0.12;
  /** From here on a word is meant; below it only looks a little like it, which puts those who have the rest of the name in order. */
  private static final double MEANT = 0.6;
  private static final double LOOKS = 0.5;
  private static final int WEIGHTIEST = 6;

  private static final List<DamerauLevenshteinDistance> UP_TO =
      List.of(new DamerauLevenshteinDistance(0), new DamerauLevenshteinDistance(1), new DamerauLevenshteinDistance(2));

  private static final JaroWinklerSimilarity LOOK = new JaroWinklerSimilarity();

  private final List<String> sought;
  private final List<Set<String>> sounds = new ArrayList<>();
  private final List<String> pairs = new ArrayList<>();
  private final int weight;

  /** @param sought words as {@link NameWords} gives them */
  public Likeness(List<String> sought) {
    this.sought = List.copyOf(sought);
    for (int i = 0; i < sought.size(); i++) {
      sounds.add(NameMarks.soundMarks(sought.get(i)));
      pairs.add(i + 1 < sought.size() ? NameWords.together(sought.subList(i, i + 2)) : "");
    }
    this.weight = sought.stream().mapToInt(Likeness::weight).sum();
  }

  /**
   * How alike a name is.
   *
   * @param heard the marks of its sounds, at least those that are looked for
   */
  public double to(String lastName, String firstName, Collection<String> heard) {
    return to(NameMarks.spellings(lastName, firstName), heard);
  }

  /** Whether a name has something of each word that is looked for. */
  public boolean isWhole(String lastName, String firstName, Collection<String> heard) {
    double[] each = each(NameMarks.spellings(lastName, firstName), heard);
    for (double one : each) {
      if (one < MEANT) {
        return false;
      }
    }
    return true;
  }

  private double to(Set<String> words, Collection<String> heard) {
    if (weight == 0) {
      return 0;
    }
    double[] each = each(words, heard);
    double sum = 0;
    for (int i = 0; i < each.length; i++) {
      sum += each[i] * weight(sought.get(i));
    }
    return sum / weight;
  }

  private double[] each(Set<String> words, Collection<String> heard) {
    double[] each = new double[sought.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = Math.max(each[i], best(sought.get(i), words));
      if (each[i] < HEARD && !Collections.disjoint(sounds.get(i), heard)) {
        each[i] = HEARD;
      }
      if (!pairs.get(i).isEmpty()) {
        double both = best(pairs.get(i), words);
        each[i] = Math.max(each[i], both);
        each[i + 1] = Math.max(each[i + 1], both);
      }
    }
    return each;
  }

  private static double best(String sought, Set<String> words) {
    double best = 0;
    for (String word : words) {
      best = Math.max(best, alike(sought, word));
    }
    return best;
  }

  private static double alike(String sought, String word) {
    if (sought.equals(word)) {
      return SAME;
    }
    if (word.startsWith(sought)) {
      return BEGUN;
    }
    int most = slips(Math.min(sought.length(), word.length()));
    int slips = UP_TO.get(most).apply(sought, word);
    return slips < 0 || most == 0 ? LOOKS * LOOK.apply(sought, word) : BEGUN - SLIP * slips;
  }

  /** How many slips a word of this length may have and still be meant. */
  private static int slips(int length) {
    return length <= 2 ? 0 : length <= 5 ? 1 : 2;
  }

  private static int weight(String word) {
    return Math.min(word.length(), WEIGHTIEST);
  }
}
