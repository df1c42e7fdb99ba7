package fr.allianceeducative.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolZoneTest {

  @ParameterizedTest
  @CsvSource({
    "10, A, Lyon", "04, A, Bordeaux", "14, B, Rennes", "70, B, Normandie", "09, B, Lille", "01, C, Paris",
    "16, C, Toulouse", "27, CORSE, Corse", "28, REUNION, La Réunion", "31, MARTINIQUE, Martinique",
    "32, GUADELOUPE, Guadeloupe", "33, GUYANE, Guyane", "43, MAYOTTE, Mayotte", "41, POLYNESIE, Polynésie"
  })
  void each_academie_has_its_zone(String academie, SchoolZone zone, String name) {
    assertThat(SchoolZone.ofAcademie(academie)).as(name).contains(zone);
  }

  @Test
  void moselle_leaves_the_calendar_of_its_academie_and_its_neighbours_do_not() {
    assertThat(SchoolZone.of("12", "057")).contains(SchoolZone.B_ALSACE_MOSELLE);
    assertThat(SchoolZone.of("12", "054")).contains(SchoolZone.B);
    assertThat(SchoolZone.of("15", "067")).contains(SchoolZone.B_ALSACE_MOSELLE);
  }

  @Test
  void an_unknown_academie_has_no_zone() {
    assertThat(SchoolZone.ofAcademie("99")).isEmpty();
  }
}
