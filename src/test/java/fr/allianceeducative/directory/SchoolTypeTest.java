package fr.allianceeducative.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolTypeTest {

  @ParameterizedTest
  @CsvSource({
    "151, Ecole, ECOLE", "101, Ecole, ECOLE", "340, Collège, COLLEGE", "302, Lycée, LYCEE", "306, Lycée, LYCEE",
    "320, Lycée, LYCEE_PRO", "334, Lycée, LYCEE_PRO", "370, EREA, EREA", "380, Autre, MFR", "240, Médico-social, MEDICO_SOCIAL",
    "400, '', POST_BAC", "841, Information et orientation, CIO", "809, Service Administratif, CIRCONSCRIPTION",
    "806, Service Administratif, SERVICE"
  })
  void the_national_nature_code_decides(String nature, String wording, SchoolType type) {
    assertThat(SchoolType.read(nature, wording, false)).isEqualTo(type);
  }

  @Test
  void without_a_nature_code_the_wording_decides_and_a_lycee_of_the_vocational_path_alone_is_professional() {
    assertThat(SchoolType.read("", "COLLEGE", false)).isEqualTo(SchoolType.COLLEGE);
    assertThat(SchoolType.read("", "Lycée", false)).isEqualTo(SchoolType.LYCEE);
    assertThat(SchoolType.read("", "Lycée", true)).isEqualTo(SchoolType.LYCEE_PRO);
    assertThat(SchoolType.read("306", "Lycée", true)).isEqualTo(SchoolType.LYCEE);
    assertThat(SchoolType.read("", "Cirque", false)).isEqualTo(SchoolType.OTHER);
  }

  @Test
  void schools_have_a_degree_and_services_have_none() {
    assertThat(SchoolType.ECOLE.level()).contains(SchoolLevel.FIRST_DEGREE);
    assertThat(SchoolType.EREA.level()).contains(SchoolLevel.SECOND_DEGREE);
    assertThat(SchoolType.CIO.level()).isEmpty();
  }
}
