package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.Delays;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.engine.ModelWords;
import fr.allianceeducative.kernel.Delay;
import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.kernel.SchoolZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code ${due_<delay>}}: the end of a delay of the table {@code delays} that starts now, counted in the calendar of the
 * school. A delay in days ends when the working day of its last day ends there; one in hours ends on the minute.
 *
 * <p>The table is asked each time, so that a change by a modeller counts at once.
 */
@Component
class DelayWords implements ModelWords, Delays {

  private static final String PREFIX = "due_";
  private static final String TABLE = "delays";

  private final DecisionTables tables;
  private final SchoolCalendar calendar;
  private final WallClock wall;
  private final Clock clock;

  DelayWords(DecisionTables tables, SchoolCalendar calendar, WallClock wall, Clock clock) {
    this.tables = tables;
    this.calendar = calendar;
    this.wall = wall;
    this.clock = clock;
  }

  @Override
  public boolean knows(String word) {
    return word.startsWith(PREFIX);
  }

  @Override
  public Date meaningOf(String word, @Nullable String businessKey, @Nullable String school) {
    Delay delay = of(word.substring(PREFIX.length()));
    SchoolZone zone = wall.zoneOf(school);
    Instant now = clock.instant();
    if (delay.unit() == Delay.Unit.HOURS) {
      return Date.from(calendar.plus(now, delay, zone));
    }
    LocalDate today = LocalDate.ofInstant(now, zone.time());
    return WallClock.evening(calendar.plus(today, delay, zone), zone);
  }

  @Override
  public Delay of(String row) {
    List<Map<String, Object>> found = tables.rows(TABLE, Map.of("delay", row));
    if (found.isEmpty()) {
      throw new IllegalArgumentException("The table of delays has no row « %s »".formatted(row));
    }
    Map<String, Object> values = found.get(0);
    return Delay.of(((Number) values.get("amount")).intValue(), (String) values.get("unit"));
  }
}
