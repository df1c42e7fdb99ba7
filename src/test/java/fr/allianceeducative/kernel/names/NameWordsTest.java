package fr.allianceeducative.kernel.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameWordsTest {

  @Test
  void a_name_is_cut_where_people_put_a_sign_or_none() {
    assertThat(NameWords.of("D’Almeida-LE GOFF")).containsExactly("d", "almeida", "le", "goff");
    assertThat(NameWords.of("  Zoe\u0301  Œuvrard ")).containsExactly("zoe", "oeuvrard");
    assertThat(NameWords.of("-- '’ .")).isEmpty();
    assertThat(NameMarks.spellings("Le Goff", "Jean-Marie")).contains("legoff", "goff", "jeanmarie", "marie");
  }

  @Test
  void a_word_without_end_is_cut_and_never_through_a_letter() {
    String cut = NameWords.of("a" + "𝒜𐐷".repeat(200)).get(0);

    assertThat(cut.length()).isLessThanOrEqualTo(60);
    assertThat(Character.isHighSurrogate(cut.charAt(cut.length() - 1))).isFalse();
    assertThat(NameWords.of("a b ".repeat(50))).hasSize(12);
  }

  @Test
  void one_slip_leaves_a_mark_by_which_the_pupil_is_found() {
    for (String mistyped : List.of("kerdoncuf", "jerdoncuff", "kredoncuff", "kerdncuff", "kerdoncufg", "qerdoncuf")) {
      assertThat(NameMarks.soughtBy(List.of(mistyped)))
          .as(mistyped)
          .containsAnyElementsOf(new NameMarks().of("Kerdoncuff", "Zoé").keySet());
    }
  }

  @Test
  void every_mark_fits_its_column() {
    assertThat(new NameMarks().of("Wolfeschlegelsteinhausenbergerdorff".repeat(3), "Zoé").keySet())
        .allSatisfy(mark -> assertThat(mark.length()).isLessThanOrEqualTo(80));
  }
}
