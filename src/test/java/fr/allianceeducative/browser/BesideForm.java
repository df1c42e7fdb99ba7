package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The card above the form and the tabs beside it, at each stage of the path and for each profession: read, and open to everyone. */
final class BesideForm {

  private static final String CARD = ".task-card > .carte";
  private static final String SHOWN = ".onglet-dossier:not([aria-busy])";

  private final ReadText read;
  private final Set<String> states = new HashSet<>();

  BesideForm(ReadText read) {
    this.read = read;
  }

  /** Looks unless the state is known; ends on the form. */
  void look(Visit visit, String userName) {
    Page page = visit.page();
    Locator stage = page.locator(CARD + " .etape b");
    if (page.locator(".task-card .fjs-container").getByText("· dossier AE-").count() > 0) {
      // the card comes a moment after the form
      stage.waitFor();
    }
    String state = "%s, %s".formatted(stage.count() == 0 ? "several" : stage.innerText(), userName.replaceAll("[.].*", ""));
    if (!states.add(state)) {
      return;
    }
    for (String tab : List.of("Dossier", "Fil")) {
      open(page, tab);
      page.locator(SHOWN + " > *").first().waitFor();
      visit.screenshot("beside-form/%s, %s".formatted(state, tab).replaceAll("[^\\p{L}/]+", "-"));
      read.read(page, "%s, %s".formatted(tab, state));
      assertThat(builder(page).analyze().getViolations())
          .as("%s, %s", tab, state)
          .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
          .isEmpty();
    }
    open(page, "Formulaire");
    new Tasklist(page).form().getByText(Tasklist.HEADER).waitFor();
  }

  /** What was looked at. */
  Set<String> states() {
    return states;
  }

  private static AxeBuilder builder(Page page) {
    AxeBuilder parts = new AxeBuilder(page).setLegacyMode(true).include(List.of(SHOWN));
    return page.locator(CARD).count() == 0 ? parts : parts.include(List.of(CARD));
  }

  private static void open(Page page, String tab) {
    page.locator(".tabbed-content .nav-tabs a").getByText(tab, new Locator.GetByTextOptions().setExact(true)).click();
  }
}
