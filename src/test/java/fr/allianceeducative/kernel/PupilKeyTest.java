package fr.allianceeducative.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PupilKeyTest {

  private static final LocalDate BIRTH = LocalDate.of(2012, 9, 15);
  private static final Uai SCHOOL = new Uai("0352030S");

  @ParameterizedTest
  @CsvSource({"Le Roux,Maël", "LE-ROUX,mael", "leroux,Mae\u0308l", "LE ROUX,MAËL"})
  void a_pupil_without_ine_is_the_same_whatever_the_spelling_of_the_name(String lastName, String firstName) {
    assertThat(PupilKey.of(lastName, firstName, BIRTH, SCHOOL)).isEqualTo(PupilKey.of("Le Roux", "Maël", BIRTH, SCHOOL));
  }

  @Test
  void another_birth_date_school_or_border_between_the_names_is_another_pupil() {
    PupilKey key = PupilKey.of("Le Roux", "Anne", BIRTH, SCHOOL);

    assertThat(PupilKey.of("Le Roux", "Anne", BIRTH.plusDays(1), SCHOOL)).isNotEqualTo(key);
    assertThat(PupilKey.of("Le Roux", "Anne", BIRTH, new Uai("0351906G"))).isNotEqualTo(key);
    assertThat(PupilKey.of("Le", "Roux Anne", BIRTH, SCHOOL)).isNotEqualTo(key);
  }

  @Test
  void a_key_that_holds_a_name_does_not_print_it() {
    assertThat(PupilKey.of("Le Roux", "Anne", BIRTH, SCHOOL)).hasToString("PupilKey[identity]");
  }

  @Test
  void a_key_has_room_in_the_case_file_however_long_a_name_becomes() {
    String name = "\ufdfa".repeat(100);

    assertThat(PupilKey.of(name, name, BIRTH, SCHOOL).value()).hasSizeLessThanOrEqualTo(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"768290604BC", " 768290604bc ", "768 290 604 BC", "768290604\u00a0BC"})
  void an_ine_is_the_same_whatever_its_case_and_spaces(String text) {
    assertThat(Ine.read(text)).contains(new Ine("768290604BC"));
  }

  @Test
  void an_ine_has_nine_digits_and_two_letters_or_ten_digits_and_a_letter() {
    assertThat(Ine.read("1234567890A")).isPresent();
    for (String text : new String[] {"", "12345678AB", "123456789ABC", "12345678901", "ABCDEFGHIJK", "7,6829E+10"}) {
      assertThat(Ine.read(text)).as(text).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"Cœur,coeur", "Ægir,aegir", "Straße,strasse", "Łódź,lodz", "N’Guyễn,nguyen", "' ',''", "Ли,ли"})
  void letters_that_carry_no_accent_have_a_plain_spelling_too(String text, String essence) {
    assertThat(Spelling.essence(text)).isEqualTo(essence);
  }
}
