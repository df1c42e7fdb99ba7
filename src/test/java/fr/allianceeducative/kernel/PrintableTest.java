package fr.allianceeducative.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void what_only_steers_a_machine_is_left_out_and_lines_stay() {
    assertThat(Printable.of("a\u0000b\u0007\nc\t\u009Fd")).isEqualTo("ab\nc\td");
  }

  @Test
  void a_text_of_people_stays_as_it_is() {
    String text = "L’élève a dit : « ça va » 👍🏽, naïf œuvre";

    assertThat(Printable.of(text)).isSameAs(text);
  }

  @Property
  void whatever_is_left_is_written_and_read_again_as_the_same(@ForAll String any, @ForAll char half) {
    String kept = Printable.of(any + half);

    assertThat(new String(kept.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(kept).doesNotContain("\u0000");
    assertThat(Printable.of(kept)).isEqualTo(kept);
  }
}
