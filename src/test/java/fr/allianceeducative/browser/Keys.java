package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Somebody without a mouse: Tab until a place has the focus. Wherever it rests on the way, it is seen: the place lies on the screen, under nothing,
 * and looks otherwise than before.
 */
final class Keys {

  private static final int MOST_TABS = 200;

  /** How a place looks: itself and what is drawn around it. What still moves is at its end. */
  private static final String LOOK =
      """
      const look = element => {
        document.getAnimations().forEach(each => { if (each instanceof CSSTransition) { each.finish(); } });
        const around = [];
        for (let each = element; each && around.length < 3; each = each.parentElement) {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, borderWidth, backgroundColor } = getComputedStyle(each);
          around.push([outlineStyle === 'none' ? '' : [outlineStyle, outlineWidth, outlineColor], boxShadow, borderColor, borderWidth, backgroundColor]);
        }
        return JSON.stringify(around);
      };
      """;

  /** Looks at where the focus rests now, and once more at where it rested before. */
  private static final String REST =
      "() => {"
          + LOOK
          + """
            const now = document.activeElement;
            const said = [];
            const name = element => element.outerHTML.replace(/\\s+/g, ' ').slice(0, 160);
            const before = window.rested;
            if (before && before.element !== now && before.element.isConnected && look(before.element) === before.look) {
              said.push('looks the same with the focus and without: ' + name(before.element));
            }
            if (!now || now === document.body || now === before?.element) { return { said, place: null }; }
            window.rested = { element: now, look: look(now) };
            // a list of a form draws the place of its own small field
            const drawn = now.closest('.fjs-input-group') ?? now;
            const box = drawn.getClientRects()[0] ?? new DOMRect();
            const shown = top => top && (top.contains(now) || [drawn, ...now.labels ?? []].some(each => each.contains(top)));
            const points = [.1, .5, .9].map(part => document.elementFromPoint(box.x + box.width / 2, box.y + box.height * part));
            if (box.width < 2 || box.height < 2 || !points.some(shown)) {
              said.push('is not on the screen, or under something: ' + name(now) + ' under ' + points.map(top => top ? name(top) : 'nothing'));
            }
            return { said, place: [box.left + scrollX, box.top + scrollY, box.bottom + scrollY, name(now)] };
          }
          """;

  private static final int SLACK = 4;

  private final Page page;
  private final List<String> unseen = new ArrayList<>();
  private final List<String> disorder = new ArrayList<>();
  private List<?> last = List.of();

  Keys(Page page) {
    this.page = page;
  }

  void to(Locator place) {
    place.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      rest();
      if (Boolean.TRUE.equals(place.evaluate("element => element === document.activeElement"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("No way with Tab to " + place);
  }

  private void rest() {
    Map<?, ?> seen = (Map<?, ?>) page.evaluate(REST);
    ((List<?>) seen.get("said")).forEach(each -> unseen.add(page.url().replaceAll("^https?://[^/]+|[?#].*", "") + " " + each));
    if (seen.get("place") instanceof List<?> place) {
      if (!last.isEmpty() && !comesAfter(place, last)) {
        disorder.add(place.get(3) + " after " + last.get(3));
      }
      last = place;
    }
  }

  /** In a line from left to right, then down. */
  private static boolean comesAfter(List<?> place, List<?> before) {
    boolean below = number(place, 1) >= number(before, 2) - SLACK;
    boolean beside = number(place, 1) < number(before, 2) && number(place, 2) > number(before, 1);
    return below || beside && number(place, 0) >= number(before, 0);
  }

  private static double number(List<?> place, int at) {
    return ((Number) place.get(at)).doubleValue();
  }

  /** A page opens at its beginning. */
  void opens() {
    last = List.of();
  }

  void wereSeenEverywhere() {
    assertThat(unseen).as("places where the focus rests").isEmpty();
  }

  void wentAsOneReads() {
    assertThat(disorder).as("places that come before what stands over them, or at their left").isEmpty();
  }
}
