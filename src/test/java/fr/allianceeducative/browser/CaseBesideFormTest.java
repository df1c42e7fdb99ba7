package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A CPE fills a form with the case beside it, and writes a word to her colleagues. */
@BrowserTest
class CaseBesideFormTest {

  private static final Uai CHATEAUBRIAND = new Uai("0352533N");
  private static final String CPE = "cpe.chateaubriand";
  private static final String HEAD = "chef.chateaubriand";
  private static final String BEGUN = "La famille rappelle demain";
  private static final String OUR_BLUE = "rgb(31, 78, 121)";
  private static final int PHONE = 320;
  private static final int PHONE_HEIGHT = 640;

  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private CaseDesk cases;
  @Autowired private FamilyDesk families;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService engine;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @AfterEach
  void nothingIsLateAnyMore() {
    for (Task late : tasks.createTaskQuery().taskAssignee(CPE).dueBefore(new Date()).list()) {
      late.setDueDate(null);
      tasks.saveTask(late);
    }
  }

  @Test
  void a_card_over_the_form_and_two_tabs_beside_it_tell_of_the_pupil_and_lose_no_word() {
    String task = aTask();
    try (Visit visit = chromium.visit(port, 1440).signIn(CPE)) {
      Page page = visit.open("/camunda/app/tasklist/default/#/?task=" + task);
      new Tasklist(page).form().getByText(Tasklist.HEADER).waitFor();
      Locator card = page.locator(".task-card > .carte");
      card.waitFor();
      assertThat(card.innerText()).contains("Camille EXEMPLE", "2NDE1", "Qualification du signal", "Référent à nommer");
      assertThat(page.locator(".deja-dit").innerText()).as("what the card says is in the form for the ear alone").contains("Camille EXEMPLE");
      assertThat(page.locator(".tasks-list .due-date.overdue").first().evaluate("late => getComputedStyle(late, '::before').content").toString())
          .as("what is late says so in words")
          .contains("En retard");
      assertThat(page.locator(".tasks-list > li:has(.overdue)").first().innerText())
          .as("who, what step, late and since when")
          .contains("Camille EXEMPLE", "2NDE1", "Qualification du signal", "il y a 2 jours");
      assertThat(page.locator(".nav-tabs > li.active > a").first().evaluate("tab => getComputedStyle(tab).borderBottomColor")).isEqualTo(OUR_BLUE);
      nothingInTheWayOnTheScreen(page);
      new Tasklist(page).form().locator("textarea").last().fill(BEGUN);

      openByKeyboard(page, "Dossier");
      page.locator(".onglet-dossier h2").first().waitFor();
      assertThat(page.locator(".onglet-dossier").innerText()).contains("Ce qui s’est passé", "Mission locale", "Ce qui vient ensuite");
      visit.screenshot("case-beside-form");
      nothingInTheWay(page);

      openByKeyboard(page, "Fil");
      Locator message = page.locator(".onglet-dossier textarea");
      message.fill("@");
      page.locator(".onglet-dossier .noms li").first().waitFor();
      nothingInTheWay(page);
      message.press("Enter");
      message.pressSequentially("peux-tu appeler le CIO ? Il paraît dépressif.");
      page.locator(".onglet-dossier .mot-sensible").waitFor();
      page.locator(".onglet-dossier button[type=submit]").click();
      page.locator(".onglet-dossier .messages li .appel").waitFor();
      assertThat(page.locator(".onglet-dossier .messages").innerText()).contains("peux-tu appeler le CIO");
      visit.screenshot("fil-beside-form");
      nothingInTheWay(page);

      openByKeyboard(page, "Formulaire");
      new Tasklist(page).form().getByText(Tasklist.HEADER).waitFor();
      assertThat(new Tasklist(page).form().locator("textarea").last().inputValue()).isEqualTo(BEGUN);
      onAPhoneTheHeaderStandsBehindAButton(visit);
      assertThat(page.evaluate("JSON.stringify([localStorage, sessionStorage])").toString()).doesNotContain("rappelle", "CIO", "EXEMPLE");
    }
  }

  @Test
  void whoever_turns_the_pages_of_a_long_fil_goes_on_from_its_heading() {
    String task = aTask();
    for (int i = 0; i < 60; i++) {
      jdbc.sql("insert into alliance.post (case_number, author, written_at, text, once_key) values (?, ?, current_timestamp, 'Un mot', ?)")
          .params(caseOf(task), HEAD, "long" + i)
          .update();
    }
    try (Visit visit = chromium.visit(port, 1440).signIn(CPE)) {
      Page page = visit.open("/camunda/app/tasklist/default/#/?task=" + task);
      new Tasklist(page).form().getByText(Tasklist.HEADER).waitFor();
      openByKeyboard(page, "Fil");
      for (String link : List.of("Messages plus anciens", "Revenir aux derniers messages")) {
        Locator turn = page.locator(".onglet-dossier a[data-fil]").getByText(link);
        turn.focus();
        page.keyboard().press("Enter");
        turn.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForFunction("() => document.activeElement.matches('.onglet-dossier h2')");
        nothingInTheWay(page);
      }
    }
  }

  @Test
  void who_leads_the_school_looks_at_the_task_of_a_colleague_and_has_nothing_to_fill_in_or_to_take() {
    String task = aTask();
    try (Visit visit = chromium.visit(port, 1440).signIn(HEAD)) {
      Page page = visit.open("/camunda/app/tasklist/default/#/");
      new Tasklist(page).list("Mon établissement");
      page.locator("a[href*='" + task + "']").first().click();
      page.locator(".task-card > .carte .d-un-collegue").waitFor();
      assertThat(page.locator(".task-card > .carte").innerText()).contains("Camille EXEMPLE", "Cette tâche revient à quelqu’un d’autre");
      assertThat(page.locator(".task-card .fjs-container, .task-card .claim, .task-card button:has-text('Valider')").all())
          .as("form, « Prendre en charge », « Valider »")
          .noneMatch(Locator::isVisible);
      visit.screenshot("task-of-a-colleague");
      nothingInTheWayOnTheScreen(page);

      openByKeyboard(page, "Dossier");
      page.locator(".onglet-dossier h2").first().waitFor();
      assertThat(page.locator(".onglet-dossier").innerText()).contains("Ce qui s’est passé");
      nothingInTheWay(page);
    }
  }

  private static void onAPhoneTheHeaderStandsBehindAButton(Visit visit) {
    Page page = visit.page();
    page.setViewportSize(PHONE, PHONE_HEIGHT);
    Locator places = page.locator("header.house nav");
    assertThat(places.isVisible()).isFalse();
    visit.screenshot("tasklist-on-a-phone");
    Locator menu = page.locator("header.house").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Menu"));
    menu.click();
    assertThat(menu.getAttribute("aria-expanded")).isEqualTo("true");
    assertThat(places.getByText("Mes messages").isVisible()).isTrue();
    assertThat(page.locator("header.house").getByLabel("Rechercher un élève ou un dossier").isVisible()).isTrue();
    visit.screenshot("tasklist-on-a-phone-menu");
    assertThat(new AxeBuilder(page).include(List.of("header.house")).analyze().getViolations()).extracting(rule -> rule.getId()).isEmpty();
    assertThat(page.locator("header.house").evaluate("header => header.scrollWidth <= innerWidth")).isEqualTo(true);
    page.keyboard().press("Escape");
    assertThat(places.isVisible()).isFalse();
  }

  private static void openByKeyboard(Page page, String tab) {
    page.locator(".tabbed-content .nav-tabs a").getByText(tab, new Locator.GetByTextOptions().setExact(true)).focus();
    page.keyboard().press("Enter");
  }

  /** The whole screen, under the header of the house. In what order the engine’s own headings stand is not ours. */
  private static void nothingInTheWayOnTheScreen(Page page) {
    assertThat(new AxeBuilder(page).exclude(List.of(".tooltip")).disableRules(List.of("heading-order")).analyze().getViolations())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
        .isEmpty();
  }

  private static void nothingInTheWay(Page page) {
    assertThat(new AxeBuilder(page).include(List.of(".task-card > .carte")).include(List.of(".onglet-dossier")).analyze().getViolations())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
        .isEmpty();
  }

  private String caseOf(String task) {
    String path = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    return engine.createProcessInstanceQuery().processInstanceId(path).singleResult().getBusinessKey();
  }

  private String aTask() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "EXEMPLE", "Camille", LocalDate.of(2010, 3, 1), CHATEAUBRIAND, "2NDE1");
    CaseNumber number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    families.recordShare(number, "Awa Diallo, Mission locale", "Synthèse du diagnostic", Share.Basis.AGREEMENT, true);
    String task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey("userTask_qualifySignal").singleResult().getId();
    tasks.setAssignee(task, CPE);
    Task late = tasks.createTaskQuery().taskId(task).singleResult();
    late.setDueDate(Date.from(Instant.now().minus(Duration.ofDays(2))));
    tasks.saveTask(late);
    return task;
  }
}
