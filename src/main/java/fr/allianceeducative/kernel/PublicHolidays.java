package fr.allianceeducative.kernel;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * Public holidays (jours fériés) of France, of Alsace-Moselle and of the territories overseas.
 *
 * <p>The calendar library knows the first two; the days of overseas, which it lacks, are rows of
 * {@code calendar/jours-feries-outre-mer.csv}. Alsace stands for Moselle too, where the library misses Good Friday.
 */
final class PublicHolidays {

  private static final String ALSACE = "67";

  private final HolidayManager france = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
  private final Map<SchoolZone, Set<MonthDay>> overseas = new EnumMap<>(SchoolZone.class);
  private final Map<YearOfZone, Set<LocalDate>> known = new ConcurrentHashMap<>();

  PublicHolidays() {
    for (CSVRecord row : CalendarTable.read("/calendar/jours-feries-outre-mer.csv")) {
      MonthDay day = MonthDay.parse("--" + row.get("jour"));
      CalendarTable.zones(row).forEach(zone -> overseas.computeIfAbsent(zone, z -> new HashSet<>()).add(day));
    }
  }

  boolean includes(LocalDate day, SchoolZone zone) {
    return known.computeIfAbsent(new YearOfZone(day.getYear(), zone), this::compute).contains(day);
  }

  private Set<LocalDate> compute(YearOfZone key) {
    String[] region = key.zone() == SchoolZone.B_ALSACE_MOSELLE ? new String[] {ALSACE} : new String[0];
    Set<LocalDate> days =
        france.getHolidays(Year.of(key.year()), region).stream().map(Holiday::getDate).collect(Collectors.toSet());
    overseas.getOrDefault(key.zone(), Set.of()).forEach(day -> days.add(day.atYear(key.year())));
    return Set.copyOf(days);
  }

  private record YearOfZone(int year, SchoolZone zone) {}
}
