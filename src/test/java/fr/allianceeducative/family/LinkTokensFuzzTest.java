package fr.allianceeducative.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.allianceeducative.testing.TestKeys;

/** Whatever stands at the end of the address of a personal link: it opens the one link the house signed, or none. */
class LinkTokensFuzzTest {

  private static final String ID = "AAAAAAAAAAAAAAAAAAAAAA";

  private final TestKeys keys = new TestKeys("2026");
  private final LinkTokens tokens = new LinkTokens(keys);

  @FuzzTest(maxDuration = "10m")
  void token(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    assertThat(tokens.read(text)).as("nobody guesses a signature").isEmpty();
    assertThat(tokens.read(ID + text)).as("nor with a number that exists").isEmpty();
  }
}
