package fr.allianceeducative.kernel;

import java.time.LocalDate;
import java.util.Locale;

/**
 * How long something is kept: a number of months, from its own day or from the end of its school year.
 *
 * @param label what it is about, in the words of the table
 */
public record Keep(int months, Start start, String label) {

  private static final int LONGEST = 600;

  /** Where the months begin. */
  public enum Start {
    DAY("après ce jour"),
    SCHOOL_YEAR_END("après la fin de l’année scolaire");

    private final String words;

    Start(String words) {
      this.words = words;
    }
  }

  public Keep {
    Refusal.unless(
        months >= 0 && months <= LONGEST, "Une durée de conservation est un nombre de mois entre 0 et %d.".formatted(LONGEST));
  }

  /** As a row of the retention table writes it. */
  public static Keep of(int months, String start, String label) {
    for (Start known : Start.values()) {
      if (known.name().equals(start.strip().toUpperCase(Locale.ROOT))) {
        return new Keep(months, known, label);
      }
    }
    throw new Refusal("Une durée de conservation part de DAY ou de SCHOOL_YEAR_END.");
  }

  /** As a person reads it: {@code 12 mois après ce jour}. */
  public String sentence() {
    return months == 0 && start == Start.SCHOOL_YEAR_END ? "jusqu’à la fin de l’année scolaire" : months + " mois " + start.words;
  }

  /** The oldest day of which something is still kept today: what is older goes. */
  public LocalDate firstKept(LocalDate today) {
    LocalDate then = today.minusMonths(months);
    return start == Start.DAY ? then : SchoolYear.of(then).first();
  }

  /** The day from which something of this day may go. */
  public LocalDate overOn(LocalDate day) {
    LocalDate last = start == Start.DAY ? day : SchoolYear.of(day).last();
    LocalDate over = last.plusMonths(months).plusDays(1);
    // one month back from 29, 30 or 31 March is 28 February, which is then still kept
    while (!day.isBefore(firstKept(over))) {
      over = over.plusDays(1);
    }
    return over;
  }
}
