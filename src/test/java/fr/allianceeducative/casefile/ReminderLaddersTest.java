package fr.allianceeducative.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.kernel.Delay;
import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.testing.DelayTable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ladders of reminders of the table of delays, from every day of a school year. */
class ReminderLaddersTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 6, 1);

  private final SchoolCalendar calendar = new SchoolCalendar();
  private final Map<String, Delay> delays = new HashMap<>();
  private final Map<String, LocalDate> ends = new HashMap<>();

  @ParameterizedTest
  @EnumSource(SchoolZone.class)
  void contributions_are_asked_for_twice_then_the_referent_is_told_then_they_close(SchoolZone zone) {
    inOrder(zone, "contributionReminder", "contributionSecondReminder", "contributionEscalation", "contributionClosing");
    inOrder(zone, "contributionSecondReminder", "contribution", "contributionClosing");
    onSchoolDays(zone, "contributionReminder", "contributionSecondReminder", "contributionEscalation");
  }

  @ParameterizedTest
  @EnumSource(SchoolZone.class)
  void signatures_are_asked_for_twice_then_the_referent_is_told_then_they_close(SchoolZone zone) {
    inOrder(zone, "charterReminder", "charterSecondReminder", "charterEscalation", "charterClosing");
    inOrder(zone, "charterSignature", "charterClosing");
    onSchoolDays(zone, "charterReminder", "charterSecondReminder", "charterEscalation", "charterClosing");
  }

  @ParameterizedTest
  @EnumSource(SchoolZone.class)
  void the_district_is_asked_twice_then_the_referent_is_told(SchoolZone zone) {
    inOrder(zone, "districtReminder", "districtSecondReminder", "districtEscalation");
    onSchoolDays(zone, "districtReminder", "districtSecondReminder", "districtEscalation");
  }

  private void inOrder(SchoolZone zone, String... rungs) {
    for (int i = 1; i < rungs.length; i++) {
      String earlier = rungs[i - 1];
      String later = rungs[i];
      assertThat(days().filter(from -> !end(from, later, zone).isAfter(end(from, earlier, zone))))
          .as("days from which %s does not come after %s", later, earlier)
          .isEmpty();
    }
  }

  private void onSchoolDays(SchoolZone zone, String... rungs) {
    for (String rung : rungs) {
      assertThat(days().filter(from -> !calendar.isSchoolDay(end(from, rung, zone), zone)))
          .as("days from which %s falls on a day without school", rung)
          .isEmpty();
    }
  }

  private static Stream<LocalDate> days() {
    return FIRST.datesUntil(LAST);
  }

  private LocalDate end(LocalDate from, String rung, SchoolZone zone) {
    Delay delay = delays.computeIfAbsent(rung, ReminderLaddersTest::delay);
    return ends.computeIfAbsent(rung + from, unused -> calendar.plus(from, delay, zone));
  }

  private static Delay delay(String rung) {
    List<Map<String, Object>> rows = DelayTable.rows(rung);
    return Delay.of(((Number) rows.get(0).get("amount")).intValue(), (String) rows.get(0).get("unit"));
  }
}
