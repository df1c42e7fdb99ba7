package fr.allianceeducative.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** « Signaler ou démarrer » of Tasklist: what a person may begin, and its form. */
final class StartDialog {

  private final Page page;

  StartDialog(Page page) {
    this.page = page;
  }

  void open(String process) {
    page.getByText("Signaler ou démarrer").click();
    page.locator(".modal-content .processes a").filter(FormFields.exactly(process)).click();
    form().waitFor();
  }

  Locator form() {
    return page.locator(".modal-content .fjs-container");
  }

  /** Closes the dialog without sending. */
  void leave() {
    page.locator(".modal-footer button:visible").filter(FormFields.exactly("Fermer")).first().click();
    form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /** Sends the form and waits until the dialog is gone. */
  void complete() {
    page.locator(".modal-content button:has-text('Envoyer')").click();
    form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }
}
