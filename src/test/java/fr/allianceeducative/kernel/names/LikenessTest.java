package fr.allianceeducative.kernel.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @ParameterizedTest
  @CsvSource({
    "zoe martin, Martin, Zoé, true", "martin zoe, MARTIN, Zoé, true", "mart zo, Martin, Zoé, true", "mratin zoe, Martin, Zoé, true",
    "mrtain, Martin, Zoé, true", "legoff, Le Goff, Jean-Marie, true", "le goff marie, LEGOFF, Jean-Marie, true",
    "martin leo, Martin, Zoé, false", "durand, Martin, Zoé, false", "li, Ly, Anh, false", "zoe, Noé, Paul, true"
  })
  void a_name_is_meant_when_each_word_is_in_it(String sought, String lastName, String firstName, boolean meant) {
    assertThat(new Likeness(NameWords.of(sought)).isWhole(lastName, firstName, Set.of())).isEqualTo(meant);
  }

  @Test
  void the_same_word_says_more_than_its_beginning_and_that_more_than_a_slip() {
    Likeness martin = new Likeness(List.of("martin"));

    assertThat(martin.to("Martin", "Zoé", Set.of())).isEqualTo(1);
    assertThat(martin.to("Martineau", "Zoé", Set.of())).isBetween(0.9, 0.99);
    assertThat(martin.to("Marten", "Zoé", Set.of())).isBetween(0.75, 0.85);
    assertThat(martin.to("Durand", "Zoé", Set.of())).isLessThan(0.4);
    assertThat(new Likeness(List.of()).to("Martin", "Zoé", Set.of())).isZero();
  }

  @Test
  void what_is_only_heard_alike_is_meant() {
    Likeness reno = new Likeness(List.of("reno"));

    assertThat(reno.isWhole("Renault", "Zoé", Set.of())).isFalse();
    assertThat(reno.isWhole("Renault", "Zoé", NameMarks.sounds("Renault", "Zoé"))).isTrue();
  }
}
