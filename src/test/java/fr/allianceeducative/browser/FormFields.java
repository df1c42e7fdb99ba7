package fr.allianceeducative.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * The questions of a form on the screen, or those of one row of a list in it. Each is found by the label a person reads; a label
 * that two visible questions of one kind share is found by nobody.
 */
final class FormFields {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int NO_ROW = -1;
  private static final int TRIES = 5;
  private static final Duration A_LOOK = Duration.ofSeconds(2);

  private final Locator place;
  private final int row;

  FormFields(Locator form) {
    this(form, NO_ROW);
  }

  private FormFields(Locator place, int row) {
    this.place = place;
    this.row = row;
  }

  /** The questions of one row of a list; rows count from 0. */
  FormFields row(String list, int number) {
    return new FormFields(field("dynamiclist", list), number);
  }

  /** Adds or removes rows of a list until it has this many. */
  void rows(String list, String firstType, String firstQuestion, int wanted) {
    Locator rows = field("dynamiclist", list);
    Locator each = labelled(rows, firstType, firstQuestion);
    for (int there = each.count(); there < wanted; there++) {
      rows.locator(".fjs-repeat-render-add").click();
      each.nth(there).waitFor();
    }
    for (int there = each.count(); there > wanted; there--) {
      rows.locator(".fjs-repeat-row-remove").last().click();
    }
  }

  void write(String type, String question, String text) {
    Locator input = text(type, question);
    until(() -> input.fill(text), () -> input.inputValue().equals(text), question);
  }

  void write(String question, LocalDate day) {
    Locator input = field("datetime", question).locator("input.flatpickr-input");
    until(
        () -> {
          input.fill(DAY.format(day));
          input.press("Enter");
        },
        () -> input.inputValue().equals(DAY.format(day)),
        question);
  }

  String written(String type, String question) {
    return text(type, question).inputValue();
  }

  void pick(String question, String answer) {
    set(option(field("radio", question), answer), true);
  }

  void choose(String question, String answer) {
    Locator select = field("select", question);
    Locator chosen = select.locator(".fjs-select-display").filter(exactly(answer));
    Locator searched = select.locator(".fjs-input-group > input.fjs-input");
    until(() -> chooseIn(select, answer), () -> chosen.count() == 1 || searched.count() == 1 && searched.inputValue().equals(answer),
        question);
  }

  /** A list may open or close under the mouse: the form puts the cursor into what is missing. */
  private static void chooseIn(Locator select, String answer) {
    if (select.locator(".fjs-dropdownlist").count() == 0) {
      select.locator(".fjs-input-group").click();
    }
    try {
      select.locator(".fjs-dropdownlist-item").filter(exactly(answer)).click(new Locator.ClickOptions().setTimeout(A_LOOK.toMillis()));
    } catch (TimeoutError closed) {
      // and once more
    }
  }

  void tick(String statement, boolean yes) {
    set(option(field("checkbox", statement), statement), yes);
  }

  void tick(String question, String answer, boolean yes) {
    set(option(field("checklist", question), answer), yes);
  }

  /** Leaves exactly these tags. */
  void tag(String question, List<String> answers) {
    Locator field = field("taglist", question);
    Locator tags = field.locator(".fjs-taglist-tag");
    Locator input = field.locator("input");
    input.waitFor();
    for (String tag : tags.locator(".fjs-taglist-tag-label").allInnerTexts()) {
      if (!answers.contains(tag)) {
        Locator refused = tags.filter(exactly(tag));
        until(() -> refused.locator("button").click(), () -> refused.count() == 0, question);
      }
    }
    for (String answer : answers) {
      Locator wanted = tags.filter(exactly(answer));
      if (wanted.count() == 0) {
        until(
            () -> {
              input.fill(answer);
              field.locator(".fjs-dropdownlist-item").filter(exactly(answer)).click();
            },
            () -> wanted.count() == 1,
            question);
      }
    }
    input.blur();
  }

  private static void set(Locator option, boolean yes) {
    Locator input = option.locator("input");
    input.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    if (input.isChecked() != yes) {
      until(option::click, () -> input.isChecked() == yes, option.innerText());
    }
  }

  /** A person looks whether the form took what was done, and does it again when it did not. */
  private static void until(Runnable done, BooleanSupplier taken, String question) {
    for (int tries = 1; tries <= TRIES; tries++) {
      done.run();
      long end = System.nanoTime() + A_LOOK.toNanos();
      while (System.nanoTime() < end) {
        if (taken.getAsBoolean()) {
          return;
        }
      }
    }
    throw new AssertionError("« " + question + " » does not take its answer");
  }

  private Locator text(String type, String question) {
    return field(type, question).locator("input, textarea");
  }

  private static Locator option(Locator field, String answer) {
    return field.locator("label:has(input)").filter(exactly(answer));
  }

  private Locator field(String type, String question) {
    Locator found = labelled(place, type, question);
    return row == NO_ROW ? found : found.nth(row);
  }

  private static Locator labelled(Locator place, String type, String question) {
    // options have labels too: the question is the first
    Locator label = place.page().locator("xpath=descendant::label[1]").filter(exactly(question));
    return place.locator(".fjs-form-field-" + type).filter(new Locator.FilterOptions().setHas(label));
  }

  static Locator.FilterOptions exactly(String text) {
    return new Locator.FilterOptions().setHasText(pattern(text));
  }

  /** A required question ends with a star. */
  private static Pattern pattern(String text) {
    // the browser reads the pattern, and does not know Java's way to quote
    return Pattern.compile("^\\s*" + text.strip().replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0").replaceAll("[ \u00a0]", "\\\\s") + "\\*?\\s*$");
  }
}
