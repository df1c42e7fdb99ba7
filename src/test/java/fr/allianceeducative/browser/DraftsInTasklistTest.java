package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A CPE is called away from a form, on a computer that the whole staff room uses. */
@BrowserTest
class DraftsInTasklistTest {

  private static final Uai CHATEAUBRIAND = new Uai("0352533N");
  private static final String CPE = "cpe.chateaubriand";
  private static final int SCREEN = 1440;
  private static final int A_MOMENT = 600;
  private static final String BEGUN = "Témoin-7F3A ne reste sur aucun ordinateur";

  private static final String REPORTED = "Témoin-7F3B, avant que le téléphone sonne";

  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private CaseDesk cases;
  @Autowired private TaskService tasks;

  private String task;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @BeforeEach
  void a_signal_is_being_qualified() {
    task = aSignal();
  }

  private String aSignal() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "EXEMPLE", "Camille", LocalDate.of(2010, 3, 1), CHATEAUBRIAND, "2NDE1");
    CaseNumber number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    String its = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult().getId();
    tasks.setAssignee(its, CPE);
    return its;
  }

  @Test
  void what_was_typed_is_back_on_another_computer_and_on_none_of_them() {
    try (Visit first = opens("Europe/Paris")) {
      type(first);
      assertThat(stored(first)).doesNotContain("7F3A");
      first.screenshot("draft-kept");
      StartDialog report = reports(first);
      facts(report).fill(REPORTED);
      told(first).filter(new Locator.FilterOptions().setHasText("Brouillon enregistré")).waitFor();
      first.screenshot("draft-of-a-report-kept");
      report.leave();
      leave(first);
      assertThat(stored(first)).doesNotContain("7F3A");
    }
    try (Visit second = opens("Europe/Paris")) {
      assertThat(reason(second).inputValue()).isEqualTo(BEGUN);
      assertThat(said(second).innerText()).contains("est repris");
      assertThat(stored(second)).doesNotContain("7F3A");
      second.screenshot("draft-restored");
      assertThat(facts(reports(second)).inputValue()).isEqualTo(REPORTED);
      told(second).filter(new Locator.FilterOptions().setHasText("rouillon")).waitFor();
      assertThat(stored(second)).doesNotContain("7F3B");
      second.page().locator(".modal-content").getByText("Effacer mon brouillon").click();
      second.page().waitForCondition(() -> second.page().locator(".modal-content .fjs-container").count() == 1 && facts(new StartDialog(second.page())).inputValue().isEmpty());
      new StartDialog(second.page()).leave();
      second.page().getByText("Effacer mon brouillon").click();
      second.page().waitForCondition(() -> reason(second).count() == 1 && reason(second).inputValue().isEmpty());
    }
  }

  @Test
  void a_day_stays_the_same_day_in_fort_de_france() {
    try (Visit first = opens("America/Martinique")) {
      new Tasklist(first.page()).form().getByLabel("Sans suite pour l’instant, avec une veille").check();
      Locator day = day(first);
      day.fill("17/12/2031");
      day.press("Enter");
      type(first);
    }
    try (Visit second = opens("America/Martinique")) {
      // the field shows its day a moment after the form
      second.page().waitForCondition(() -> !day(second).inputValue().isEmpty());
      assertThat(day(second).inputValue()).isEqualTo("17/12/2031");
    }
  }

  @Test
  void a_session_that_ends_in_the_middle_of_a_sentence_loses_no_word() {
    try (Visit visit = opens("Europe/Paris")) {
      type(visit);
      visit.forgetSession();
      reason(visit).fill(BEGUN + ", et la fin de la phrase");
      Locator asked = visit.page().getByRole(AriaRole.ALERTDIALOG);
      asked.waitFor();
      assertThat(asked.innerText()).contains("Rien n’est perdu");
      visit.screenshot("draft-session-over");
      AxeBuilder dialog = new AxeBuilder(visit.page()).setLegacyMode(true).include(List.of("[role=alertdialog]"));
      assertThat(dialog.analyze().getViolations()).extracting(Rule::getId).isEmpty();
      Page again = visit.inAnotherTab(() -> asked.getByText("Se reconnecter").click());
      visit.signIn(again, CPE);
      // as the sentence says; a page behind another one hardly works on a busy computer
      visit.page().bringToFront();
      visit.page().waitForCondition(() -> visit.page().getByRole(AriaRole.ALERTDIALOG).count() == 0);
      reason(visit).waitFor();
      assertThat(reason(visit).inputValue()).endsWith("et la fin de la phrase");
      assertThat(stored(visit)).doesNotContain("7F3A");
    }
  }

  @Test
  void words_that_came_after_the_session_wait_for_their_author_though_a_colleague_logs_in_first() {
    try (Visit visit = opens("Europe/Paris")) {
      type(visit);
      visit.forgetSession();
      reason(visit).fill(BEGUN + ", et la fin de la phrase");
      Locator asked = visit.page().getByRole(AriaRole.ALERTDIALOG);
      asked.waitFor();
      Page again = visit.inAnotherTab(() -> asked.getByText("Se reconnecter").click());
      visit.signIn(again, "chef.chateaubriand");
      visit.page().bringToFront();
      visit.page().locator("header.house").getByText("(direction)").first().waitFor();
      assertThat(visit.page().content()).doesNotContain("7F3A");
      assertThat(stored(visit)).doesNotContain("7F3A");
    }
    try (Visit second = opens("Europe/Paris")) {
      assertThat(reason(second).inputValue()).endsWith("et la fin de la phrase");
    }
  }

  @Test
  void a_message_of_the_fil_waits_for_its_author_when_the_session_ends() {
    try (Visit visit = opens("Europe/Paris")) {
      Page page = visit.page();
      page.locator(".tabbed-content .nav-tabs a").getByText("Fil", new Locator.GetByTextOptions().setExact(true)).click();
      Locator message = page.locator(".onglet-dossier textarea");
      message.fill("Dossier 7F3C : on m’appelle dans la cour, je finis après.");
      visit.forgetSession();
      Locator asked = page.getByRole(AriaRole.ALERTDIALOG);
      asked.waitFor();
      Page again = visit.inAnotherTab(() -> asked.getByText("Se reconnecter").click());
      visit.signIn(again, CPE);
      page.bringToFront();
      page.waitForCondition(() -> page.getByRole(AriaRole.ALERTDIALOG).count() == 0);
      page.waitForCondition(() -> message.count() == 1 && message.inputValue().endsWith("je finis après."));
      page.locator(".onglet-dossier button[type=submit]").click();
      page.locator(".onglet-dossier .messages li").getByText("je finis après").waitFor();
      assertThat(stored(visit)).doesNotContain("7F3C");
    }
  }

  @Test
  void a_message_of_the_fil_waits_for_its_author_though_a_colleague_logs_in_first() {
    try (Visit visit = opens("Europe/Paris")) {
      Page page = visit.page();
      page.locator(".tabbed-content .nav-tabs a").getByText("Fil", new Locator.GetByTextOptions().setExact(true)).click();
      page.locator(".onglet-dossier textarea").fill("Dossier 7F3D : on m’appelle dans la cour, je finis après.");
      visit.forgetSession();
      Locator asked = page.getByRole(AriaRole.ALERTDIALOG);
      asked.waitFor();
      Page again = visit.inAnotherTab(() -> asked.getByText("Se reconnecter").click());
      visit.signIn(again, "chef.chateaubriand");
      page.bringToFront();
      page.locator("header.house").getByText("(direction)").first().waitFor();
      assertThat(page.content()).doesNotContain("7F3D");
      assertThat(stored(visit)).doesNotContain("7F3D");
      visit.open("/taches/" + task + "/fil");
      assertThat(page.content()).contains("Votre message").doesNotContain("7F3D");
    }
    try (Visit second = opens("Europe/Paris")) {
      second.open("/");
      assertThat(second.page().locator("main").innerText()).contains("n’est pas parti");
      second.open("/taches/" + task + "/fil");
      assertThat(second.page().locator(".messages li").count()).as("nobody has sent it").isZero();
      assertThat(second.page().locator("#fil-message").inputValue()).endsWith("je finis après.");
      second.page().getByText("Effacer ce texte").click();
      second.page().waitForCondition(() -> second.page().locator("#fil-message").inputValue().isEmpty());
    }
  }

  @Test
  void a_message_of_the_fil_that_was_begun_is_back_after_the_page_was_left_and_is_sent_once() {
    try (Visit visit = opens("Europe/Paris")) {
      Page page = visit.page();
      Locator fil = page.locator(".tabbed-content .nav-tabs a").getByText("Fil", new Locator.GetByTextOptions().setExact(true));
      Locator message = page.locator(".onglet-dossier textarea");
      fil.click();
      message.fill("Dossier 7F3E : la mère rappelle demain.");
      visit.open("/");
      // the next page may be drawn before the message has left this one
      page.waitForCondition(
          () -> {
            page.reload();
            return page.locator("main").innerText().contains("Un texte que vous aviez écrit n’est pas parti");
          });
      visit.open("/camunda/app/tasklist/default/#/?task=" + task);
      fil.click();
      page.waitForCondition(() -> message.count() == 1 && message.inputValue().endsWith("rappelle demain."));
      page.locator(".onglet-dossier form.ecrire button[type=submit]").click();
      page.locator(".onglet-dossier .messages li").getByText("rappelle demain").waitFor();
      assertThat(message.inputValue()).isEmpty();
      visit.open("/");
      assertThat(page.locator("main").innerText()).doesNotContain("n’est pas parti");
      visit.open("/taches/" + task + "/fil");
      assertThat(page.locator(".messages li").count()).isEqualTo(1);
      assertThat(stored(visit)).doesNotContain("7F3E");
    }
  }

  @Test
  void the_last_words_are_kept_when_the_page_closes_while_the_first_are_on_their_way() {
    try (Visit first = opens("Europe/Paris")) {
      // the first answer never comes
      first.page().evaluate(
          "() => { const send = window.fetch; let held = false;"
              + " window.fetch = (...all) => { if (!held && all[1]?.method === 'PUT') { held = true; window.held = true;"
              + " return new Promise(() => {}); } return send(...all); }; }");
      reason(first).fill(BEGUN);
      first.page().waitForFunction("() => window.held === true");
      reason(first).fill(BEGUN + ", et la fin de la phrase");
      // the form itself tells of a change a moment after it
      first.page().waitForTimeout(A_MOMENT);
      first.open("/");
    }
    try (Visit second = opens("Europe/Paris")) {
      assertThat(reason(second).inputValue()).endsWith("et la fin de la phrase");
    }
  }

  @Test
  void the_last_words_of_one_task_are_kept_though_another_is_begun_while_the_house_is_slow() {
    String other = aSignal();
    try (Visit first = opens("Europe/Paris")) {
      Page page = first.page();
      page.evaluate(
          "() => { const send = window.fetch; let held = false;"
              + " window.fetch = (...all) => { if (!held && all[1]?.method === 'PUT') { held = true;"
              + " return new Promise(answered => { window.letGo = () => answered(send(...all)); }); } return send(...all); }; }");
      reason(first).fill(BEGUN);
      page.waitForFunction("() => Boolean(window.letGo)");
      reason(first).fill(BEGUN + ", et la fin de la phrase");
      page.waitForTimeout(A_MOMENT);
      new Tasklist(page).openByLink(other);
      page.waitForCondition(() -> reason(first).count() == 1 && reason(first).inputValue().isEmpty());
      reason(first).fill("Autre élève");
      page.waitForTimeout(A_MOMENT);
      page.evaluate("() => window.letGo()");
      said(first).filter(new Locator.FilterOptions().setHasText("Brouillon enregistré")).waitFor();
    }
    try (Visit second = opens("Europe/Paris")) {
      assertThat(reason(second).inputValue()).endsWith("et la fin de la phrase");
    }
  }

  private static StartDialog reports(Visit visit) {
    StartDialog dialog = new StartDialog(visit.page());
    dialog.open("Signaler un élève");
    return dialog;
  }

  private static Locator facts(StartDialog report) {
    return report.form().getByLabel("Faits observés");
  }

  private static Locator told(Visit visit) {
    return visit.page().locator(".modal-content .brouillon .etat");
  }

  private Visit opens(String zone) {
    Visit visit = chromium.visit(port, SCREEN, zone).signIn(CPE);
    visit.open("/camunda/app/tasklist/default/#/?task=" + task);
    new Tasklist(visit.page()).form().getByText(Tasklist.HEADER).waitFor();
    return visit;
  }

  private static void type(Visit visit) {
    // what was kept before says the same
    visit.page().waitForResponse(
        kept -> kept.request().method().equals("PUT") && kept.request().postData().contains(BEGUN), () -> reason(visit).fill(BEGUN));
    said(visit).filter(new Locator.FilterOptions().setHasText("Brouillon enregistré")).waitFor();
  }

  private static void leave(Visit visit) {
    visit.open("/");
    visit.page().getByText("Se déconnecter").click();
    visit.page().waitForURL(url -> url.contains("/login"));
  }

  private static Locator reason(Visit visit) {
    return new Tasklist(visit.page()).form().getByLabel("Motif");
  }

  private static Locator day(Visit visit) {
    return new Tasklist(visit.page()).form().getByLabel("Veille jusqu’au");
  }

  private static Locator said(Visit visit) {
    return visit.page().locator(".brouillon .etat");
  }

  private static String stored(Visit visit) {
    return String.valueOf(
        visit
            .page()
            .evaluate(
                "async () => JSON.stringify([{...localStorage}, {...sessionStorage}, await indexedDB.databases(), await caches.keys()])"));
  }
}
