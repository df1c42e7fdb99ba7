package fr.allianceeducative.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepTest {

  @Test
  void a_year_after_the_day_it_goes_the_day_after() {
    Keep year = Keep.of(12, "DAY", "");

    assertThat(year.firstKept(LocalDate.of(2027, 10, 5))).isEqualTo(LocalDate.of(2026, 10, 5));
    assertThat(year.overOn(LocalDate.of(2026, 10, 5))).isEqualTo(LocalDate.of(2027, 10, 6));
  }

  @Test
  void what_is_kept_for_a_school_year_goes_on_the_first_of_september() {
    Keep schoolYear = Keep.of(0, " school_year_end ", "");

    assertThat(schoolYear.firstKept(LocalDate.of(2027, 8, 31))).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(schoolYear.firstKept(LocalDate.of(2027, 9, 1))).isEqualTo(LocalDate.of(2027, 9, 1));
    assertThat(schoolYear.overOn(LocalDate.of(2026, 9, 1))).isEqualTo(LocalDate.of(2027, 9, 1));
    assertThat(schoolYear.overOn(LocalDate.of(2027, 8, 31))).isEqualTo(LocalDate.of(2027, 9, 1));
  }

  /** Months have different lengths: the page must not promise another night than the round keeps. */
  @ParameterizedTest
  @CsvSource({"1, DAY", "3, DAY", "12, DAY", "0, DAY", "0, SCHOOL_YEAR_END", "1, SCHOOL_YEAR_END", "18, SCHOOL_YEAR_END"})
  void the_day_it_is_over_is_the_first_on_which_it_is_not_kept(int months, String start) {
    Keep keep = Keep.of(months, start, "");
    for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
      LocalDate over = keep.overOn(day);
      assertThat(day).isBefore(keep.firstKept(over)).isAfterOrEqualTo(keep.firstKept(over.minusDays(1)));
    }
  }

  @Test
  void a_person_reads_it_as_a_sentence() {
    assertThat(Keep.of(3, "DAY", "").sentence()).isEqualTo("3 mois après ce jour");
    assertThat(Keep.of(0, "SCHOOL_YEAR_END", "").sentence()).isEqualTo("jusqu’à la fin de l’année scolaire");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 601})
  void a_number_of_months_that_cannot_be_meant_is_refused(int months) {
    assertThatThrownBy(() -> Keep.of(months, "DAY", "")).isInstanceOf(Refusal.class).hasMessageContaining("entre 0 et 600");
  }

  @Test
  void a_start_nobody_knows_is_refused() {
    assertThatThrownBy(() -> Keep.of(1, "toujours", "")).isInstanceOf(Refusal.class).hasMessageContaining("SCHOOL_YEAR_END");
  }
}
