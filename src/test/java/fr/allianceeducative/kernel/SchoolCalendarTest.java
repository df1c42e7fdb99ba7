package fr.allianceeducative.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchoolCalendarTest {

  private final SchoolCalendar calendar = new SchoolCalendar();

  @Test
  void fifteen_days_after_an_acceptance_on_the_first_of_january_is_the_sixteenth() {
    assertThat(calendar.plus(day("2027-01-01"), Delay.days(15), SchoolZone.B)).isEqualTo("2027-01-16");
  }

  @ParameterizedTest(name = "{0} + {1} school days in zone {2} is {3}: {4}")
  @CsvSource({
    "2026-09-07, 5, B, 2026-09-14, a plain week",
    "2026-09-11, 1, B, 2026-09-14, the weekend is skipped",
    "2026-10-16, 1, B, 2026-11-02, all of the autumn holidays are skipped",
    "2026-11-10, 1, B, 2026-11-12, the armistice is skipped",
    "2026-12-18, 1, B, 2027-01-04, Christmas is skipped",
    "2026-02-06, 1, A, 2026-02-23, zone A is on winter holiday",
    "2026-02-06, 1, B, 2026-02-09, zone B is not yet",
    "2026-02-13, 1, B, 2026-03-02, now it is",
    "2026-02-20, 1, C, 2026-03-09, zone C comes last in 2026",
    "2027-02-05, 1, C, 2027-02-22, and first in 2027",
    "2026-05-13, 1, B, 2026-05-18, the Friday after Ascension is free",
    "2026-05-22, 1, B, 2026-05-26, Whit Monday is a public holiday",
    "2026-07-03, 1, B, 2026-09-01, the summer is long",
    "2026-10-20, 2, B, 2026-11-03, a delay that starts in the holidays waits for the first day back",
    "2026-10-17, 0, B, 2026-10-17, no delay ends at once"
  })
  void a_delay_in_school_days_counts_only_days_on_which_pupils_come(
      LocalDate start, int amount, SchoolZone zone, LocalDate end, String why) {
    assertThat(calendar.plus(start, Delay.schoolDays(amount), zone)).as(why).isEqualTo(end);
  }

  @Test
  void months_end_on_the_last_day_when_the_month_is_shorter() {
    assertThat(calendar.plus(day("2026-11-30"), Delay.months(3), SchoolZone.A)).isEqualTo("2027-02-28");
  }

  @Test
  void good_friday_is_a_day_off_in_alsace_and_moselle_only() {
    assertThat(calendar.isSchoolDay(day("2027-03-26"), SchoolZone.B)).isTrue();
    assertThat(calendar.isSchoolDay(day("2027-03-26"), SchoolZone.B_ALSACE_MOSELLE)).isFalse();
    assertThat(calendar.isSchoolDay(day("2027-02-22"), SchoolZone.B_ALSACE_MOSELLE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"MARTINIQUE, 2026-05-22", "GUADELOUPE, 2026-05-27", "GUYANE, 2026-06-10", "MAYOTTE, 2026-04-27"})
  void each_territory_keeps_its_own_day_of_the_abolition_of_slavery(SchoolZone zone, LocalDate day) {
    assertThat(calendar.isSchoolDay(day, zone)).isFalse();
    assertThat(calendar.isSchoolDay(day, SchoolZone.B)).isTrue();
  }

  @Test
  void la_reunion_is_at_school_in_late_august_and_free_in_january() {
    assertThat(calendar.isSchoolDay(day("2026-08-20"), SchoolZone.REUNION)).isTrue();
    assertThat(calendar.isSchoolDay(day("2026-08-20"), SchoolZone.B)).isFalse();
    assertThat(calendar.isSchoolDay(day("2027-01-20"), SchoolZone.REUNION)).isFalse();
    assertThat(calendar.isSchoolDay(day("2027-01-20"), SchoolZone.B)).isTrue();
  }

  @Test
  void in_a_year_without_a_table_only_summer_and_public_holidays_are_free() {
    assertThat(calendar.knows(new SchoolYear(2026), SchoolZone.B)).isTrue();
    assertThat(calendar.knows(new SchoolYear(2030), SchoolZone.B)).isFalse();
    assertThat(calendar.isSchoolDay(day("2030-10-22"), SchoolZone.B)).isTrue();
    assertThat(calendar.isSchoolDay(day("2030-07-02"), SchoolZone.B)).isFalse();
    assertThat(calendar.isSchoolDay(day("2030-11-11"), SchoolZone.B)).isFalse();
    assertThat(calendar.isSchoolDay(day("2031-01-15"), SchoolZone.NOUVELLE_CALEDONIE)).isFalse();
    assertThat(calendar.isSchoolDay(day("2030-07-02"), SchoolZone.NOUVELLE_CALEDONIE)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(value = SchoolZone.class, names = {"A", "B", "C", "CORSE"})
  void a_year_of_zones_a_b_c_and_corsica_has_about_thirty_six_weeks_of_school(SchoolZone zone) {
    for (SchoolYear year : new SchoolYear[] {new SchoolYear(2025), new SchoolYear(2026)}) {
      long days = year.first().datesUntil(year.last().plusDays(1)).filter(d -> calendar.isSchoolDay(d, zone)).count();
      assertThat(days).as("%s %s", zone, year).isBetween(170L, 182L);
    }
  }

  @Test
  void forty_eight_hours_run_through_a_weekend() {
    Instant friday = Instant.parse("2026-09-11T15:00:00Z");
    assertThat(calendar.plus(friday, Delay.hours(48), SchoolZone.B)).isEqualTo("2026-09-13T15:00:00Z");
  }

  @Test
  void a_delay_keeps_the_time_on_the_wall_when_the_clocks_change() {
    Instant nineInTheMorning = Instant.parse("2026-10-24T07:00:00Z");
    assertThat(calendar.plus(nineInTheMorning, Delay.days(1), SchoolZone.B)).isEqualTo("2026-10-25T08:00:00Z");
  }

  @Test
  void the_day_is_the_one_of_the_school_and_not_of_paris() {
    Instant sundayEveningInTahiti = Instant.parse("2026-09-07T04:00:00Z");
    assertThat(calendar.plus(sundayEveningInTahiti, Delay.schoolDays(1), SchoolZone.POLYNESIE))
        .isEqualTo("2026-09-08T04:00:00Z");
  }

  @Test
  void before_a_monday_comes_friday_and_before_the_first_day_after_the_holidays_the_last_one_before_them() {
    assertThat(calendar.before(day("2026-11-24"), SchoolZone.B)).isEqualTo("2026-11-23");
    assertThat(calendar.before(day("2026-11-23"), SchoolZone.B)).isEqualTo("2026-11-20");
    assertThat(calendar.before(day("2026-11-02"), SchoolZone.B)).isEqualTo("2026-10-16");
  }

  @Test
  void hours_cannot_be_added_to_a_date() {
    assertThatThrownBy(() -> calendar.plus(day("2026-09-11"), Delay.hours(48), SchoolZone.B))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
