package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.Uai;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks Tasklist, Cockpit and the welcome page and reads every word on the way. */
@BrowserTest
class WebappsInFrenchTest {

  private static final Uai CHATEAUBRIAND = new Uai("0352533N");
  private static final int SCREEN = 1440;
  private static final String COCKPIT = "/camunda/app/cockpit/default/#";

  /** A busy machine loads a webapp for the first time in this time. */
  private static final Locator.WaitForOptions PATIENTLY = new Locator.WaitForOptions().setTimeout(120_000);

  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private CaseDesk cases;
  @Autowired private TaskService tasks;

  private ReadText read;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @BeforeEach
  void aCaseToLookAt() throws IOException {
    read = new ReadText();
    NewPupil pupil =
        new NewPupil("webapps", null, "EXEMPLE", "Dominique", LocalDate.of(2010, 3, 1), CHATEAUBRIAND, "2NDE1");
    long id = cases.register(List.of(pupil)).get(pupil.key()).id();
    if (!cases.openCases(List.of(id)).containsKey(id)) {
      cases.open(new OpenCase(id, null, false));
    }
  }

  @Test
  void the_welcome_page_speaks_french() {
    try (Visit visit = chromium.visit(port, SCREEN).signIn("chef.chateaubriand")) {
      Page page = visit.open("/camunda/app/welcome/default/");
      see(visit, page.getByText("Applications").first(), "welcome");
      assertThat(page.getByText("Changer le mot de passe").first().isVisible()).as("that is done on « Mon compte »").isFalse();
    }
    assertNothingEnglish();
  }

  @Test
  void cockpit_speaks_french_to_a_head_of_school() {
    try (Visit visit = chromium.visit(port, SCREEN).signIn("chef.chateaubriand")) {
      visit.page().evaluate("localStorage.setItem('searchCriteria', 'Dominique')");
      Page page = visit.open(COCKPIT + "/dashboard");
      see(visit, page.getByText("Incidents techniques ouverts"), "cockpit-dashboard");
      keepsNoSearch(page);
      page.navigate(page.url().replaceAll("#.*", "#/processes"));
      see(visit, page.locator("td a").filter(text("Alliance éducative")).first(), "cockpit-models");
      press(page, "td a", "Alliance éducative");
      see(visit, page.locator("table.process-instances td a").first(), "cockpit-model");
      offersToKeepNoSearch(page);
      tabs(visit, page, "cockpit-model", "Incidents techniques", "Modèles appelés", "Travaux prévus", "Parcours");
      page.locator("table.process-instances td a").first().click();
      see(visit, page.locator(".nav-tabs a").filter(text("Travaux de fond")), "cockpit-case");
      assertThat(page.locator("body").innerText())
          .as("dates are written as people write them")
          .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:");
      tabs(visit, page, "cockpit-case", "Données", "Incidents techniques", "Tâches", "Travaux de fond", "Tâches externes", "Sous-parcours");
      page.locator(".tab-content td a, .ctn-tabbed-content td a").first().click();
      see(visit, page.getByText("Qualifier dans le délai").first(), "cockpit-stage");
    }
    assertNothingEnglish();
  }

  @Test
  void cockpit_speaks_french_to_a_modeller() {
    try (Visit visit = chromium.visit(port, SCREEN).signIn("modeleur")) {
      Page page = visit.open(COCKPIT + "/decisions");
      see(visit, page.locator("td a").first(), "cockpit-tables");
      page.locator("td a").first().click();
      see(visit, page.getByText("Lignes retenues"), "cockpit-table");
      page.navigate(page.url().replaceAll("#.*", "#/repository"));
      Locator deployment = page.locator("li.deployment").filter(text("alliance-educative")).last();
      see(visit, deployment, "cockpit-deployments");
    }
    assertNothingEnglish();
  }

  @Test
  void tasklist_speaks_french_in_its_menus_tabs_and_forms() {
    try (Visit visit = chromium.visit(port, SCREEN).signIn("cpe.chateaubriand")) {
      Page page = visit.open("/camunda/app/tasklist/default/");
      page.locator(".task-filters").getByText("Mes tâches").first().waitFor();
      see(visit, page.locator(".task-filters").getByText("Mes tâches").first(), "tasklist");
      page.getByText("Raccourcis clavier").click();
      see(visit, page.locator(".modal-body"), "tasklist-shortcuts");
      press(page, ".modal-footer button", "Fermer");
      page.locator(".modal-body").waitFor(gone());
      page.locator(".task-filters").getByText("En retard").first().click();
      see(visit, page.getByText("Aucune tâche dans cette liste.").first(), "tasklist-empty");
      accessible(page, "empty list");
      offersToKeepNoSearch(page);
      keepsNoSearch(page);
      Tasklist tasklist = new Tasklist(page);
      tasklist.open("Mon équipe", "Qualifier le signal", "Dominique EXEMPLE · 2NDE1");
      tasklist.claim();
      see(visit, tasklist.form(), "tasklist-task");
      String task = page.url().replaceAll(".*task=([^&]+).*", "$1");
      tasklist.send();
      see(visit, page.locator(".page-notifications .alert-danger").first(), "tasklist-refused");
      page.reload();
      tabs(visit, page, "tasklist-task", "Schéma");
      page.locator(".tabbed-content .djs-container svg").first().waitFor();
      page.locator(".tabbed-content .djs-element.highlight[data-element-id=userTask_qualifySignal]").waitFor();
      tabs(visit, page, "tasklist-task", "Description");
      assertThat(page.locator(".tabbed-content .nav-tabs > li:visible").allInnerTexts())
          .extracting(String::strip)
          .containsExactly("Formulaire", "Dossier", "Fil", "Schéma", "Description");
      page.getByText("Signaler ou démarrer").first().click();
      see(visit, page.locator(".modal-body").getByText("Signaler un élève"), "tasklist-start");
      accessible(page, "dialog");
      press(page, ".modal-body a", "Signaler un élève");
      page.locator(".modal-body .flatpickr-input").first().click();
      see(visit, page.locator(".flatpickr-calendar.open"), "tasklist-start-form");
      tasks.setAssignee(task, "rds.chateaubriand");
      // from elsewhere: Tasklist may close the task before together with this one
      visit.open("/");
      visit.open("/camunda/app/tasklist/default/#/?task=" + task);
      see(visit, page.locator(".task-card .assignee, .task-card h2").first(), "tasklist-of-a-colleague");
      tasks.setAssignee(task, "cpe.chateaubriand");
      page.reload();
      tasklist.form().locator("textarea").last().waitFor();
      visit.forgetSession();
      tasklist.form().locator("textarea").last().fill("Une phrase");
      see(visit, page.getByRole(AriaRole.ALERTDIALOG), "tasklist-session-over");
    }
    assertNothingEnglish();
  }

  /** Under the header of the house; in what order the engine’s own headings stand is not ours. */
  private static void accessible(Page page, String state) {
    assertThat(new AxeBuilder(page).exclude(List.of(".tooltip")).disableRules(List.of("heading-order")).analyze().getViolations())
        .as(state)
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
        .isEmpty();
  }

  @Test
  void tasklist_speaks_french_to_whoever_makes_lists() {
    try (Visit visit = chromium.visit(port, SCREEN).signIn("admin")) {
      Page page = visit.open("/camunda/app/tasklist/default/");
      // choosing the first list closes what was opened before
      page.locator(".task-filters .active").first().waitFor();
      see(visit, page.locator(".no-task"), "tasklist-of-the-administration");
      page.getByText("Créer une liste").first().click();
      see(visit, page.locator(".modal-body").getByText("Ordre").first(), "tasklist-list-editor");
      for (String part : List.of("Critères", "Droits", "Données")) {
        page.locator(".modal-content").getByText(part).first().click();
        see(visit, page.locator(".modal-content").getByText(part).first(), "tasklist-list-editor-" + part);
      }
    }
    assertNothingEnglish();
  }

  /** On a computer that others use; what was there before is gone. */
  private static void keepsNoSearch(Page page) {
    assertThat(page.evaluate("localStorage.getItem('searchCriteria')")).isNull();
    page.evaluate("localStorage.setItem('searchCriteria', 'Dominique')");
    assertThat(page.evaluate("localStorage.getItem('searchCriteria')")).isNull();
  }

  private static void offersToKeepNoSearch(Page page) {
    assertThat(page.locator(".stored-criteria").count()).isPositive();
    assertThat(page.locator(".stored-criteria:visible").count()).isZero();
  }

  private void tabs(Visit visit, Page page, String state, String... names) {
    for (String name : names) {
      Locator tab = page.locator(".nav-tabs > li").filter(text(name)).first();
      tab.locator("a").click();
      see(visit, page.locator(".nav-tabs > li.active").filter(text(name)).first(), state + "-" + name);
    }
  }

  /** Waits until the state is there and its data are loaded, then reads it. */
  private void see(Visit visit, Locator sign, String state) {
    sign.waitFor(PATIENTLY);
    visit.page().waitForFunction("!document.querySelector('.animate-spin:not(.ng-hide)')?.offsetParent");
    // a page shows the keys of its words for a moment, until the words have come
    visit.page().waitForFunction("!/PLUGIN_[A-Z_]+|CREATION_DATE/.test(document.body.innerText)");
    visit.screenshot("french-" + state.replaceAll("\\W+", "-"));
    read.read(visit.page(), state);
  }

  private void assertNothingEnglish() {
    assertThat(read.texts()).as("something was read").isGreaterThan(40);
    assertThat(read.english()).as("English texts and where they stand").isEmpty();
  }

  private static void press(Page page, String what, String name) {
    page.locator(what).filter(text(name)).first().click();
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + text.replace(".", "\\.")));
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
