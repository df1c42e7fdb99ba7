package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.AriaRole;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.diagnosis.GuardianAnswer;
import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.diagnosis.PartnerAgreement;
import fr.allianceeducative.diagnosis.RecordAgreements;
import fr.allianceeducative.family.FamilyLinkDesk;
import fr.allianceeducative.family.LinkPurpose;
import fr.allianceeducative.family.SendLink;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Outsiders;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Our own pages on a large screen and on a small one: no rule of axe broken, nothing to scroll sideways. */
@BrowserTest
class PagesAccessibilityTest {

  private static final Uai BOURGCHEVREUIL = new Uai("0351906G");

  private static final int PHONE = 320;

  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private CaseDesk cases;
  @Autowired private FamilyDesk families;
  @Autowired private InterviewDesk interviews;
  @Autowired private FamilyLinkDesk links;
  @Autowired private Outsiders holders;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 320})
  void every_page_can_be_used_by_everyone(int width) {
    CaseNumber number = aCase();
    try (Visit visit = chromium.visit(port, width)) {
      for (String path : List.of("/login", "/login?error", "/login?fin=inactivite", "/comptes")) {
        visit.open(path);
        check(visit, path, width);
      }
      visit.signIn("cpe.bourgchevreuil");
      String ofTheCase = "/dossiers/" + number.value();
      for (String path : List.of("/", "/signaler", "/veille", "/dossiers", ofTheCase, ofTheCase + "/danger", ofTheCase + "/fil", ofTheCase + "/liens", ofTheCase + "/responsables", ofTheCase + "/partages", ofTheCase + "/correction", "/dossiers/AE-2026-999999", "/notifications", "/mon-compte", "/avis/inconnu")) {
        visit.open(path);
        check(visit, path, width);
      }
      search(visit, "camile exemple");
      check(visit, "/recherche", width);
      search(visit, "personne de ce nom");
      check(visit, "/recherche, nobody", width);
      visit.open("/signaler");
      visit.page().getByLabel("Chercher l’élève").fill("camile exemple");
      visit.page().keyboard().press("Enter");
      visit.page().getByText("Choisir Camille EXEMPLE").waitFor();
      check(visit, "/signaler, found", width);
      visit.page().getByText("Choisir Camille EXEMPLE").click();
      visit.page().getByText("Vous signalez").waitFor();
      check(visit, "/signaler, chosen", width);
      visit.open("/imports");
      new ImportsPage(visit.page()).preview("absences-2026-10.csv");
      check(visit, "/imports", width);
    }
    try (Visit visit = chromium.visit(port, width)) {
      visit.signIn("chef.bourgchevreuil");
      for (String path : List.of("/dossiers/AE-2026-999999/acces-exceptionnel", "/dossiers/sans-referent", "/absences", "/taches-sans-personne")) {
        visit.open(path);
        check(visit, path, width);
      }
    }
    try (Visit visit = chromium.visit(port, width)) {
      visit.signIn("admin");
      for (String path :
          List.of("/comptes-du-personnel", "/comptes-du-personnel/nouveau", "/comptes-du-personnel/cpe.brito", "/comptes-du-personnel?etat=fermes&nom=zz")) {
        visit.open(path);
        check(visit, path, width);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 320})
  void the_pages_of_the_traces_can_be_used_by_everyone(int width) {
    CaseNumber number = aCase();
    try (Visit visit = chromium.visit(port, width)) {
      visit.signIn("dpo");
      String today = LocalDate.now().toString();
      for (String path :
          List.of(
              "/",
              "/traces",
              "/traces?dossier=rien",
              "/acces-exceptionnels",
              "/traces/verification?du=" + today + "&au=" + today,
              "/traces/dossiers/" + number.value(),
              "/conservation",
              "/dossiers/" + number.value() + "/acces")) {
        visit.open(path);
        check(visit, path, width);
        assertThat(visit.page().evaluate("document.activeElement.getAttribute('role')"))
            .as("where the keyboard is on %s", path)
            .isEqualTo(path.endsWith("rien") ? "alert" : null);
      }
    }
  }

  @Test
  void what_a_family_opens_on_a_phone_can_be_used_by_everyone() {
    CaseNumber number = aCase();
    try (Visit visit = chromium.visit(port, PHONE)) {
      for (LinkPurpose purpose : LinkPurpose.values()) {
        visit.open(link(number, purpose));
        if (purpose == LinkPurpose.VOICE) {
          birthDate(visit, "2011");
          check(visit, "/lien/date", PHONE);
        }
        birthDate(visit, "2012");
        visit.page().getByText("Je préfère qu’on m’appelle").click();
        check(visit, "/lien/" + purpose, PHONE);
      }
      visit.page().getByText("J’ai fini").click();
      check(visit, "/lien/fini", PHONE);
    }
  }

  private static void birthDate(Visit visit, String year) {
    visit.page().getByLabel("Jour").fill("1");
    visit.page().getByLabel("Mois").fill("3");
    visit.page().getByLabel("Année").fill(year);
    visit.page().getByText("Continuer").click();
  }

  /** One link of each purpose. */
  private String link(CaseNumber number, LinkPurpose purpose) {
    if (links.of(number).stream().noneMatch(link -> link.purpose() == purpose)) {
      links.send(new SendLink(number, "Mme EXEMPLE", purpose, Channel.SMS, null));
    }
    String holder =
        "lien:" + links.of(number).stream().filter(link -> link.purpose() == purpose).findFirst().orElseThrow().id();
    return holders.of(List.of(holder)).get(holder).path();
  }

  /** In one page: our pages hold no frame for which axe would open another. */
  private static void check(Visit visit, String path, int width) {
    visit.screenshot("page" + path.replaceAll("[^a-zA-Z0-9]+", "-") + "-" + width);
    assertThat(new AxeBuilder(visit.page()).setLegacyMode(true).analyze().getViolations())
        .as("%s at %d pixels", path, width)
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
        .isEmpty();
    assertThat((Boolean) visit.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s fits %d pixels", path, width)
        .isTrue();
    assertThat(visit.page().evaluate("[...document.querySelectorAll('.scroll')].filter(each => each.scrollWidth > each.clientWidth).map(each => each.ariaLabel)"))
        .as("tables of %s whose last columns are out of sight at %d pixels", path, width)
        .isEqualTo(List.of());
  }

  /** With the keyboard alone, from the header; no name stands in the address. */
  private static void search(Visit visit, String text) {
    visit.page().getByLabel("Rechercher un élève ou un dossier").first().fill(text);
    visit.page().keyboard().press("Enter");
    visit.page().getByRole(AriaRole.STATUS).waitFor();
    assertThat(visit.page().url()).endsWith("/recherche");
  }

  private CaseNumber aCase() {
    NewPupil pupil =
        new NewPupil(
            "accessibility", null, "EXEMPLE", "Camille", LocalDate.of(2012, 3, 1), BOURGCHEVREUIL, "3E1");
    long id = cases.register(List.of(pupil)).get(pupil.key()).id();
    CaseNumber known = cases.openCases(List.of(id)).get(id);
    if (known != null) {
      return known;
    }
    CaseNumber opened = cases.open(new OpenCase(id, null, false));
    families.recordGuardian(opened, new Guardian("Mme EXEMPLE", "mère", true, "0600000000", null));
    families.recordShare(opened, "Awa Diallo, Mission locale", "Synthèse du diagnostic", Share.Basis.AGREEMENT, true);
    interviews.recordAgreements(
        new RecordAgreements(
            opened, true, GuardianAnswer.WAITING, null, List.of(new PartnerAgreement("Jean Roux, CIO", "Projet d’orientation", true))));
    return opened;
  }
}
