package fr.allianceeducative.notification;

import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.kernel.SchoolZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** When a person may be disturbed: outside the quiet hours, and for what can wait, on a day on which there is school. */
@Component
class QuietTime {

  private final SchoolCalendar calendar;

  QuietTime(SchoolCalendar calendar) {
    this.calendar = calendar;
  }

  /** The first moment from an instant on; the instant itself when nothing speaks against it. */
  Instant next(Instant from, ContactPoint person, SchoolZone zone, Handling handling) {
    ZonedDateTime at = from.atZone(zone.time());
    if (handling.respectsQuiet()) {
      at = afterQuiet(at, person.quietFrom(), person.quietUntil());
    }
    if (handling.schoolDaysOnly() && !calendar.isSchoolDay(at.toLocalDate(), zone)) {
      at = schoolDayAfter(at.toLocalDate(), zone).atTime(person.quietUntil()).atZone(zone.time());
    }
    return at.toInstant();
  }

  /** The next school day after a day, at a time of the day. */
  Instant schoolDayAfter(Instant from, LocalTime time, SchoolZone zone) {
    return schoolDayAfter(from.atZone(zone.time()).toLocalDate(), zone).atTime(time).atZone(zone.time()).toInstant();
  }

  /** The instant, or a time of its day when that comes later. */
  static Instant atTheEarliest(LocalTime time, Instant instant, SchoolZone zone) {
    Instant early = instant.atZone(zone.time()).toLocalDate().atTime(time).atZone(zone.time()).toInstant();
    return early.isAfter(instant) ? early : instant;
  }

  private LocalDate schoolDayAfter(LocalDate day, SchoolZone zone) {
    return calendar.onOrAfter(day.plusDays(1), zone);
  }

  private static ZonedDateTime afterQuiet(ZonedDateTime at, LocalTime from, LocalTime until) {
    LocalTime time = at.toLocalTime();
    boolean overnight = from.isAfter(until);
    boolean quiet =
        overnight
            ? !time.isBefore(from) || time.isBefore(until)
            : !time.isBefore(from) && time.isBefore(until);
    if (!quiet) {
      return at;
    }
    LocalDate day = overnight && !time.isBefore(from) ? at.toLocalDate().plusDays(1) : at.toLocalDate();
    return day.atTime(until).atZone(at.getZone());
  }
}
