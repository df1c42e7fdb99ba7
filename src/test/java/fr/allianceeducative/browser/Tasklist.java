package fr.allianceeducative.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Camunda Tasklist as staff use it: lists at the left, cards in the middle, one form. */
final class Tasklist {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int TRIES = 20;
  private static final int BETWEEN_TRIES = 1_500;

  private final Page page;

  Tasklist(Page page) {
    this.page = page;
  }

  void list(String name) {
    page.locator(".task-filters").getByText(name).first().click();
  }

  /** Who the first card of the list is about. */
  String firstPupil() {
    return cards().first().locator(".variable-value").innerText().strip();
  }

  /** Opens a task of a pupil; looks again while the engine is still on its way there. */
  void open(String list, String task, String pupil) {
    list(list);
    for (int tries = 1; ; tries++) {
      Locator card = cards().filter(with(task)).filter(with(pupil)).first();
      try {
        card.locator("a").first().click(new Locator.ClickOptions().setTimeout(BETWEEN_TRIES));
        form().getByText(pupil.split(" · ")[0]).first().waitFor();
        return;
      } catch (PlaywrightException notYet) {
        if (tries == TRIES) {
          throw notYet;
        }
      }
      Locator nextPage = page.locator(".pagination-next:not(.disabled) a");
      if (nextPage.count() > 0) {
        nextPage.first().click();
      } else {
        page.reload();
        list(list);
      }
    }
  }

  void claim() {
    page.getByText("Prendre en charge").click();
    page.locator("button:has-text('Valider'):not([disabled])").waitFor();
  }

  void pick(String question, String answer) {
    field("radio", question).locator("label:has(input)").filter(exactly(answer)).click();
  }

  void tick(String question, String answer) {
    field("checklist", question).locator("label:has(input)").filter(exactly(answer)).click();
  }

  void tick(String statement) {
    input(statement).check();
  }

  void choose(String question, String answer) {
    Locator select = field("select", question);
    select.locator(".fjs-input-group").click();
    select.locator(".fjs-dropdownlist-item").filter(exactly(answer)).click();
  }

  void write(String question, String text) {
    input(question).fill(text);
  }

  void write(String question, LocalDate day) {
    input(question).fill(DAY.format(day));
    input(question).press("Enter");
  }

  /** Whether the form has the question. */
  boolean asks(String question) {
    return form().getByText(question).count() > 0;
  }

  String written(String question) {
    return input(question).inputValue();
  }

  Locator form() {
    return page.locator(".fjs-container");
  }

  /** Sends the form and does not wait. */
  void send() {
    page.locator("button:has-text('Valider')").click();
  }

  /** Sends the form and waits until Tasklist says that the task is done. */
  void complete() {
    send();
    form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /** What Tasklist says when the house refuses. */
  String refusal() {
    Locator said = refusals().locator(".message").last();
    said.waitFor();
    return said.innerText().strip();
  }

  /** How many refusals lie over the page. */
  int refusalsShown() {
    return refusals().count();
  }

  private Locator refusals() {
    return page.locator(".page-notifications .alert-danger");
  }

  private Locator cards() {
    return page.locator(".tasks-list > li");
  }

  private Locator input(String question) {
    return form().getByLabel(label(question)).first();
  }

  private Locator field(String type, String question) {
    return form()
        .locator(".fjs-form-field-" + type)
        .filter(new Locator.FilterOptions().setHas(page.locator("label").filter(exactly(question))))
        .first();
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.FilterOptions exactly(String text) {
    return new Locator.FilterOptions().setHasText(label(text));
  }

  /** A required question ends with a star. */
  private static Pattern label(String text) {
    // the browser reads the pattern, and does not know Java's way to quote
    return Pattern.compile("^\\s*" + text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0").replaceAll("[ \u00a0]", "\\\\s") + "\\*?\\s*$");
  }
}
