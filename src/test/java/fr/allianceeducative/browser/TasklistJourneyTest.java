package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.allianceeducative.casefile.CaseFiles;
import fr.allianceeducative.casefile.CaseQuery;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.casefile.Viewer;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.access.Relation;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an absence file to a closed case, with nothing but a browser. */
@BrowserTest
class TasklistJourneyTest {

  private static final String OCTOBER = "absences-2026-10.csv";
  private static final Uai BRITO = new Uai("0352318E");
  private static final int SCREEN = 1440;

  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private CaseFiles files;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @Test
  void a_reassuring_interview_goes_from_the_absence_file_to_a_closed_case() {
    long closedBefore = closedCases();
    previewTheFileOfAllSchools();
    try (Visit visit = chromium.visit(port, SCREEN).signIn("cpe.brito")) {
      visit.screenshot("home");
      assertThat(visit.page().title()).isEqualTo("Accueil · Alliance éducative");
      importTheLinesOfTheSchool(visit);
      visit.follow("Mes tâches");
      Tasklist tasklist = new Tasklist(visit.page());
      tasklist.list("Mon équipe");
      String pupil = tasklist.firstPupil("Qualifier le signal");

      qualify(visit, tasklist, pupil);
      interview(visit, tasklist, pupil);
      closeTheWatch(visit, tasklist, pupil);
    }
    assertThat(closedCases()).isEqualTo(closedBefore + 1);
  }

  private long closedCases() {
    return files.page(all(BRITO, Stage.CLOSED)).total();
  }

  private void previewTheFileOfAllSchools() {
    long casesBefore = files.page(all(null, null)).total();
    try (Visit visit = chromium.visit(port, SCREEN).signIn("admin")) {
      visit.follow("Imports");
      ImportsPage imports = new ImportsPage(visit.page());
      imports.preview(OCTOBER);
      visit.screenshot("imports-preview-of-all-schools");
      assertThat(imports.figure("taken")).isEqualTo(5663);
      assertThat(imports.figure("repeated")).isEqualTo(25);
      assertThat(imports.figure("refused")).isEqualTo(10);
      assertThat(imports.figure("legalThreshold")).isEqualTo(129);
    }
    assertThat(files.page(all(null, null)).total()).as("a preview writes nothing").isEqualTo(casesBefore);
  }

  private static void importTheLinesOfTheSchool(Visit visit) {
    visit.follow("Imports");
    ImportsPage imports = new ImportsPage(visit.page());
    imports.preview(OCTOBER);
    assertThat(imports.figure("lines")).isEqualTo(5698);
    int announced = imports.figure("casesOpened");
    assertThat(announced).isPositive();
    imports.importIt();
    visit.screenshot("imports-done");
    assertThat(imports.figure("casesOpened")).isEqualTo(announced);
  }

  private static void qualify(Visit visit, Tasklist tasklist, String pupil) {
    tasklist.open("Mon équipe", "Qualifier le signal", pupil);
    tasklist.claim();
    visit.screenshot("task-claimed");
    tasklist.fields().write("textarea", "Motif", "Rencontre avec la famille déjà prévue");
    tasklist.send();
    tasklist.form().getByText("Ce champ est obligatoire.").first().waitFor();
    visit.screenshot("task-unanswered");
    assertThat(tasklist.form().innerText()).doesNotContain("Field", "Select");

    tasklist.fields().choose("L’élève aujourd’hui", "Souvent absent");
    tasklist.fields().pick("Un partenaire suit déjà l’élève", "Non");
    tasklist.fields().pick("Urgence", "À regarder en priorité");
    tasklist.fields().pick("Un danger est suspecté", "Non");
    tasklist.fields().pick("Voie choisie", "Sans suite pour l’instant, avec une veille");
    tasklist.send();
    assertThat(tasklist.refusal()).isEqualTo("Une situation sans suite garde une veille : remplissez « Veille jusqu’au ».");
    visit.screenshot("task-refused");
    assertThat(tasklist.fields().written("textarea", "Motif")).isEqualTo("Rencontre avec la famille déjà prévue");
    assertThat(tasklist.refusalsShown()).isEqualTo(1);

    tasklist.fields().pick("Voie choisie", "Entretien de situation");
    tasklist.complete();
  }

  private static void interview(Visit visit, Tasklist tasklist, String pupil) {
    LocalDate today = LocalDate.now();
    tasklist.open("Mon équipe", "Tenter de joindre la famille", pupil);
    tasklist.claim();
    visit.screenshot("contact");
    assertThat(tasklist.refusalsShown()).as("a refusal goes away with its form").isZero();
    tasklist.fields().write("Date de l’essai", today);
    tasklist.fields().choose("Moyen employé", "Téléphone");
    tasklist.fields().pick("Résultat", "Famille jointe, un entretien est convenu");
    tasklist.complete();

    tasklist.open("Mon équipe", "Mener l’entretien de situation", pupil);
    tasklist.claim();
    tasklist.fields().write("Date de l’entretien", today);
    tasklist.fields().tick("Personnes rencontrées", "L’élève", true);
    tasklist.fields().write("textarea", "Comment l’élève voit sa situation", "Le réveil est difficile ; elle parle de DEPRESSIONS depuis le changement de car.");
    Locator advice = tasklist.form().locator(".mot-sensible");
    advice.waitFor();
    advice.scrollIntoViewIfNeeded();
    visit.screenshot("advice");
    assertThat(advice.innerText()).contains("dépression", "touche à la santé", "Vous pouvez envoyer tel quel.");
    tasklist.fields().write("textarea", "Ses souhaits", "Finir l’année avec sa classe.");
    tasklist.fields().choose("Moyen de contact préféré", "SMS");
    tasklist.fields().write("Prochain rendez-vous", today.plusWeeks(2));
    assertThat(advice.count()).as("one advice, and it holds nothing back").isOne();
    visit.screenshot("interview");
    tasklist.complete();

    tasklist.open("Mes tâches", "Recueillir les accords", pupil);
    visit.screenshot("agreements");
    tasklist.fields().pick("L’élève est d’accord pour être accompagné et pour le partage utile", "Oui");
    if (tasklist.asks("Réponse du responsable")) {
      tasklist.fields().pick("Réponse du responsable", "Accord donné");
      tasklist.fields().write("textfield", "Nom et prénom", "Claude Exemple");
      tasklist.fields().write("textfield", "Lien avec l’élève", "Parent");
      tasklist.fields().write("textfield", "Téléphone", "0612345678");
      tasklist.fields().tick("Exerce l’autorité parentale", true);
    }
    tasklist.complete();

    tasklist.open("Mes tâches", "Conclure l’entretien", pupil);
    tasklist.fields().pick("Suite de l’entretien", "Situation rassurante, veille");
    tasklist.fields().write("Veille jusqu’au", today.plusMonths(2));
    tasklist.fields().write("textarea", "Ce qui conduit à cette suite", "Le trajet est réglé, l’élève revient.");
    visit.screenshot("conclusion");
    tasklist.complete();
  }

  private static void closeTheWatch(Visit visit, Tasklist tasklist, String pupil) {
    tasklist.open("Plus tard", "Faire le point sur la veille", pupil);
    tasklist.claim();
    tasklist.fields().pick("Que faites-vous à l’issue de la veille ?", "Clore : la situation ne demande pas d’accompagnement");
    tasklist.fields().choose("Ce qui motive la décision", "Situation stable");
    visit.screenshot("watch");
    tasklist.complete();

    visit.open("/dossiers?etape=CLOSED");
    visit.page().getByText(pupil.split(" · ")[1]).first().waitFor();
    visit.page().locator("td a").first().click();
    visit.screenshot("closed-case");
    assertThat(visit.page().locator(".carte").innerText()).contains("Clos");
  }

  private static CaseQuery all(@Nullable Uai school, @Nullable Stage stage) {
    return new CaseQuery(
        new Viewer("nobody", null, null, LocalDate.now()), Set.of(Relation.TECHNICAL), school, stage, 0, 20);
  }
}
