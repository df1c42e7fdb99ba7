package fr.allianceeducative.browser;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sentence of its own in every text of a form that holds none, so that each of them is looked for; taken back before the form is sent. */
final class Marks {

  /** What a person may write into. */
  static final String TEXTS = ":is(textarea, .fjs-form-field-textfield input):not([readonly], [disabled])";

  private final Map<String, String> before = new LinkedHashMap<>();

  private Marks() {}

  static Marks in(Locator form) {
    Marks marks = new Marks();
    for (Locator text : form.locator(TEXTS).all()) {
      String answer = text.inputValue();
      if (text.isVisible() && answer.length() <= LeftBehind.WORD) {
        // the form is drawn with other beginnings the next time
        marks.before.put(text.getAttribute("id").replaceFirst(".*-Field_", "-Field_"), answer);
        text.fill("%s Une phrase à la question %d".formatted(answer, marks.before.size()).strip());
      }
    }
    return marks;
  }

  /** In the same form, drawn anew since. */
  void takeBack(Locator form) {
    before.forEach((id, answer) -> form.locator("[id$='" + id + "']").first().fill(answer));
  }

  /** How many texts a person may write into. */
  static int texts(Locator form) {
    return (int) form.locator(TEXTS).all().stream().filter(Locator::isVisible).count();
  }
}
