package fr.allianceeducative.casefile.process;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendar and the time on the wall of a school. What belongs to no school follows zone A. */
@Component
class WallClock {

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final Directory directory;

  WallClock(Directory directory) {
    this.directory = directory;
  }

  SchoolZone zoneOf(@Nullable String school) {
    return school == null
        ? SchoolZone.A
        : directory.school(new Uai(school)).map(School::zone).orElse(SchoolZone.A);
  }

  /** When the day begins there, before anybody comes to work. */
  static Date begins(LocalDate day, SchoolZone zone) {
    return at(day, LocalTime.MIDNIGHT, zone);
  }

  /** When people come to work there: what starts on a day starts then. */
  static Date morning(LocalDate day, SchoolZone zone) {
    return at(day, MORNING, zone);
  }

  /** When the working day ends there: the last day of a delay counts whole. */
  static Date evening(LocalDate day, SchoolZone zone) {
    return at(day, EVENING, zone);
  }

  private static Date at(LocalDate day, LocalTime time, SchoolZone zone) {
    return Date.from(day.atTime(time).atZone(zone.time()).toInstant());
  }
}
