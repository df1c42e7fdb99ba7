package fr.allianceeducative.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

  @Test
  void what_people_write_stays_as_they_wrote_it() {
    String words = "Moyenne < 10 & absences > 12 ; « ça va ! » [à voir] (lundi) **fort** 3 <-> 4";

    assertThat(PlainWords.of(words)).isEqualTo(words);
  }

  @Test
  void tags_images_and_dressed_up_links_are_taken_apart() {
    assertThat(PlainWords.of("<img src=x> </p> <!-- x![a](b) [c](javascript:d) [e][f] [f]:g"))
        .isEqualTo("‹img src=x> ‹/p> ‹!-- x! [a] (b) [c] (javascript:d) [e] [f] [f] :g");
  }

  @Property
  void nothing_of_a_tag_an_image_or_a_link_is_left(@ForAll @Chars({'<', '!', '[', ']', '(', ')', ':', 'a', '/', ' '}) String words) {
    String plain = PlainWords.of(words);

    assertThat(plain).doesNotContain("<a", "</", "<!", "![", "](", "][", "]:");
    assertThat(PlainWords.of(plain)).isEqualTo(plain);
  }
}
