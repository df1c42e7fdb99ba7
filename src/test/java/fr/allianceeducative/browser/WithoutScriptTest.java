package fr.allianceeducative.browser;

import static fr.allianceeducative.browser.CasesToVisit.ALONE;
import static fr.allianceeducative.browser.CasesToVisit.CPE;
import static fr.allianceeducative.browser.CasesToVisit.NEIGHBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import fr.allianceeducative.family.LinkPurpose;
import fr.allianceeducative.people.access.AccessMatrix;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An old phone, or a network that lets no script through: every page of ours is read and every form is sent all the same. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithoutScriptTest {

  private static final int PHONE = 320;
  private static final int A_PAGE_AT_MOST = 60_000;
  private static final int REFUSED = 400;
  private static final int LETTERS = 16;
  private static final String REPORT = "main form.questions";
  private static final String SEND = "button:not([name])";
  private static final String TOLD = "les personnes concernées ont une tâche";

  /** Doors that take something and that no form of a page leads to, and why. */
  private static final Map<String, String> NO_FORMS =
      Map.of(
          "/logout/connect/back-channel/openid", "another house says it, and no person",
          "/error", "is no address",
          "/texte-commence", "a page that closes says it, by its script");

  /** Doors through which a form of this class has passed. */
  private static final Set<String> SENT = new HashSet<>();

  /** What a page keeps from whoever runs no script: no heading, a button that does nothing, a form that cannot be sent, a hidden text. */
  private static final String DEAD_ENDS =
      """
      () => {
        document.querySelectorAll('details').forEach(each => { each.open = true; });
        const shown = each => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && each.getBoundingClientRect().width > 0;
        const found = [];
        if (![...document.querySelectorAll('h1')].some(shown)) { found.push('no heading'); }
        if (/javascript/i.test(document.body.innerText)) { found.push('asks for a script'); }
        [...document.forms].filter(form => ![...form.querySelectorAll('button:not([type=button]), input[type=submit]')].some(shown))
          .forEach(form => found.push('cannot be sent: ' + form.action));
        document.querySelectorAll('button[type=button], a:not([href])').forEach(each => { if (shown(each)) { found.push('does nothing: ' + each.outerHTML); } });
        document.querySelectorAll('main [hidden]').forEach(each => {
          if (each.textContent.trim() && !each.closest('#sending, #report, #imprimer')) { found.push('nobody reads: ' + each.outerHTML.slice(0, 200)); }
        });
        return found;
      }
      """;

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
  void every_page_is_read() {
    PagesOfTheHouse.byPerson(oneBehindEachDoor())
        .forEach(
            (person, scenes) -> {
              try (Visit visit = onAnOldPhone().as(person)) {
                scenes.forEach(scene -> look(visit, scene));
              }
            });

    assertThat(wrong).isEmpty();
  }

  private List<Scene> oneBehindEachDoor() {
    Map<String, Scene> first = new LinkedHashMap<>();
    for (Scene scene : new PagesOfTheHouse(house).all()) {
      if (scene.state().isEmpty()) {
        first.putIfAbsent(matrix.gate("GET", scene.door()).map(gate -> gate.path().getPatternString()).orElse("?"), scene);
      }
    }
    return List.copyOf(first.values());
  }

  @Test
  void every_form_of_a_case_is_sent() {
    try (Visit visit = onAnOldPhone().signIn(CPE)) {
      String file = house.full();
      sends(visit, file + "/fil", "form.ecrire", Map.of("message", "Je l’appelle ce soir."), "Je l’appelle ce soir.");
      sends(visit, file + "/correction", "form[action$='/identite']", Map.of("prenom", "Kamille", "raison", "Faute", "voix", "YOUTH"), "C’est fait");
      sends(visit, file + "/correction", "form[action$='/responsable']", Map.of("lien", "belle-mère", "raison", "Faute", "voix", "BOTH"), "C’est fait");
      sends(visit, file + "/correction", "form[action$='/remarque']", Map.of("propos", "Identité", "remarque", "Pas d’accord.", "voix", "YOUTH"), "Pas d’accord.");
      sends(visit, file + "/responsables", "form[action$='/completer']", Map.of("courriel", "mere@exemple.fr"), "Les coordonnées sont dans le dossier");
      sends(visit, file + "/responsables", "form[action$='/responsables']", Map.of("nom", "Karim PETIT", "lien", "Tuteur", "autorite", "oui"), "Karim PETIT");
      sends(visit, file + "/liens", "section form", Map.of("qui", CasesToVisit.FATHER, "objet", "VOICE", "moyen", "MAIL"), "Le lien est prêt.");
      sends(visit, file + "/liens", "form[action$='/renvoi']", Map.of(), "Le lien est prêt à partir de nouveau");
      sends(visit, file + "/liens", "form[action$='/arret']", Map.of(), "ouvre plus rien");
      sends(visit, file + "/partages", "section form", Map.of("partenaire", "Awa Diallo, Mission locale", "voix", "YOUTH"), "C’est noté");
      sends(visit, file + "/urgence", "main form", Map.of(), TOLD);
      sends(visit, house.sent() + "/danger", "main form", Map.of(), TOLD);
      sends(visit, house.sent() + "/retrait", "main form", Map.of(), TOLD);
      sends(visit, house.paused() + "/changement", "main form", Map.of(), TOLD);
    }
    try (Visit visit = onAnOldPhone().signIn(NEIGHBOUR)) {
      sends(
          visit, house.sent() + "/acces-exceptionnel", "main form[action$='/acces-exceptionnel']",
          Map.of("motif", "PRESENCE", "raison", "L’élève est dans notre hall et personne ne répond."), "Ce dossier vous est ouvert");
    }
  }

  @Test
  void every_form_of_a_working_day_is_sent() throws IOException {
    LocalDate later = LocalDate.now().plusMonths(7);
    try (Visit visit = onAnOldPhone().signIn(CPE)) {
      sends(visit, "/notifications", "main form", Map.of("mail", "cpe@exemple.fr", "quietFrom", "19:00", "quietUntil", "08:00"), "Vos choix sont enregistrés");
      sends(visit, "/notifications?dossier=" + house.number(), "form[action$='/annulation']", Map.of(), "Le message est annulé");
      sends(visit, "/notifications?dossier=" + house.number(), "form[action$='/rappel']", Map.of(), "Le rappel part");
      sends(visit, "/absences", "form[action='/absences']", Map.of("du", later.toString(), "au", later.plusDays(2).toString()), "L’absence est annoncée");
      sends(visit, "/absences", "form[action$='/fin']", Map.of(), "L’absence est finie");
      sends(visit, house.late(), "main form", Map.of(), "Le texte gardé est effacé");
      visit.open("/imports");
      ImportsPage imports = new ImportsPage(visit.page());
      Path absence = anAbsence();
      imports.preview(absence);
      assertThat(imports.figure("taken")).isOne();
      imports.choose(absence);
      imports.importIt();
      assertThat(imports.figure("taken")).isOne();
      sends(visit, "/", "form.logout", Map.of(), "Vous êtes déconnecté");
    }
    try (Visit visit = onAnOldPhone().signIn(ALONE)) {
      sends(visit, "/taches-sans-personne", "main form", Map.of("personne", ALONE), "La tâche est confiée");
    }
  }

  @Test
  void a_pupil_is_reported_and_found_again_and_reported_once_more() {
    String name = aName();
    String received = "votre signalement est bien reçu";
    Map<String, String> seen = Map.of("signals", "WORK_NOT_DONE", "facts", "Dort en cours.", "urgency", "NORMAL");
    Map<String, String> about = new HashMap<>(seen);
    about.putAll(Map.of("lastName", name, "firstName", "Zoé", "birthDate", CasesToVisit.BORN + "-03-01", "schoolClass", "3E1"));
    try (Visit visit = onAnOldPhone().signIn(CPE)) {
      sends(visit, "/signaler", "form[action='/texte-garde']", Map.of(), "De qui s’agit-il");
      assertThat(visit.page().getByText("est revenu").count()).isZero();
      does(visit, "/signaler", Scene.sends(REPORT, SEND, about, received));
      does(
          visit, "/",
          Scene.sends("header form.search", Map.of("recherche", name), "Zoé " + name)
              .andThen(Scene.sends(".found form", Map.of(), "Vous signalez"))
              .andThen(Scene.sends(REPORT, SEND, seen, "déjà envoyé ce signalement aujourd’hui")));
      Map<String, String> later = new HashMap<>(seen);
      later.put("facts", "Dort encore en cours.");
      does(
          visit, "/",
          Scene.sends("header form.search", Map.of("recherche", name), "Zoé " + name)
              .andThen(Scene.sends(".found form", Map.of(), "Vous signalez"))
              .andThen(Scene.sends(REPORT, SEND, later, received)));
    }
  }

  @Test
  void a_mother_says_yes_to_one_and_no_to_another_and_takes_her_yes_back() {
    try (Visit visit = onAnOldPhone()) {
      sends(visit, house.link(LinkPurpose.AGREEMENT), "main form", Map.of("jour", "1", "mois", "3", "annee", String.valueOf(CasesToVisit.BORN)), "Vous êtes libre");
      sends(visit, "/lien", "form[action$='/accords']", Map.of("ensemble", "oui", "avec.p0", "oui", "avec.p1", "non"), "Votre réponse est notée");
      sends(visit, "/lien", "form[action$='/retrait']", Map.of("partenaire", "Jean Roux, CIO"), "Le partage s’arrête maintenant");
      assertThat(visit.page().locator("main").innerText()).doesNotContain("Jean Roux");
    }
  }

  @Test
  void a_mother_tells_how_she_sees_it_asks_to_be_called_and_leaves_the_telephone_to_others() {
    try (Visit visit = onAnOldPhone()) {
      sends(visit, house.link(LinkPurpose.VOICE), "main form", Map.of("jour", "1", "mois", "3", "annee", String.valueOf(CasesToVisit.BORN)), "À vous la parole");
      sends(visit, "/lien", "form[action$='/parole']", Map.of("texte", "Ça va mieux."), "est bien arrivé");
      Consumer<Page> opens = page -> page.locator("summary").click();
      does(visit, "/lien", opens.andThen(Scene.sends("form[action$='/appel']", Map.of("moment", "EVENING"), "va vous appeler")));
      sends(visit, "/lien", "form[action$='/fin']", Map.of(), "C’est fini");
    }
  }

  @Test
  void who_is_new_comes_in_with_the_password_that_was_handed_over_and_chooses_another() {
    String name = "essai." + UUID.randomUUID().toString().substring(0, 8);
    String chosen = "une phrase que je retiens";
    String given;
    try (Visit visit = onAnOldPhone().signIn("admin")) {
      Map<String, String> form = Map.of("compte", name, "prenom", "Lise", "nom", "Essai", "fonctions", "MODELEUR");
      sends(visit, "/comptes-du-personnel/nouveau", "main form", form, "Mot de passe pour une seule connexion");
      given = visit.page().locator(".secret").innerText();
    }
    try (Visit visit = onAnOldPhone()) {
      sends(visit, "/login", "#login", Map.of("username", name, "password", given), "choisissez le vôtre");
      sends(visit, "/mon-compte", "main form", Map.of("actuel", given, "nouveau", chosen, "encore", chosen), "Votre mot de passe est changé");
      sends(visit, "/login", "#login", Map.of("username", name, "password", chosen), "Bonjour");
    }
  }

  @Test
  void an_account_is_changed_closed_and_opened_again() {
    String name = "essai." + UUID.randomUUID().toString().substring(0, 8);
    String account = "/comptes-du-personnel/" + name;
    try (Visit visit = onAnOldPhone().signIn("admin")) {
      sends(visit, "/comptes-du-personnel/nouveau", "main form", Map.of("compte", name, "prenom", "Lise", "nom", "Essai", "fonctions", "MODELEUR"), "Le compte est ouvert");
      sends(visit, account, "section[aria-labelledby=change] form", Map.of("nom", "Essai-Martin"), "Le compte est à jour");
      sends(visit, account, "form[action$='/mot-de-passe']", Map.of(), "ouvre plus rien");
      sends(visit, account, "form[action$='/fermeture']", Map.of(), "Le compte est fermé");
      sends(visit, account, "form[action$='/reouverture']", Map.of(), "Le compte est rouvert");
    }
  }

  /** After all the others of this class, which have sent what they could. */
  @Test
  @Order(Integer.MAX_VALUE)
  void no_form_is_forgotten() {
    Set<String> doors =
        matrix.gates().stream()
            .filter(gate -> gate.method().equals("POST") || gate.method().equals("*"))
            .map(gate -> gate.path().getPatternString())
            .filter(address -> !address.matches("/(camunda|engine-rest|api)/.*"))
            .collect(Collectors.toSet());

    assertThat(doors).hasSizeGreaterThan(30).containsAll(NO_FORMS.keySet());
    assertThat(doors).filteredOn(door -> !SENT.contains(door) && !NO_FORMS.containsKey(door)).as("forms that no test of this class sends").isEmpty();
  }

  /** Of a pupil whom no other test knows, and who looks like nobody. */
  private static String aName() {
    return UUID.randomUUID().toString().replace("-", "").chars().mapToObj(sign -> String.valueOf((char) ('A' + sign % 26))).collect(Collectors.joining()).substring(0, LETTERS);
  }

  private static Path anAbsence() throws IOException {
    Path file = Files.createTempFile("absence", ".csv");
    file.toFile().deleteOnExit();
    return Files.writeString(
        file,
        "INE;Nom;Prénom;Date de naissance;Classe;UAI;Date;Demi-journée;Justifiée;Motif\n;" + aName() + ";Zoé;07/10/2014;5E5;" + CasesToVisit.SCHOOL
            + ";05/10/2026;Après-midi;O;maladie\n");
  }

  private Visit onAnOldPhone() {
    Visit visit = chromium.visitWithoutScript(port, PHONE);
    visit.page().setDefaultTimeout(A_PAGE_AT_MOST);
    visit.page().onResponse(this::remember);
    return visit;
  }

  private void remember(Response answer) {
    if (answer.request().method().equals("POST") && answer.status() < REFUSED) {
      matrix.gate("POST", URI.create(answer.url()).getPath()).ifPresent(gate -> SENT.add(gate.path().getPatternString()));
    }
  }

  private void sends(Visit visit, String address, String form, Map<String, String> answers, String sign) {
    does(visit, address, Scene.sends(form, answers, sign));
  }

  private void does(Visit visit, String address, Consumer<Page> act) {
    look(visit, new Scene(null, address, "sent", act));
    assertThat(wrong).isEmpty();
  }

  private void look(Visit visit, Scene scene) {
    Page page = visit.page();
    try {
      scene.play(visit);
      ((List<?>) page.evaluate(DEAD_ENDS)).forEach(each -> wrong.add(scene + ": " + each));
    } catch (PlaywrightException notThere) {
      visit.screenshot("without-script-missing" + ("-" + house.named(scene.toString())).replaceAll("[^a-zA-Z0-9]+", "-"));
      wrong.add(scene + ": " + notThere.getMessage().lines().limit(3).collect(Collectors.joining(" ")) + ", but: " + page.locator("main").innerText());
    }
  }
}
