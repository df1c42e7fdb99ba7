package fr.allianceeducative.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir Path folder;
  private final Vault vault = new Vault();

  @Test
  void a_demonstration_makes_its_own_keys_once_for_its_owner_alone() throws IOException {
    Path file = folder.resolve("data/keys.properties");
    Keyring first = vault.keyring(file.toString(), true);
    Keyring second = vault.keyring(file.toString(), true);

    for (Purpose purpose : Purpose.values()) {
      assertThat(second.active(purpose)).isEqualTo(first.active(purpose));
      assertThat(first.active(purpose).key().getEncoded()).hasSize(32);
    }
    assertThat(first.active(Purpose.NOTES).key().getEncoded()).isNotEqualTo(first.active(Purpose.TRACES).key().getEncoded());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).as("no draft is left").containsExactly(file);
    }
  }

  @Test
  void production_makes_no_key_and_says_what_is_missing() {
    Path file = folder.resolve("keys.properties");
    assertThatThrownBy(() -> vault.keyring(file.toString(), false)).hasMessageContaining("ne se lit pas");
    assertThatThrownBy(() -> vault.keyring("", false)).hasMessageContaining("Aucun fichier de clés");
    assertThat(file).doesNotExist();
  }

  @Test
  void a_wrong_file_is_refused_and_no_key_is_quoted() throws IOException {
    assertRefused("traces.active=a\ntraces.a=" + KEY, "« notes.active » doit nommer");
    assertRefused("traces.active=b\ntraces.a=" + KEY + "\nnotes.active=a\nnotes.a=" + KEY, "« traces.active » doit nommer");
    for (String wrong : new String[] {"c2VjcmV0", "secret!", ""}) {
      assertThatThrownBy(() -> read("traces.active=a\ntraces.a=" + KEY + "\nnotes.active=a\nnotes.a=" + wrong))
          .hasMessageContaining("32 octets")
          .hasMessageNotContaining("c2VjcmV0")
          .hasMessageNotContaining("secret!");
    }
  }

  @Test
  void older_keys_stay_on_the_ring() throws IOException {
    Keyring ring = read("traces.active=a\ntraces.a=" + KEY + "\nnotes.active=2026\nnotes.2025=" + KEY + "\nnotes.2026=" + KEY + "\nlinks.active=a\nlinks.a=" + KEY);

    assertThat(ring.ids(Purpose.NOTES)).containsExactly("2025", "2026");
    assertThat(ring.find(Purpose.NOTES, "2025")).isPresent();
    assertThat(ring.find(Purpose.NOTES, "2024")).isEmpty();
    assertThat(ring.find(Purpose.NOTES, "active")).isEmpty();
  }

  @Test
  void a_demonstration_that_began_before_a_purpose_was_added_goes_on_with_its_keys_and_one_more() throws IOException {
    Path file = Files.writeString(
        folder.resolve("keys.properties"), "traces.active=a\ntraces.a=" + KEY + "\nnotes.active=a\nnotes.a=" + KEY + "\n");
    assertThatThrownBy(() -> vault.keyring(file.toString(), false)).hasMessageContaining("links.active");

    Keyring ring = vault.keyring(file.toString(), true);

    assertThat(ring.active(Purpose.NOTES).id()).isEqualTo("a");
    assertThat(ring.active(Purpose.LINKS).key().getEncoded()).hasSize(32);
    assertThat(vault.keyring(file.toString(), true).active(Purpose.LINKS)).isEqualTo(ring.active(Purpose.LINKS));
  }

  private void assertRefused(String text, String sentence) {
    assertThatThrownBy(() -> read(text)).hasMessageContaining(sentence);
  }

  private Keyring read(String text) throws IOException {
    return vault.keyring(Files.writeString(folder.resolve("keys.properties"), text).toString(), false);
  }
}
