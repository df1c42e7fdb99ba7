package fr.allianceeducative.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.directory.SchoolState;
import fr.allianceeducative.directory.SchoolType;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.testing.DelayTable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DelayWordsTest {

  private static final String CASE = "AE-2026-000042";
  private static final String RENNES = "0350001A";
  private static final String LYON = "0690001A";
  private static final String PAPEETE = "9840001A";

  private final DecisionTables tables = mock(DecisionTables.class);
  private final Directory directory = mock(Directory.class);

  @BeforeEach
  void schoolsOfThreeCalendars() {
    when(tables.rows(eq("delays"), anyMap()))
        .thenAnswer(call -> DelayTable.rows((String) call.<Map<String, Object>>getArgument(1).get("delay")));
    school(RENNES, SchoolZone.B);
    school(LYON, SchoolZone.A);
    school(PAPEETE, SchoolZone.POLYNESIE);
  }

  @Test
  void a_delay_in_school_days_ends_on_the_evening_of_its_last_day_of_class() {
    // Friday 6 November 2026; Wednesday the 11th is a public holiday
    DelayWords words = at("2026-11-06T09:30:00Z");

    assertThat(words.meaningOf("due_qualification", CASE, RENNES)).isEqualTo(date("2026-11-16T17:00:00Z"));
  }

  @Test
  void holidays_of_another_zone_do_not_count() {
    DelayWords words = at("2027-02-11T09:00:00Z");

    Date lyon = words.meaningOf("due_qualification", CASE, LYON);
    Date rennes = words.meaningOf("due_qualification", CASE, RENNES);

    assertThat(lyon).isNotEqualTo(rennes);
  }

  @Test
  void the_day_is_the_one_on_the_wall_of_the_school() {
    // In Paris it is already Tuesday 3 November; in Papeete still Monday the 2nd
    DelayWords words = at("2026-11-03T02:00:00Z");

    assertThat(words.meaningOf("due_missionLocaleCallBack", CASE, RENNES)).isEqualTo(date("2026-11-18T17:00:00Z"));
    assertThat(words.meaningOf("due_missionLocaleCallBack", CASE, PAPEETE)).isEqualTo(date("2026-11-18T04:00:00Z"));
  }

  @Test
  void months_follow_the_calendar_and_summer_time() {
    assertThat(at("2027-01-15T09:00:00Z").meaningOf("due_check3Months", CASE, RENNES))
        .isEqualTo(date("2027-04-15T16:00:00Z"));
  }

  @Test
  void hours_run_on_the_minute_and_need_no_school() {
    assertThat(at("2026-11-06T09:30:00Z").meaningOf("due_commissionSheet", null, null))
        .isEqualTo(date("2026-11-07T09:30:00Z"));
  }

  @Test
  void a_school_the_directory_has_lost_follows_the_calendar_of_zone_a() {
    assertThat(at("2026-11-06T09:30:00Z").meaningOf("due_qualification", CASE, "0010001A"))
        .isEqualTo(at("2026-11-06T09:30:00Z").meaningOf("due_qualification", CASE, LYON));
  }

  @Test
  void a_change_of_the_table_counts_at_once() {
    DelayWords words = at("2026-11-03T09:00:00Z");
    when(tables.rows(eq("delays"), anyMap())).thenReturn(List.of(Map.of("amount", 1, "unit", "DAYS")));
    Date before = words.meaningOf("due_qualification", CASE, RENNES);
    when(tables.rows(eq("delays"), anyMap())).thenReturn(List.of(Map.of("amount", 2, "unit", "DAYS")));

    assertThat(before).isEqualTo(date("2026-11-04T17:00:00Z"));
    assertThat(words.meaningOf("due_qualification", CASE, RENNES)).isEqualTo(date("2026-11-05T17:00:00Z"));
  }

  @Test
  void a_delay_that_is_not_in_the_table_is_named() {
    assertThatThrownBy(() -> at("2026-11-03T09:00:00Z").meaningOf("due_nobodyKnows", CASE, RENNES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobodyKnows");
  }

  @Test
  void other_words_are_left_to_others() {
    assertThat(at("2026-11-03T09:00:00Z").knows("referentOfCase")).isFalse();
    assertThat(at("2026-11-03T09:00:00Z").knows("due_interview")).isTrue();
  }

  private DelayWords at(String instant) {
    Clock clock = Clock.fixed(Instant.parse(instant), ZoneId.of("Europe/Paris"));
    return new DelayWords(tables, new SchoolCalendar(), new WallClock(directory), clock);
  }

  private void school(String uai, SchoolZone zone) {
    School school =
        new School(
            new Uai(uai), "École", SchoolType.ECOLE, null, null, null, null,
            authority(zone), null, null, SchoolState.OPEN);
    when(directory.school(new Uai(uai))).thenReturn(Optional.of(school));
  }

  private static School.Authority authority(SchoolZone zone) {
    return switch (zone) {
      case B -> new School.Authority("035", null, "14", null);
      case A -> new School.Authority("069", null, "10", null);
      default -> new School.Authority("987", null, "41", null);
    };
  }

  private static Date date(String instant) {
    return Date.from(Instant.parse(instant));
  }
}
