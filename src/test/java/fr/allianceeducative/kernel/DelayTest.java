package fr.allianceeducative.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DelayTest {

  @Test
  void a_delay_reads_as_a_person_would_say_it() {
    assertThat(Delay.schoolDays(15).label()).isEqualTo("15 jours de classe");
    assertThat(Delay.days(1).label()).isEqualTo("1 jour");
    assertThat(Delay.months(3).label()).isEqualTo("3 mois");
    assertThat(Delay.hours(48).label()).isEqualTo("48 heures");
  }

  @Test
  void the_unit_of_a_table_row_may_be_in_any_case() {
    assertThat(Delay.of(10, " school_days ")).isEqualTo(Delay.schoolDays(10));
  }

  @Test
  void an_unknown_unit_and_an_impossible_amount_are_refused_in_french() {
    assertThatThrownBy(() -> Delay.of(2, "weeks")).isInstanceOf(Refusal.class).hasMessageContaining("unité");
    assertThatThrownBy(() -> Delay.days(-1)).isInstanceOf(Refusal.class).hasMessageContaining("entre 0 et");
    assertThatThrownBy(() -> Delay.schoolDays(1_000_000)).isInstanceOf(Refusal.class);
  }
}
