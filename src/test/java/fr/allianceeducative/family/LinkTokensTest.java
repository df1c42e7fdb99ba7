package fr.allianceeducative.family;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.testing.TestKeys;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkTokensTest {

  private final TestKeys keys = new TestKeys("2026");
  private final LinkTokens tokens = new LinkTokens(keys);

  @Test
  void a_token_the_house_signed_names_its_link() {
    String id = tokens.newId();
    String token = token(id, "2026");

    assertThat(token).hasSize(44).matches("[A-Za-z0-9_-]+");
    assertThat(tokens.read(token)).contains(id);
  }

  @Test
  void a_token_that_was_changed_in_any_place_is_refused() {
    String token = token(tokens.newId(), "2026");
    for (int at = 0; at < token.length(); at++) {
      char other = token.charAt(at) == 'Q' ? 'A' : 'Q';
      assertThat(tokens.read(token.substring(0, at) + other + token.substring(at + 1))).as("letter " + at).isEmpty();
    }
  }

  @Test
  void what_nobody_signed_is_refused() {
    String id = tokens.newId();
    assertThat(tokens.read(id + id)).isEmpty();
    assertThat(tokens.read(id)).isEmpty();
    assertThat(tokens.read("")).isEmpty();
    assertThat(tokens.read("../../dossiers")).isEmpty();
    assertThat(tokens.read(token(id, "2026") + "A")).isEmpty();
    assertThat(new LinkTokens(new TestKeys("ailleurs")).read(token(id, "2026"))).isEmpty();
  }

  @Test
  void links_stay_open_when_the_key_changes_and_not_when_it_is_taken_away() {
    String token = token(tokens.newId(), "2026");
    keys.add("2027");
    keys.activate("2027");
    assertThat(tokens.read(token)).isPresent();

    keys.lose("2026");
    assertThat(tokens.read(token)).isEmpty();
  }

  @Test
  void no_two_links_have_the_same_name() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      ids.add(tokens.newId());
    }
    assertThat(ids).hasSize(1000).allMatch(id -> id.length() == 22);
  }

  private String token(String id, String key) {
    return tokens
        .of(
            new FamilyLink(
                id, new CaseNumber("AE-2026-000042"), Holder.PUPIL, null, LinkPurpose.VOICE, Channel.SMS, "+33612345678", key,
                Instant.EPOCH, null, Instant.EPOCH, 0, null, null, null, null))
        .orElseThrow();
  }
}
