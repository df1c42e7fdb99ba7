package fr.allianceeducative.browser;

import static fr.allianceeducative.browser.CasesToVisit.ALONE;
import static fr.allianceeducative.browser.CasesToVisit.CPE;
import static fr.allianceeducative.browser.CasesToVisit.HEAD;
import static fr.allianceeducative.browser.CasesToVisit.NEIGHBOUR;
import static fr.allianceeducative.browser.CasesToVisit.NURSE;
import static fr.allianceeducative.browser.Scene.sends;

import com.microsoft.playwright.Page;
import fr.allianceeducative.family.LinkPurpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every page of ours, and the states in which people meet it: empty and full, refused, closed, given back. Whoever adds a page adds it here; the
 * matrix of access knows when it was forgotten.
 */
final class PagesOfTheHouse {

  private static final String MARKUP = "<b>gras</b>";
  private static final LocalDate LATER = LocalDate.now().plusMonths(6);
  private static final String REPORT = "main form.questions";

  private final List<Scene> scenes = new ArrayList<>();
  private final CasesToVisit house;
  private final String today = LocalDate.now().toString();

  PagesOfTheHouse(CasesToVisit house) {
    this.house = house;
    beforeLogin();
    family();
    reports();
    searches();
    cases();
    refusals();
    ownPages();
    head();
    others();
    dataProtection();
    administration();
  }

  /** By who visits them: one login each. */
  static Map<@Nullable String, List<Scene>> byPerson(List<Scene> scenes) {
    Map<@Nullable String, List<Scene>> byPerson = new LinkedHashMap<>();
    scenes.forEach(scene -> byPerson.computeIfAbsent(scene.person(), any -> new ArrayList<>()).add(scene));
    return byPerson;
  }

  List<Scene> all() {
    return List.copyOf(scenes);
  }

  private void beforeLogin() {
    pages(null, "/login", "/login?error", "/login?attente", "/login?fin=inactivite", "/login?refus=fonction", "/comptes", "/css/nulle-part.css", "/lien");
    pages(null, house.stoppedLink());
  }

  private void family() {
    String voice = house.linkWithKeptWords();
    state(null, voice, "asks who is there", page -> {});
    state(null, voice, "refused: another date", born(CasesToVisit.BORN - 1, "Ce n’est pas la bonne date"));
    state(null, voice, "words given back", born(CasesToVisit.BORN, "À vous la parole"));
    state(null, "/lien", "refused: a tag", sends("form[action$='/parole']", Map.of("texte", MARKUP), "contient du code"));
    state(null, "/lien", "spoken", sends("form[action$='/parole']", Map.of("texte", "Ça va mieux."), "est bien arrivé"));
    state(null, "/lien", "refused: no moment", opened(sends("form[action$='/appel']", Map.of(), "Choisissez")));
    state(null, "/lien", "a call asked", opened(sends("form[action$='/appel']", Map.of("moment", "EVENING"), "On va vous appeler")));
    state(null, house.link(LinkPurpose.AGREEMENT), "asks yes or no", born(CasesToVisit.BORN, "Vous êtes libre"));
    state(null, "/lien", "refused: nobody named", sends("form[action$='/accords']", Map.of("ensemble", "oui"), "chaque personne ou service"));
    state(null, "/lien", "refused: nothing ticked", sends("form[action$='/retrait']", Map.of(), "Cochez avec qui"));
    state(null, house.link(LinkPurpose.FOLLOW), "next step", born(CasesToVisit.BORN, "Où on en est"));
    state(null, "/lien", "left", sends("form[action$='/fin']", Map.of(), "C’est fini"));
  }

  private void reports() {
    state(CPE, "/signaler", "given back", page -> page.getByText("est revenu").waitFor());
    state(CPE, "/signaler", "refused: empty", sends(REPORT, "button:has-text('Envoyer')", Map.of("lastName", "ABSENT", "facts", ""), "Aller à"));
    state(
        CPE, "/signaler", "looks like a known pupil",
        sends(
            REPORT, "button:has-text('Envoyer')",
            Map.of(
                "lastName", "EXEMPLE", "firstName", "Camile", "birthDate", CasesToVisit.BORN + "-03-01", "schoolClass", "3E1", "signals", "WORK_NOT_DONE", "facts",
                "Dort en cours.", "urgency", "NORMAL"),
            "Un élève qui lui ressemble"));
    state(CPE, "/signaler", "found", sends(REPORT, "button[name=chercher]", Map.of("trouver", "camile exemple"), "Choisir Camille EXEMPLE"));
    state(
        CPE, "/signaler", "chosen",
        sends(REPORT, "button[name=chercher]", Map.of("trouver", "camile exemple"), "Choisir Camille EXEMPLE")
            .andThen(sends(REPORT, "button[name=choisir]", Map.of(), "Vous signalez")));
    pages("enseignant.bourgchevreuil", "/", "/signaler");
  }

  private void searches() {
    pages(CPE, "/recherche");
    state(CPE, "/", "found", looksFor("camile exemple", "Camille EXEMPLE"));
    state(CPE, "/", "found by nobody", looksFor("xyzzy qwfp", "Aucun élève trouvé"));
    state(CPE, "/", "found too many", looksFor("wozniak", "Voici les plus proches"));
    state(CPE, "/", "refused: a letter", looksFor("x", "Écrivez"));
  }

  private void cases() {
    for (String rest : List.of("", "/fil", "/liens", "/responsables", "/partages", "/correction", "/urgence", "/danger", "/changement", "/retrait")) {
      pages(CPE, house.full() + rest);
    }
    for (String file : List.of(house.closed(), house.paused())) {
      pages(CPE, file, file + "/fil", file + "/liens", file + "/responsables", file + "/partages");
    }
    pages(CPE, "/", "/dossiers", "/dossiers?etape=EXIT", "/veille", "/dossiers/AE-2026-999999", "/nulle-part", "/traces", "/dossiers?page=x");
    pages(NURSE, "/", house.full(), house.full() + "/notes", house.closed() + "/notes");
    pages("pp.bourgchevreuil", "/", "/veille", house.full());
    pages("district.d035", "/", "/dossiers", house.sent(), house.sent() + "/fil", house.paused());
  }

  private void refusals() {
    String file = house.full();
    state(CPE, file + "/fil", "refused: empty", sends("form.ecrire", Map.of("message", " "), "Écrivez votre message"));
    state(CPE, file + "/liens", "refused: no address", sends("section form", Map.of("qui", "eleve", "objet", "VOICE", "moyen", "MAIL", "adresse", "12"), "Écrivez l’adresse de courriel"));
    state(
        CPE, file + "/responsables", "refused: no number",
        sends("form[action$='/responsables']", Map.of("nom", "Karim PETIT", "lien", "Tuteur", "autorite", "oui", "telephone", "12"), "Vérifiez le téléphone"));
    state(CPE, file + "/responsables", "refused: nothing completed", sends("form[action$='/completer']", Map.of(), "Écrivez"));
    state(CPE, file + "/correction", "refused: nobody asks", sends("form[action$='/identite']", Map.of("raison", "Une faute"), "Dites qui le demande"));
    state(CPE, file + "/correction", "refused: no remark", sends("form[action$='/remarque']", Map.of("voix", "YOUTH"), "Choisissez"));
    state(CPE, file + "/partages", "refused: nothing ticked", sends("section form", Map.of(), "Dites qui reprend"));
  }

  private void ownPages() {
    pages(CPE, "/notifications", "/notifications?dossier=" + house.number(), "/avis/inconnu", "/mon-compte", "/absences");
    state(CPE, "/notifications", "refused: no address", sends("main form", Map.of("mail", "sans arobase"), "adresse"));
    state(
        CPE, "/mon-compte", "refused: another password",
        sends("main form", Map.of("actuel", "faux", "nouveau", "une phrase assez longue", "encore", "une phrase assez longue"), "mot de passe"));
    state(CPE, "/absences", "refused: backwards", sends("form[action='/absences']", Map.of("du", LATER.toString(), "au", LATER.minusDays(2).toString()), "dernier jour"));
    state(CPE, "/imports", "previewed", page -> new ImportsPage(page).preview("absences-2026-10.csv"));
    state(CPE, "/imports", "refused: another file", sends("form#import", Map.of("kind", "absences", "file", "pom.xml"), "fichier"));
    pages(CPE, "/imports?tooLarge", house.late(), "/textes/inconnu");
  }

  private void head() {
    pages(HEAD, "/", "/dossiers/sans-referent", "/absences", "/taches-sans-personne", "/acces-exceptionnels", house.full() + "/acces", "/traces" + house.full());
    pages(HEAD, house.paused());
    state(
        HEAD, "/absences", "announced",
        sends("form[action='/absences']", Map.of("personne", "rds.bourgchevreuil", "du", LATER.toString(), "au", LATER.plusDays(2).toString()), "L’absence est annoncée"));
    state(HEAD, "/absences", "ended", sends("form[action$='/fin']", Map.of(), "L’absence est finie"));
    pages(ALONE, "/", "/taches-sans-personne");
    state(ALONE, "/taches-sans-personne", "refused: nobody", sends("main form", Map.of(), "Choisissez une personne"));
    pages(NEIGHBOUR, "/dossiers/AE-2026-999999/acces-exceptionnel", house.full());
    state(NEIGHBOUR, house.sent() + "/acces-exceptionnel", "given back", page -> page.getByText("est revenu").waitFor());
    state(NEIGHBOUR, house.closed() + "/acces-exceptionnel", "refused: no reason", sends("main form", Map.of("raison", "Vite"), "Choisissez la raison"));
  }

  private void others() {
    for (String person : List.of("mlds.d035", "circonscription.d035", "modeleur", "integration")) {
      pages(person, "/");
    }
  }

  private void dataProtection() {
    pages(
        "dpo", "/", "/traces", "/traces?dossier=" + house.number(), "/acces-exceptionnels", "/traces/verification?du=" + today + "&au=" + today,
        "/traces" + house.full(), "/conservation", house.full() + "/acces", house.full() + "/partages");
    state("dpo", "/traces?dossier=rien", "refused", page -> {});
  }

  private void administration() {
    pages("admin", "/", "/comptes-du-personnel", "/comptes-du-personnel/nouveau", "/comptes-du-personnel/cpe.brito", "/comptes-du-personnel?etat=fermes&nom=zz");
    String name = "essai." + UUID.randomUUID().toString().substring(0, 8);
    Map<String, String> somebody = Map.of("compte", name, "prenom", "Lise", "nom", "Essai");
    String open = "/comptes-du-personnel/nouveau";
    String account = "/comptes-du-personnel/" + name;
    state("admin", open, "refused: no function", sends("main form", somebody, "fonction"));
    Map<String, String> asModeller = new LinkedHashMap<>(somebody);
    asModeller.put("fonctions", "MODELEUR");
    state("admin", open, "opened", sends("main form", asModeller, "Mot de passe pour une seule connexion"));
    state("admin", account, "refused: no name", sends("section[aria-labelledby=change] form", Map.of("nom", " "), "nom"));
    state("admin", account, "closed", sends("form[action$='/fermeture']", Map.of(), "Le compte est fermé"));
  }

  private void pages(@Nullable String person, String... addresses) {
    for (String address : addresses) {
      scenes.add(Scene.of(person, address));
    }
  }

  private void state(@Nullable String person, String address, String state, Consumer<Page> act) {
    scenes.add(new Scene(person, address, state, act));
  }

  private static Consumer<Page> born(int year, String sign) {
    return sends("main form", Map.of("jour", "1", "mois", "3", "annee", String.valueOf(year)), sign);
  }

  /** What stands behind a line that opens. */
  private static Consumer<Page> opened(Consumer<Page> act) {
    return page -> {
      page.locator("summary").click();
      act.accept(page);
    };
  }

  /** With the keyboard alone, from the header; no name stands in the address. */
  private static Consumer<Page> looksFor(String text, String sign) {
    return page -> {
      page.getByLabel("Rechercher un élève ou un dossier").first().fill(text);
      page.keyboard().press("Enter");
      page.waitForURL("**/recherche");
      page.locator("main").getByText(sign).first().waitFor();
    };
  }
}
