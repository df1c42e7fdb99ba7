package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a browser keeps of what was typed into a form: nothing, while it is open and once it is gone. */
final class LeftBehind {

  /** What is no longer than that may stand among the translations that the webapp keeps, as single words do. */
  static final int WORD = 12;

  private static final String TYPED =
      "form => [...form.querySelectorAll('textarea, input[type=text]:not(.flatpickr-input)')].map(field => field.value).filter(text => text.length > " + WORD + ")";
  private static final String STORES =
      "async () => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])";
  /** Those whose names alone a page can tell: there are none. */
  private static final String DATABASES = "async () => (await indexedDB.databases()).length + (await caches.keys()).length";

  private final List<?> typed;

  private LeftBehind(List<?> typed) {
    this.typed = typed;
  }

  /** Remembers what stands in the form now. */
  static LeftBehind of(Locator form) {
    return new LeftBehind((List<?>) form.evaluate(TYPED));
  }

  void isNothing(Page page) {
    assertThat(page.evaluate(DATABASES)).as("databases and caches of the page").isEqualTo(0);
    String stores = String.valueOf(page.evaluate(STORES));
    assertThat(typed).allSatisfy(text -> assertThat(stores).doesNotContain(String.valueOf(text)));
  }

  /** How many sentences are looked for. */
  int sentences() {
    return typed.size();
  }
}
