package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Ine;
import fr.allianceeducative.kernel.Printable;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.names.NameWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody looks for, as one line of text says it: a name in any order and spelling, a birth date, an INE, a class, the number of
 * a case, or several of them.
 *
 * @param words of the name
 * @param schoolClass its beginning, as {@link ClassNames} compares it; empty for all classes
 */
public record PupilQuery(
    @Nullable CaseNumber number, @Nullable Ine ine, @Nullable LocalDate born, List<String> words, String schoolClass) {

  /** What a page lets somebody type. */
  public static final int LONGEST = 120;

  private static final int LONGEST_CLASS = 60;

  /** A pupil is born in this century: a year of two digits says which. */
  private static final int CENTURY = 2000;

  private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])AE-[0-9]{4}-[0-9]{6,12}(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
  private static final Pattern INE =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:[0-9][\\s\\u00a0\\u202f]?){9}[0-9A-Za-z][\\s\\u00a0\\u202f]?[A-Za-z](?![\\p{L}\\p{N}])");
  private static final Pattern FRENCH_DATE =
      Pattern.compile("(?<![\\p{L}\\p{N}])([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})(?![\\p{L}\\p{N}])");

  /** An INE and a telephone number are written in pairs as well: no blanks here, and three pairs, not more. */
  private static final Pattern SHORT_DATE =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?<![0-9][/.-])([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{2})(?![\\p{L}\\p{N}])(?![/.-][0-9])");

  private static final Pattern WRITTEN_DATE = Pattern.compile("(?<![\\p{L}\\p{N}])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![\\p{L}\\p{N}])");

  public PupilQuery {
    words = List.copyOf(words);
  }

  /**
   * Reads what somebody typed.
   *
   * @param schoolClass what stands in a field of its own; empty for none
   * @throws Refusal when nobody could be found by it
   */
  public static PupilQuery read(String text, String schoolClass) {
    String rest = Printable.of(text.substring(0, Math.min(text.length(), LONGEST)));
    Reader reader = new Reader(rest);
    CaseNumber number = reader.take(NUMBER, found -> CaseNumber.read(found.group().toUpperCase(Locale.ROOT)).orElse(null));
    LocalDate born = reader.take(WRITTEN_DATE, found -> date(year(found, 1), found, 2, 3));
    if (born == null) {
      born = reader.take(FRENCH_DATE, found -> date(year(found, 3), found, 2, 1));
    }
    Ine ine = reader.take(INE, found -> Ine.read(found.group()).orElse(null));
    if (born == null) {
      born = reader.take(SHORT_DATE, found -> date(CENTURY + year(found, 3), found, 2, 1));
    }
    List<String> words = new ArrayList<>();
    List<String> ofClass = new ArrayList<>();
    boolean classBefore = false;
    for (String word : NameWords.of(reader.rest)) {
      boolean digit = word.chars().anyMatch(Character::isDigit);
      // « 3e B »: the letter is the class, and no name
      classBefore = digit || classBefore && word.length() == 1;
      (classBefore ? ofClass : words).add(word);
    }
    List<String> typedClass = NameWords.of(Printable.of(schoolClass));
    PupilQuery query =
        new PupilQuery(number, ine, born, words, shortened(ClassNames.begun(typedClass.isEmpty() ? ofClass : typedClass)));
    Refusal.unless(
        query.number != null || query.ine != null || query.born != null || words.stream().anyMatch(word -> word.length() > 1),
        "Écrivez un nom, une date de naissance (jj/mm/aaaa), un INE ou un numéro de dossier.");
    return query;
  }

  /** Whether a class is the one that is looked for, or begins like it. */
  boolean isIn(String ofPupil) {
    return schoolClass.isEmpty() || ClassNames.essence(ofPupil).startsWith(schoolClass);
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_CLASS));
  }

  private static int year(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static LocalDate date(int year, Matcher found, int month, int day) {
    try {
      return LocalDate.of(year, Integer.parseInt(found.group(month)), Integer.parseInt(found.group(day)));
    } catch (DateTimeException e) {
      throw new Refusal("Cette date n’existe pas : écrivez la date de naissance comme 31/01/2011.");
    }
  }

  /** Names nobody: what is printed ends in logs. */
  @Override
  public String toString() {
    return "PupilQuery";
  }

  /** Takes out of a text what is understood. */
  private static final class Reader {

    private String rest;

    Reader(String text) {
      this.rest = text;
    }

    <T> @Nullable T take(Pattern pattern, Function<Matcher, @Nullable T> meaning) {
      Matcher found = pattern.matcher(rest);
      if (!found.find()) {
        return null;
      }
      T meant = meaning.apply(found);
      if (meant != null) {
        rest = rest.substring(0, found.start()) + " " + rest.substring(found.end());
      }
      return meant;
    }
  }
}
