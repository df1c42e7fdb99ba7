package fr.allianceeducative.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SchoolYearTest {

  @Test
  void a_school_year_starts_on_the_first_of_september() {
    assertThat(SchoolYear.of(LocalDate.of(2026, 8, 31)).label()).isEqualTo("2025-2026");
    assertThat(SchoolYear.of(LocalDate.of(2026, 9, 1)).label()).isEqualTo("2026-2027");
    assertThat(SchoolYear.of(LocalDate.of(2027, 1, 15)).label()).isEqualTo("2026-2027");
  }

  @Test
  void it_contains_its_first_and_its_last_day_and_neither_neighbour() {
    SchoolYear year = new SchoolYear(2026);
    assertThat(year.first()).isEqualTo("2026-09-01");
    assertThat(year.last()).isEqualTo("2027-08-31");
    assertThat(year.contains(year.first())).isTrue();
    assertThat(year.contains(year.last())).isTrue();
    assertThat(year.contains(year.first().minusDays(1))).isFalse();
    assertThat(year.contains(year.last().plusDays(1))).isFalse();
    assertThat(year.next().first()).isEqualTo(year.last().plusDays(1));
  }
}
