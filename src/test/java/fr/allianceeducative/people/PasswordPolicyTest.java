package fr.allianceeducative.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allianceeducative.kernel.Refusal;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

  private static final Staff CPE = new Staff("cpe.lambert", "Élise Lambert (CPE)", Set.of(Role.CPE), null, null);

  private final PasswordPolicy policy = new PasswordPolicy();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "court              | au moins 12 signes",
        "aaaaaaaaaaaaaaaaaa | répète les mêmes signes",
        "LambertLaCpe2026   | contient un nom",
        "vive-élise-et-tous | contient un nom",
        "MotDePasse123456   | essaie d’abord",
        "azertyAZERTY2026   | essaie d’abord",
      })
  void a_password_that_is_easily_guessed_is_refused_with_what_to_do(String password, String reason) {
    assertThatThrownBy(() -> policy.check(CPE, password)).isInstanceOf(Refusal.class).hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trois vélos rouges au marché", "Kx7-plume-granit", "une phrase très longue, de plus de soixante-douze octets, que personne ne devine"})
  void a_short_sentence_is_welcome(String password) {
    assertThatCode(() -> policy.check(CPE, password)).doesNotThrowAnyException();
  }
}
