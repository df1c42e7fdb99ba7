package fr.allianceeducative.kernel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/**
 * Says when a delay ends for a school: it knows which days pupils come to school in each zone.
 *
 * <p>A school day is Monday to Friday, outside public holidays and school holidays; Saturday never counts, although
 * some schools teach on it. The holiday table covers 2025-2026 and 2026-2027; in other years only the long holidays
 * count (July and August, or the southern summer), so a delay in school days may then end too early.
 */
@Component
public final class SchoolCalendar {

  private final SchoolHolidays schoolHolidays = new SchoolHolidays();
  private final PublicHolidays publicHolidays = new PublicHolidays();

  /** Whether pupils come to school on that day. */
  public boolean isSchoolDay(LocalDate day, SchoolZone zone) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !publicHolidays.includes(day, zone)
        && !schoolHolidays.includes(day, zone);
  }

  /** The last school day before a day: Friday for a Monday, the day before the holidays for the day after them. */
  public LocalDate before(LocalDate day, SchoolZone zone) {
    LocalDate before = day.minusDays(1);
    while (!isSchoolDay(before, zone)) {
      before = before.minusDays(1);
    }
    return before;
  }

  /** That day when pupils come, else the next on which they do. */
  public LocalDate onOrAfter(LocalDate day, SchoolZone zone) {
    return isSchoolDay(day, zone) ? day : plusSchoolDays(day, 1, zone);
  }

  /** Whether the holiday table knows that year for that zone, so that a count of school days can be trusted. */
  public boolean knows(SchoolYear year, SchoolZone zone) {
    return schoolHolidays.knows(year, zone);
  }

  /**
   * The last day of a delay that starts on a day. The starting day itself is not counted, and a delay in calendar days
   * or months may end on a day without school. A delay in hours has no meaning on a date.
   */
  public LocalDate plus(LocalDate start, Delay delay, SchoolZone zone) {
    return switch (delay.unit()) {
      case DAYS -> start.plusDays(delay.amount());
      case MONTHS -> start.plusMonths(delay.amount());
      case SCHOOL_DAYS -> plusSchoolDays(start, delay.amount(), zone);
      case HOURS -> throw new IllegalArgumentException("A delay in hours starts at an instant, not on a date");
    };
  }

  /** The instant a delay ends: hours run without pause, every other unit keeps the time on the wall of the school. */
  public Instant plus(Instant start, Delay delay, SchoolZone zone) {
    if (delay.unit() == Delay.Unit.HOURS) {
      return start.plusSeconds(delay.amount() * 3600L);
    }
    ZonedDateTime local = start.atZone(zone.time());
    return local.with(plus(local.toLocalDate(), delay, zone)).toInstant();
  }

  private LocalDate plusSchoolDays(LocalDate start, int amount, SchoolZone zone) {
    LocalDate day = start;
    for (int left = amount; left > 0; ) {
      day = day.plusDays(1);
      if (isSchoolDay(day, zone)) {
        left--;
      }
    }
    return day;
  }
}
