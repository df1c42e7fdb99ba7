package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

/** Half past five: what is asked of a person takes few clicks, or no mouse at all, or not even a script. */
@BrowserTest
class FewStepsTest {

  private static final Uai BOURGCHEVREUIL = new Uai("0351906G");
  private static final String NURSE = "infirmier.bourgchevreuil";
  private static final int SCREEN = 1440;
  private static final int PHONE = 320;
  private static final int MOST_CLICKS = 6;
  private static final Duration A_MINUTE = Duration.ofSeconds(60);
  private static final String SAID_OF_IT =
      "field => field.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id)?.innerText).join()";

  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private CaseDesk cases;
  @Autowired private CaseProcesses processes;
  @Autowired private TaskService tasks;
  @Autowired private TestRestTemplate http;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @Test
  void from_the_login_page_to_a_contribution_that_is_sent_it_takes_six_clicks_at_most() {
    String task = aContributionIsAsked("Pauline");
    try (Visit visit = chromium.visit(port, SCREEN)) {
      Clicks clicks = new Clicks(visit);
      Page page = opensLogin(visit);
      page.keyboard().type(NURSE);
      page.keyboard().press("Tab");
      page.keyboard().type("alliance");
      clicks.on(login(page));
      clicks.on(page.locator("main li:has-text('Pauline EXEMPLE') a").first());
      Tasklist tasklist = new Tasklist(page);
      clicks.on(page.getByText("Prendre en charge"));
      page.locator("button:has-text('Valider'):not([disabled])").waitFor();
      Locator domain = tasklist.form().locator(".fjs-form-field-select");
      clicks.on(domain.locator(".fjs-input-group"));
      clicks.on(domain.locator(".fjs-dropdownlist-item").first());
      page.keyboard().press("Tab");
      page.keyboard().type("Aime travailler en groupe.");
      page.keyboard().press("Tab");
      page.keyboard().type("Peine à reprendre après une absence.");
      visit.screenshot("few-clicks");
      clicks.on(page.locator("button:has-text('Valider')"));
      page.locator(".no-task").waitFor();
      assertThat(clicks.counted()).isBetween(1, MOST_CLICKS);
    }
    assertThat(tasks.createTaskQuery().taskId(task).count()).as("the contribution is sent").isZero();
  }

  @Test
  void the_same_with_the_keyboard_alone() {
    String task = aContributionIsAsked("Quentin");
    try (Visit visit = chromium.visit(port, SCREEN)) {
      Page page = opensLogin(visit);
      Keys keys = new Keys(page);
      Tasklist tasklist = takesATask(keys, page, "Quentin");
      Locator domain = domain(tasklist);
      keys.to(domain);
      choosesTheFirst(tasklist, page);
      writesWhatIsSeen(keys, tasklist, page);
      visit.screenshot("keyboard-alone");
      sends(keys, page);
      page.locator(".no-task").waitFor();
      keys.wereSeenEverywhere();
    }
    assertThat(tasks.createTaskQuery().taskId(task).count()).as("the contribution is sent").isZero();
  }

  @Test
  void whoever_forgot_a_question_stands_in_it_after_sending_and_reads_what_is_missing() {
    String task = aContributionIsAsked("Solène");
    try (Visit visit = chromium.visit(port, SCREEN)) {
      Page page = opensLogin(visit);
      Keys keys = new Keys(page);
      Tasklist tasklist = takesATask(keys, page, "Solène");
      writesWhatIsSeen(keys, tasklist, page);
      sends(keys, page);
      Locator domain = domain(tasklist);
      tasklist.form().locator(".fjs-dropdownlist-item").first().waitFor();
      assertThat(hasTheCursor(domain)).isTrue();
      visit.screenshot("what-is-missing");
      assertThat((String) domain.evaluate(SAID_OF_IT)).as("read aloud with the question").contains("Ce champ est obligatoire.");
      choosesTheFirst(tasklist, page);
      sends(keys, page);
      page.locator(".no-task").waitFor();
      keys.wereSeenEverywhere();
    }
    assertThat(tasks.createTaskQuery().taskId(task).count()).as("the contribution is sent").isZero();
  }

  /** From the page of the login to a task that is one's own. */
  private static Tasklist takesATask(Keys keys, Page page, String pupil) {
    page.keyboard().type(NURSE);
    page.keyboard().press("Tab");
    page.keyboard().type("alliance");
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/login"));
    keys.to(page.locator("main li:has-text('" + pupil + " EXEMPLE') a").first());
    page.keyboard().press("Enter");
    Tasklist tasklist = new Tasklist(page);
    tasklist.form().getByText(Tasklist.HEADER).waitFor();
    keys.to(page.locator("a:has-text('Prendre en charge'), button:has-text('Prendre en charge')").first());
    page.keyboard().press("Enter");
    page.locator("button:has-text('Valider'):not([disabled])").waitFor();
    return tasklist;
  }

  private static void writesWhatIsSeen(Keys keys, Tasklist tasklist, Page page) {
    keys.to(tasklist.form().getByLabel("Potentialités"));
    page.keyboard().type("Aime travailler en groupe.");
    keys.to(tasklist.form().getByLabel("Difficultés"));
    page.keyboard().type("Peine à reprendre après une absence.");
  }

  private static void sends(Keys keys, Page page) {
    keys.to(page.locator("button:has-text('Valider')"));
    page.keyboard().press("Enter");
  }

  private static Locator domain(Tasklist tasklist) {
    return tasklist.form().locator(".fjs-form-field-select input").first();
  }

  /** The list opens as the focus comes, also when it comes back; whoever chooses in it reads it first. */
  private static void choosesTheFirst(Tasklist tasklist, Page page) {
    tasklist.form().locator(".fjs-dropdownlist-item").first().waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    tasklist.form().locator(".fjs-dropdownlist").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  private static boolean hasTheCursor(Locator place) {
    return Boolean.TRUE.equals(place.evaluate("element => element === document.activeElement"));
  }

  @Test
  void a_pupil_is_reported_with_the_keyboard_alone_and_tab_goes_as_one_reads() {
    String name = newName();
    try (Visit visit = chromium.visit(port, SCREEN)) {
      Page page = opensLogin(visit);
      Keys keys = new Keys(page);
      page.keyboard().type("aed.bourgchevreuil");
      keys.to(page.getByLabel("Mot de passe"));
      page.keyboard().type("alliance");
      keys.to(login(page));
      page.keyboard().press("Enter");
      page.waitForURL(url -> !url.contains("/login"));
      keys.opens();
      keys.to(page.locator("main").getByText("Signaler un élève"));
      page.keyboard().press("Enter");
      page.getByText("De qui s’agit-il").waitFor();
      keys.opens();
      for (String answer : List.of("Nom *=" + name, "Prénom *=Rose", "Date de naissance *=05052012", "Classe *=3E1")) {
        keys.to(page.getByLabel(answer.split("=")[0], new Page.GetByLabelOptions().setExact(true)));
        page.keyboard().type(answer.split("=")[1]);
      }
      keys.to(page.getByLabel("Absences éparses"));
      page.keyboard().press("Space");
      keys.to(page.getByLabel("Faits observés *", new Page.GetByLabelOptions().setExact(true)));
      page.keyboard().type("Deux matinées manquées.");
      keys.to(page.locator("[name=urgency]").first());
      page.keyboard().press("Space");
      visit.screenshot("reported-with-the-keyboard");
      keys.to(page.getByText("Envoyer le signalement"));
      page.keyboard().press("Enter");
      page.getByText("votre signalement est bien reçu").waitFor();
      keys.wereSeenEverywhere();
      keys.wentAsOneReads();
    }
  }

  /** Whoever types at once types where the page has put the cursor. */
  private static Page opensLogin(Visit visit) {
    Page page = visit.open("/login");
    page.locator("input[name=username]:focus").waitFor();
    return page;
  }

  /** Like the name of no other pupil. */
  private static String newName() {
    // letters alone, and no two names alike
    return "SIGNALE-" + UUID.randomUUID().toString().substring(0, 6).chars().mapToObj(sign -> String.valueOf((char) (Character.digit(sign, 16) + 'A'))).collect(Collectors.joining());
  }

  @Test
  void a_first_time_user_reports_a_pupil_on_a_phone_in_less_than_a_minute_beside_the_typing_and_without_any_script() {
    String name = newName();
    try (Visit visit = chromium.visitWithoutScript(port, PHONE)) {
      Beginner beginner = new Beginner();
      Page page = beginner.waits(() -> visit.open("/login"));
      page.getByLabel("Nom d’utilisateur").fill("enseignant.bourgchevreuil");
      beginner.goesToAField();
      page.getByLabel("Mot de passe").fill("alliance");
      beginner.waits(beginner.clicks(login(page)));
      beginner.waits(beginner.clicks(page.locator("main").getByText("Signaler un élève")));
      Map.of("Nom *", name, "Prénom *", "Rose", "Date de naissance *", "2012-05-04", "Classe *", "3E1", "Faits observés *", "Deux matinées manquées.")
          .forEach((label, text) -> {
            beginner.goesToAField();
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
          });
      beginner.clicks(page.getByLabel("Absences éparses")).run();
      beginner.clicks(page.getByLabel("À regarder en priorité")).run();
      beginner.waits(beginner.clicks(page.getByText("Envoyer le signalement")));
      visit.screenshot("reported-without-script");
      assertThat(page.locator("main").innerText()).contains("votre signalement est bien reçu");
      assertThat(beginner.spent()).isLessThan(A_MINUTE);
    }
  }

  /** The name of the task's case is of no use in the engine: the pupil's first name tells the test's tasks apart on the screen. */
  private String aContributionIsAsked(String firstName) {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "EXEMPLE", firstName, LocalDate.of(2012, 4, 2), BOURGCHEVREUIL, "3E1");
    CaseNumber number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    processes.start("share-diagnosis", number.value(), BOURGCHEVREUIL, Map.of());
    String choice = task(number, "userTask_chooseProfessions");
    TestRestTemplate cpe = http.withBasicAuth("cpe.bourgchevreuil", "alliance");
    cpe.postForEntity("/engine-rest/task/" + choice + "/claim", Map.of("userId", "cpe.bourgchevreuil"), String.class);
    Map<String, ?> asked = Map.of("professionsAsked", Map.of("type", "Json", "value", "[\"infirmier\", \"psyen\"]"));
    ResponseEntity<String> answer = cpe.postForEntity("/engine-rest/task/" + choice + "/submit-form", Map.of("variables", asked), String.class);
    assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.getBody()).isTrue();
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey("userTask_contribute").taskCandidateGroup("infirmier").singleResult().getId();
  }

  private static Locator login(Page page) {
    return page.locator("#login button");
  }

  private String task(CaseNumber number, String name) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey(name).singleResult().getId();
  }

  /** A mouse that counts: what the browser itself received, over all pages. */
  private static final class Clicks {

    private int counted;

    Clicks(Visit visit) {
      visit.page().exposeFunction("clicked", nothing -> ++counted);
      visit.page().addInitScript("addEventListener('pointerdown', event => event.isTrusted && window.clicked(), true)");
    }

    void on(Locator place) {
      place.click();
    }

    int counted() {
      return counted;
    }
  }

  /**
   * Time of somebody who sees the page for the first time, beside the typing: what the house takes is measured, what a person
   * takes is counted with the keystroke-level model of Card, Moran and Newell (1980): 1.35 s to think, 1.1 s to point, 0.2 s to
   * click, 0.4 s from the keyboard to the mouse, 0.28 s for a key.
   */
  private static final class Beginner {

    private static final Duration THINK = Duration.ofMillis(1_350);
    private static final Duration POINT_AND_CLICK = Duration.ofMillis(1_700);
    private static final Duration KEY = Duration.ofMillis(280);

    private Duration spent = Duration.ZERO;

    Runnable clicks(Locator place) {
      return () -> {
        spent = spent.plus(THINK).plus(POINT_AND_CLICK);
        place.click();
      };
    }

    void goesToAField() {
      spent = spent.plus(THINK).plus(KEY);
    }

    void waits(Runnable house) {
      waits(() -> {
        house.run();
        return true;
      });
    }

    <T> T waits(Supplier<T> house) {
      long start = System.nanoTime();
      T shown = house.get();
      spent = spent.plusNanos(System.nanoTime() - start);
      return shown;
    }

    Duration spent() {
      return spent;
    }
  }
}
