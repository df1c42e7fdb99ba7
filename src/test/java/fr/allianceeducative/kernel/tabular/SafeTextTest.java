package fr.allianceeducative.kernel.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allianceeducative.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  private static final String WHAT = "«\u00a0Nom\u00a0»";

  @ParameterizedTest
  @ValueSource(strings = {"D’Almeida-Ñ Ürsüla", "O'Connor", "N’Guyễn", "de La Tour-d'Auvergne", "Øystein", "Ли", "محمد", "M. Jr.", "X"})
  void a_name_of_any_origin_passes(String name) {
    assertThat(SafeText.name(WHAT, name, 100)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+cmd", "-Dupont", "＝1+1", "=\nHYPERLINK(1)"})
  void a_formula_is_refused(String formula) {
    assertThatThrownBy(() -> SafeText.text(WHAT, formula, 100)).isInstanceOf(Refusal.class).hasMessageContaining("formule");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+33 6 12 34 56 78", "-3,5", "-12", "-", "06 39 98 36 49", "maladie - certificat", "a=b"})
  void a_number_a_phone_or_a_sign_inside_a_text_is_no_formula(String text) {
    assertThat(SafeText.text(WHAT, text, 100)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "Jean<img src=x onerror=y>", "</td>", "< b>", "<!--", "${7*7}", "#{bean}"})
  void tags_and_expressions_are_refused(String text) {
    assertThatThrownBy(() -> SafeText.text(WHAT, text, 100)).isInstanceOf(Refusal.class).hasMessageContaining("code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jean\u0007", "Jean\nPaul", "Jean\tPaul", "Jean\u202eluaP", "Jean\u0085", "Jean\ufffd"})
  void characters_nobody_sees_are_refused(String name) {
    assertThatThrownBy(() -> SafeText.name(WHAT, name, 100)).isInstanceOf(Refusal.class).hasMessageContaining("invisibles");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "12", "...", "a < b"})
  void what_has_no_letter_or_holds_a_bracket_is_no_name(String name) {
    assertThatThrownBy(() -> SafeText.name(WHAT, name, 100)).isInstanceOf(Refusal.class).hasMessageStartingWith(WHAT);
  }

  @Test
  void a_text_that_is_too_long_is_refused_without_being_quoted() {
    assertThatThrownBy(() -> SafeText.name(WHAT, "Zacharie".repeat(20), 100))
        .isInstanceOf(Refusal.class).hasMessageContaining("100 caractères au plus").hasMessageNotContaining("Zacharie");
  }

  @Test
  void line_breaks_in_a_longer_text_are_only_layout() {
    assertThat(SafeText.paragraph(WHAT, "grippe,\r\ncertificat", 100)).isEqualTo("grippe, certificat");
  }
}
