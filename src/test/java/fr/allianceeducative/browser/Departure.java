package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * Somebody leaves a form half-way and comes back to it: nothing of it stays on the computer, and all of it is in the form again. Whoever
 * presses a way out waits for nothing first.
 */
enum Departure {
  TAB_CLOSED {
    @Override
    Visit leave(Visit visit, Person person, LeftBehind typed) {
      visit.closeTab();
      person.returns(visit);
      typed.isNothing(visit.page());
      return visit;
    }
  },
  LOGGED_OUT {
    @Override
    Visit leave(Visit visit, Person person, LeftBehind typed) {
      visit.open("/");
      visit.page().getByText("Se déconnecter").click();
      visit.page().waitForURL(url -> url.contains("/login"));
      typed.isNothing(visit.page());
      visit.close();
      Visit elsewhere = person.onAnotherComputer();
      person.returns(elsewhere);
      typed.isNothing(elsewhere.page());
      return elsewhere;
    }
  },
  SESSION_OVER {
    @Override
    Visit leave(Visit visit, Person person, LeftBehind typed) {
      Page page = visit.page();
      Locator field = new Tasklist(page).form().locator(Marks.TEXTS).first();
      if (field.count() == 0) {
        return TAB_CLOSED.leave(visit, person, typed);
      }
      String text = field.inputValue();
      visit.forgetSession();
      field.fill(text + MORE);
      Locator asked = page.getByRole(AriaRole.ALERTDIALOG);
      asked.waitFor();
      typed.isNothing(page);
      Page again = visit.inAnotherTab(() -> asked.getByText("Se reconnecter").click());
      visit.signIn(again, person.userName());
      again.close();
      page.bringToFront();
      page.waitForCondition(() -> asked.count() == 0 && field.count() == 1 && field.inputValue().equals(text + MORE));
      field.fill(text);
      typed.isNothing(page);
      return visit;
    }
  };

  private static final String MORE = " …";
  private static final int LOOKS = 4;

  private static final String ANSWERS =
      """
      form => JSON.stringify([
        [...form.querySelectorAll('textarea, input:not([type=checkbox], [type=radio])')].map(field => field.value),
        [...form.querySelectorAll('input:is([type=checkbox], [type=radio])')].map(field => field.checked),
        [...form.querySelectorAll('.fjs-select-display, .fjs-taglist-tag-label')].map(choice => choice.textContent)])
      """;

  /** Who leaves, and which task the person comes back to. */
  interface Person {

    String userName();

    /** Logs in with another profile. */
    Visit onAnotherComputer();

    /** Opens the task again. */
    void returns(Visit visit);
  }

  abstract Visit leave(Visit visit, Person person, LeftBehind typed);

  /** @return where the person goes on */
  Visit andBack(Visit visit, Person person, LeftBehind typed) {
    String answers = answers(visit);
    Visit back = leave(visit, person, typed);
    // the last words may still be on their way
    for (int looks = 1; looks < LOOKS && !answers.equals(answers(back)); looks++) {
      back.page().reload();
      new Tasklist(back.page()).form().getByText(Tasklist.HEADER).waitFor();
    }
    assertThat(answers(back)).as("the form again, after %s", this).isEqualTo(answers);
    return back;
  }

  private static String answers(Visit visit) {
    return String.valueOf(new Tasklist(visit.page()).form().evaluate(ANSWERS));
  }
}
