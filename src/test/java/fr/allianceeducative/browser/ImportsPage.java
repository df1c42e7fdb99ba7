package fr.allianceeducative.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** The page that takes the files of the school's own software. */
final class ImportsPage {

  /** A busy machine reads a month of absences of a whole département in this time. */
  private static final Locator.WaitForOptions PATIENTLY = new Locator.WaitForOptions().setTimeout(120_000);

  private final Page page;

  ImportsPage(Page page) {
    this.page = page;
  }

  void preview(String file) {
    preview(Path.of("src/test/resources/imports", file));
  }

  void preview(Path file) {
    choose(file);
    press("Prévisualiser");
    title("Prévisualisation : rien n’est encore écrit").waitFor(PATIENTLY);
  }

  void choose(Path file) {
    page.getByLabel("Contenu du fichier").selectOption("absences");
    page.locator("#file").setInputFiles(file);
  }

  void importIt() {
    press("Importer");
    title("Import terminé").waitFor(PATIENTLY);
  }

  int figure(String name) {
    return Integer.parseInt(page.locator("[data-figure=" + name + "]").innerText().replaceAll("\\D", ""));
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  private Locator title(String text) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
  }
}
