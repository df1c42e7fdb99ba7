package fr.allianceeducative.kernel;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * The school holidays of every zone, from {@code calendar/vacances-scolaires.csv}.
 *
 * <p>In a school year that the table does not know for a zone, only the long holidays are counted: July and August, or
 * mid-December to mid-February where the year follows the southern summer.
 */
final class SchoolHolidays {

  private static final MonthDay AUSTRAL_START = MonthDay.of(12, 18);
  private static final MonthDay AUSTRAL_END = MonthDay.of(2, 15);

  private final Map<SchoolZone, List<Holiday>> table = new EnumMap<>(SchoolZone.class);

  SchoolHolidays() {
    for (CSVRecord row : CalendarTable.read("/calendar/vacances-scolaires.csv")) {
      Holiday holiday = new Holiday(LocalDate.parse(row.get("debut")), LocalDate.parse(row.get("reprise")));
      CalendarTable.zones(row).forEach(zone -> table.computeIfAbsent(zone, z -> new ArrayList<>()).add(holiday));
    }
  }

  boolean includes(LocalDate day, SchoolZone zone) {
    if (!knows(SchoolYear.of(day), zone)) {
      return longHolidays(day, zone);
    }
    return of(zone).stream().anyMatch(holiday -> holiday.includes(day));
  }

  boolean knows(SchoolYear year, SchoolZone zone) {
    return of(zone).stream().anyMatch(holiday -> year.contains(holiday.first()));
  }

  private List<Holiday> of(SchoolZone zone) {
    return table.getOrDefault(zone.holidays(), List.of());
  }

  private static boolean longHolidays(LocalDate day, SchoolZone zone) {
    if (zone.austral()) {
      MonthDay date = MonthDay.from(day);
      return !date.isBefore(AUSTRAL_START) || date.isBefore(AUSTRAL_END);
    }
    return day.getMonth() == Month.JULY || day.getMonth() == Month.AUGUST;
  }

  private record Holiday(LocalDate first, LocalDate back) {

    boolean includes(LocalDate day) {
      return !day.isBefore(first) && day.isBefore(back);
    }
  }
}
