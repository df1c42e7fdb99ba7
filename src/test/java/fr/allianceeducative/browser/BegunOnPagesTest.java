package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.allianceeducative.people.UnsentForms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is called away in the middle of a page finds it again as it was; whoever gives up finds nothing. */
@BrowserTest
class BegunOnPagesTest {

  private static final String TEACHER = "enseignant.bourgchevreuil";
  private static final String PAGE = "/signaler";
  private static final String FACTS = "Deux matinées manquées, 7F3C.";

  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private UnsentForms unsent;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @AfterEach
  void nothing_waits_for_the_next_test() {
    unsent.forget(TEACHER, PAGE);
  }

  @Test
  void a_report_that_was_begun_is_back_on_another_computer_after_the_tab_was_closed() {
    try (Visit visit = chromium.visit(port, 1440).signIn(TEACHER)) {
      facts(visit.open(PAGE)).fill(FACTS);
      visit.closeTab();
      visit.page().waitForCondition(() -> unsent.find(TEACHER, PAGE).isPresent());
      visit.open("/");
      assertThat(visit.page().evaluate("JSON.stringify([localStorage, sessionStorage])").toString()).doesNotContain("7F3C");
    }
    try (Visit elsewhere = chromium.visit(port, 320).signIn(TEACHER)) {
      Page home = elsewhere.open("/");
      assertThat(home.locator("main").innerText()).contains("Un texte que vous aviez écrit n’est pas parti");
      Page page = elsewhere.open(PAGE);
      assertThat(facts(page).inputValue()).isEqualTo(FACTS);
      assertThat(page.locator("main").innerText()).contains("Votre texte est revenu");
      elsewhere.screenshot("begun-on-a-page");
    }
  }

  @Test
  void whoever_gives_up_a_report_leaves_nothing_even_when_the_page_was_out_of_sight_for_a_while() {
    try (Visit visit = chromium.visit(port, 1440).signIn(TEACHER)) {
      Page page = visit.open(PAGE);
      facts(page).fill(FACTS);
      page.evaluate("() => { Object.defineProperty(document, 'visibilityState', { value: 'hidden' }); document.dispatchEvent(new Event('visibilitychange')); }");
      page.waitForCondition(() -> unsent.find(TEACHER, PAGE).isPresent());
      page.getByText("Annuler").click();
      page.waitForURL(url -> !url.contains(PAGE));
      page.waitForCondition(() -> unsent.find(TEACHER, PAGE).isEmpty());
    }
  }

  private static Locator facts(Page page) {
    return page.getByLabel("Faits observés *", new Page.GetByLabelOptions().setExact(true));
  }
}
