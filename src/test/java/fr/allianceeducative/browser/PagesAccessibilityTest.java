package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Our own pages on a large screen and on a small one, in every state: no rule of axe broken, nothing to scroll sideways. */
@BrowserTest
class PagesAccessibilityTest {

  private static final int SCREEN = 1440;
  private static final int PHONE = 320;
  private static final int HEIGHT = 900;
  private static final int A_PAGE_AT_MOST = 60_000;

  /** What answers a browser and is no page of ours to read, and why. */
  private static final Map<String, String> NO_PAGES =
      Map.ofEntries(
          Map.entry("/oauth2/authorization/openid", "leads to another house"),
          Map.entry("/login/oauth2/code/openid", "leads on"),
          Map.entry("/css/**", "is no page"),
          Map.entry("/js/**", "is no page"),
          Map.entry("/img/**", "is no page"),
          Map.entry("/error", "is no address: what it says stands on every page that is refused"),
          Map.entry("/entete", "is the header alone, and stands over every page"),
          Map.entry("/taches/{tache}/carte", "stands in Tasklist: see CaseBesideFormTest"),
          Map.entry("/taches/{tache}/dossier", "stands in Tasklist: see CaseBesideFormTest"),
          Map.entry("/taches/{tache}/fil", "leads to the fil of the case"),
          Map.entry("/dossiers/{numero}/acces/fichiers", "is a file to keep"));

  /** Links of the header that are taken for this page and lead elsewhere, or lead here and do not say so. A page about an error is none of them. */
  private static final String MISPLACED =
      "[...document.querySelectorAll('header nav a')].filter(link => !document.title.startsWith('Une difficulté')"
          + " && (link.ariaCurrent === 'page') !== (new URL(link.href).pathname === location.pathname)).map(link => link.outerHTML)";

  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private AccessMatrix matrix;

  private final List<String> wrong = new ArrayList<>();
  private CasesToVisit house;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @BeforeEach
  void a_school_in_november() {
    house = beans.createBean(CasesToVisit.class).furnish();
  }

  @AfterEach
  void as_it_was() {
    house.close();
  }

  @Test
  void every_page_can_be_used_by_everyone_in_every_state() {
    PagesOfTheHouse.byPerson(new PagesOfTheHouse(house).all())
        .forEach(
            (person, scenes) -> {
              try (Visit visit = chromium.visit(port, SCREEN).as(person)) {
                scenes.forEach(scene -> look(visit, scene));
              }
            });

    assertThat(wrong).isEmpty();
  }

  @Test
  void no_page_is_forgotten() {
    Set<String> visited =
        new PagesOfTheHouse(house)
            .all().stream().flatMap(scene -> matrix.gate("GET", scene.door()).stream()).map(PagesAccessibilityTest::pattern).collect(Collectors.toSet());

    Set<String> pages =
        matrix.gates().stream()
            .filter(gate -> gate.method().equals("GET") || gate.method().equals("*"))
            .map(PagesAccessibilityTest::pattern)
            .filter(address -> !address.matches("/(camunda|engine-rest|api)/.*"))
            .collect(Collectors.toSet());
    assertThat(pages).hasSizeGreaterThan(40).containsAll(NO_PAGES.keySet());
    assertThat(pages).filteredOn(page -> !visited.contains(page) && !NO_PAGES.containsKey(page)).as("pages that no test looks at").isEmpty();
  }

  @Test
  void a_field_without_a_name_would_be_noticed() {
    try (Visit visit = chromium.visit(port, PHONE)) {
      visit.page().setContent("<html lang='fr'><title>Essai</title><main><h1>Essai</h1><input></main></html>");
      assertThat(Axe.broken(visit.page())).singleElement().asString().startsWith("label");
    }
  }

  private static String pattern(Gate gate) {
    return gate.path().getPatternString();
  }

  private void look(Visit visit, Scene scene) {
    Page page = visit.page();
    page.setDefaultTimeout(A_PAGE_AT_MOST);
    try {
      page.setViewportSize(SCREEN, HEIGHT);
      scene.play(visit);
      if (scene.refused()) {
        // the keyboard is where the sentence stands
        page.locator("[role=alert]:focus").waitFor();
      }
      ((List<?>) page.evaluate(MISPLACED)).forEach(link -> wrong.add(scene + ": where one is, the header says otherwise: " + link));
      for (int width : List.of(SCREEN, PHONE)) {
        page.setViewportSize(width, HEIGHT);
        check(visit, scene, width);
      }
    } catch (PlaywrightException notThere) {
      visit.screenshot("page-missing" + name(scene));
      wrong.add(scene + ": " + notThere.getMessage().lines().limit(3).collect(Collectors.joining(" ")));
    }
  }

  private void check(Visit visit, Scene scene, int width) {
    Page page = visit.page();
    if (width == PHONE || scene.state().isEmpty()) {
      visit.screenshot("page" + name(scene) + "-" + width);
    }
    Axe.broken(page).forEach(rule -> wrong.add("%s at %d: %s".formatted(scene, width, rule)));
    if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))) {
      wrong.add("%s does not fit %d pixels".formatted(scene, width));
    }
    List<?> cut =
        (List<?>) page.evaluate("[...document.querySelectorAll('.scroll')].filter(each => each.scrollWidth > each.clientWidth).map(each => each.ariaLabel)");
    if (!cut.isEmpty()) {
      wrong.add("%s at %d: the last columns are out of sight in %s".formatted(scene, width, cut));
    }
  }

  private String name(Scene scene) {
    return ("-" + house.named(scene.toString())).replaceAll("[^a-zA-Z0-9]+", "-");
  }
}
