package fr.allianceeducative.kernel;

import java.util.Locale;

/**
 * How long somebody has: an amount and its unit, as the table of delays states it.
 *
 * <p>What the delay means on a date depends on the school calendar: see {@link SchoolCalendar}.
 */
public record Delay(int amount, Unit unit) {

  private static final int LONGEST = 3660;

  /** What is counted. A school day is a day on which pupils come: no weekend, no public holiday, no school holiday. */
  public enum Unit {
    HOURS("heure", "heures"),
    DAYS("jour", "jours"),
    SCHOOL_DAYS("jour de classe", "jours de classe"),
    MONTHS("mois", "mois");

    private final String one;
    private final String many;

    Unit(String one, String many) {
      this.one = one;
      this.many = many;
    }
  }

  public Delay {
    Refusal.unless(
        amount >= 0 && amount <= LONGEST, "Un délai est un nombre entier entre 0 et %d.".formatted(LONGEST));
  }

  public static Delay hours(int amount) {
    return new Delay(amount, Unit.HOURS);
  }

  public static Delay days(int amount) {
    return new Delay(amount, Unit.DAYS);
  }

  public static Delay schoolDays(int amount) {
    return new Delay(amount, Unit.SCHOOL_DAYS);
  }

  public static Delay months(int amount) {
    return new Delay(amount, Unit.MONTHS);
  }

  /** The delay as a row of the delay table writes it: a number and the name of a unit, whatever its case. */
  public static Delay of(int amount, String unit) {
    for (Unit known : Unit.values()) {
      if (known.name().equals(unit.strip().toUpperCase(Locale.ROOT))) {
        return new Delay(amount, known);
      }
    }
    throw new Refusal("L’unité d’un délai est HOURS, DAYS, SCHOOL_DAYS ou MONTHS.");
  }

  /** As a person reads it: {@code 15 jours de classe}. */
  public String label() {
    return amount + " " + (amount < 2 ? unit.one : unit.many);
  }
}
