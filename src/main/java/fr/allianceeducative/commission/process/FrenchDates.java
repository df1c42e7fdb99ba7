package fr.allianceeducative.commission.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as the forms of this room say them. */
final class FrenchDates {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'à' H 'h' mm", Locale.FRENCH);

  private FrenchDates() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String day(Instant instant, ZoneId time) {
    return DAY.format(instant.atZone(time));
  }

  static String time(Instant instant, ZoneId time) {
    return DAY_AND_TIME.format(instant.atZone(time));
  }
}
