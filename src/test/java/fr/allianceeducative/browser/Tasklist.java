package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Camunda Tasklist as staff use it: lists at the left, cards in the middle, one form. */
final class Tasklist {

  /** With which every form begins: whom it is about. */
  static final Pattern HEADER = Pattern.compile("· (dossier|séance) \\S+|ces personnes n’ont pas été prévenues");

  private static final int TRIES = 20;
  private static final int BETWEEN_TRIES = 1_500;
  private static final int A_LOOK = 5_000;
  private static final int OPENINGS = 3;
  private static final int A_FORM_AT_MOST = 20_000;

  private final Page page;

  Tasklist(Page page) {
    this.page = page;
  }

  void list(String name) {
    page.locator(".task-filters").getByText(name).first().click();
  }

  /** Who the first card of this name is about, without the stage, which changes. */
  String firstPupil(String task) {
    return cards().filter(with(task)).first().locator(".variable-value").innerText().strip().replaceAll(" · [^·]+$", "");
  }

  /** Opens a task of a pupil; looks again while the engine is still on its way there. */
  void open(String list, String task, String pupil) {
    open(list, cards().filter(with(task)).filter(with(pupil)).first(), form().getByText(pupil.split(" · ")[0]).first());
  }

  /** Opens one task out of all those of its name. */
  void openFromList(String list, String task, String id) {
    Locator link = page.locator("a[href*='" + id + "']");
    Locator card = cards().filter(with(task)).filter(new Locator.FilterOptions().setHas(link));
    open(list, card, form().getByText(HEADER));
  }

  /** Tasklist forgets the task before at its leisure, and may close with it the one that was opened meanwhile: then once more. */
  private void open(String list, Locator card, Locator shown) {
    for (int tries = 1; ; tries++) {
      open(list, card);
      try {
        shown.waitFor(new Locator.WaitForOptions().setTimeout(A_FORM_AT_MOST));
        return;
      } catch (PlaywrightException closedAgain) {
        if (tries == OPENINGS) {
          throw closedAgain;
        }
      }
    }
  }

  private void open(String list, Locator card) {
    list(list);
    for (int tries = 1; ; tries++) {
      try {
        card.locator("a").first().click(new Locator.ClickOptions().setTimeout(BETWEEN_TRIES));
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
    completeButton().waitFor();
  }

  /** Opens a task by its address, beside the list that is already there. */
  void openByLink(String id) {
    String here = page.url().replaceAll("([?&])task=[^&]*&?", "$1").replaceAll("[?&]$", "");
    page.navigate(here + (here.contains("#/?") ? "&" : "?") + "task=" + id);
    form().getByText(HEADER).waitFor();
  }

  FormFields fields() {
    return new FormFields(form());
  }

  /** Whether the form has the question. */
  boolean asks(String question) {
    return form().getByText(question).count() > 0;
  }

  Locator form() {
    return page.locator(".task-card .fjs-container");
  }

  /** Sends the form and does not wait. */
  void send() {
    page.locator("button:has-text('Valider')").click();
  }

  /** Sends the form and waits until Tasklist says that the task is done. */
  void complete() {
    assertThat(answered()).as("the house refuses").isEmpty();
  }

  /** Sends the form, waits until it is gone or the house refuses. */
  Optional<String> answered() {
    leaveField();
    send();
    for (int tries = 1; !settles() && tries < TRIES; tries++) {
      sendAgain();
    }
    if (unanswered().count() > 0) {
      throw new AssertionError("The form is not sent: " + unanswered().allInnerTexts());
    }
    return refusalsShown() > 0 ? Optional.of(refusal()) : Optional.empty();
  }

  /** Whose hand goes from the keyboard to the mouse gives the last field the time to grow; the button under it moves. */
  private void leaveField() {
    page.evaluate("() => { document.activeElement.blur(); return new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))); }");
  }

  private boolean settles() {
    try {
      // the address forgets the task last: whoever opens another one earlier sees it closed again
      page.waitForCondition(
          () ->
              nothingOpen().isVisible() && !page.url().contains("task=")
                  || refusalsShown() > 0
                  || unanswered().count() > 0,
          new Page.WaitForConditionOptions().setTimeout(A_LOOK));
      return true;
    } catch (PlaywrightException notYet) {
      return false;
    }
  }

  /** Tasklist greys the button while it sends: if it can still be pressed, the press before was lost. */
  private void sendAgain() {
    try {
      completeButton().click(new Locator.ClickOptions().setTimeout(BETWEEN_TRIES));
    } catch (PlaywrightException sending) {
      // or sent by now
    }
  }

  private Locator unanswered() {
    return form().locator(".fjs-form-field-error");
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

  private Locator completeButton() {
    return page.locator("button:has-text('Valider'):not([disabled])");
  }

  private Locator nothingOpen() {
    return page.locator(".no-task");
  }

  private Locator refusals() {
    return page.locator(".page-notifications .alert-danger");
  }

  private Locator cards() {
    return page.locator(".tasks-list > li");
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
