package fr.allianceeducative.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A page of the house as somebody meets it: by its address, or in the state to which something leads that they do there.
 *
 * @param person who is there; null without an account
 * @param state what sets it apart from the page as it opens; empty for that page
 * @param act what leads to the state
 */
record Scene(@Nullable String person, String address, String state, Consumer<Page> act) {

  static Scene of(@Nullable String person, String address) {
    return new Scene(person, address, "", page -> {});
  }

  void play(Visit visit) {
    visit.open(address);
    act.accept(visit.page());
    // to its end: a sentence stands at the beginning
    visit.page().waitForLoadState();
  }

  /** The door of the house that it stands behind. */
  String door() {
    return address.replaceAll("[?#].*", "");
  }

  /** Whether the house refuses something here, and so has to say it. */
  boolean refused() {
    return state.startsWith("refused");
  }

  @Override
  public String toString() {
    return (person == null ? "" : person + " ") + address + (state.isEmpty() ? "" : ", " + state);
  }

  /**
   * Fills a form and sends it as a browser would that checks nothing itself.
   *
   * @param answers by name of the field; what is chosen out of several by its value
   * @param sign what the answer of the house says
   */
  static Consumer<Page> sends(String form, Map<String, String> answers, String sign) {
    return sends(form, "button[type=submit]", answers, sign);
  }

  static Consumer<Page> sends(String form, String button, Map<String, String> answers, String sign) {
    return page -> {
      Locator sheet = page.locator(form).first();
      answers.forEach((name, value) -> answer(sheet, name, value));
      sheet.evaluate("form => { form.noValidate = true; }");
      sheet.locator(button).first().click();
      page.locator("main").getByText(sign).first().waitFor();
    };
  }

  private static void answer(Locator form, String name, String value) {
    Locator field = form.locator("[name='" + name + "']");
    if ("SELECT".equals(field.first().evaluate("field => field.tagName"))) {
      field.first().selectOption(value);
      return;
    }
    switch (String.valueOf(field.first().getAttribute("type"))) {
      case "radio", "checkbox" -> form.locator("[name='" + name + "'][value='" + value + "']").check();
      case "file" -> field.setInputFiles(Path.of(value));
      default -> field.first().fill(value);
    }
  }
}
