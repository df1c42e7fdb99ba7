package fr.allianceeducative.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** All rules of axe on a page of one frame. There are many pages, so the rules come once to each, and nothing is kept of those that hold. */
final class Axe {

  private static final String RULES = read();

  /** No rule that is on by default reads style sheets. */
  private static final String RUN =
      "() => axe.run(document, { resultTypes: ['violations'], preload: false })"
          + ".then(found => found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html))";

  private Axe() {}

  /** Each rule that does not hold, with the first place. */
  static List<?> broken(Page page) {
    if (Boolean.TRUE.equals(page.evaluate("typeof window.axe === 'undefined'"))) {
      page.evaluate(RULES);
    }
    return (List<?>) page.evaluate(RUN);
  }

  private static String read() {
    try (InputStream rules = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
      return new String(rules.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
