package fr.allianceeducative.vault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.testing.TestKeys;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextSafeTest {

  private static final String NOTE = "Rendez-vous avec le médecin : élève fatiguée 😟";

  private final TestKeys keys = new TestKeys("2026", "2025");
  private final TextSafe safe = new TextSafe(keys);

  @Test
  void what_is_closed_opens_in_its_place_and_nowhere_else() {
    TextSafe.Closed closed = safe.close(NOTE, "AE-2026-000042/PSYEN");

    assertThat(closed.keyId()).isEqualTo("2026");
    assertThat(closed.text()).doesNotContain("médecin");
    assertThat(safe.open(closed, "AE-2026-000042/PSYEN")).contains(NOTE);
    assertThat(safe.open(closed, "AE-2026-000043/PSYEN")).isEmpty();
    assertThat(safe.open(closed, "AE-2026-000042/CPE")).isEmpty();
  }

  @Test
  void the_same_text_is_never_closed_the_same_way_twice() {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      all.add(safe.close("Oui", "place").text());
    }
    assertThat(all).hasSize(500);
  }

  @Test
  void not_one_bit_of_a_closed_text_can_be_changed() {
    TextSafe.Closed closed = safe.close("Oui", "place");
    byte[] bytes = Base64.getDecoder().decode(closed.text());
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      assertThat(safe.open(new TextSafe.Closed("2026", Base64.getEncoder().encodeToString(changed)), "place")).isEmpty();
    }
    assertThat(safe.open(new TextSafe.Closed("2026", "AAAA"), "place")).isEmpty();
    assertThat(safe.open(new TextSafe.Closed("2026", "pas du Base64"), "place")).isEmpty();
  }

  @Test
  void a_new_key_closes_what_is_new_and_the_old_one_opens_what_is_old() {
    keys.activate("2025");
    TextSafe.Closed old = safe.close(NOTE, "place");
    keys.activate("2026");

    assertThat(safe.close(NOTE, "place").keyId()).isEqualTo("2026");
    assertThat(safe.open(old, "place")).contains(NOTE);
    assertThat(safe.open(new TextSafe.Closed("2026", old.text()), "place")).as("the wrong key").isEmpty();
    keys.lose("2025");
    assertThat(safe.open(old, "place")).as("a lost key").isEmpty();
  }
}
