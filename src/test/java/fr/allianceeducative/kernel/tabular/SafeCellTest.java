package fr.allianceeducative.kernel.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "\rx", "\n=1", " =1", "＝1+1", "\u00A0=1", "+33 6 12 34 56 78"})
  void what_a_spreadsheet_would_run_becomes_text(String text) {
    assertThat(SafeCell.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Vient le matin", "2 = deux", "-3", "+4", "-1,5", "12.75", "06 12 34 56 78", "l’élève", "a@b.fr"})
  void what_people_write_stays_as_it_is(String text) {
    assertThat(SafeCell.of(text)).isEqualTo(text);
  }
}
