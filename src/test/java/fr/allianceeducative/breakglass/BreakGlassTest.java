package fr.allianceeducative.breakglass;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.AccessChange;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A head of a school before a case that is closed to them, and everyone who learns that it was opened all the same. */
@HouseTest
class BreakGlassTest {

  private static final Uai BRITO = new Uai("0352318E");
  private static final String REASON = "L’élève est dans notre hall ce soir & personne ne répond au lycée.";

  @Autowired private CaseDesk cases;
  @Autowired private Directory directory;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private final String name = "VERRE" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  private CaseNumber number;
  private final String neighbour = "chef.cartier";
  private final String stranger = "chef.chateaubriand";

  private record Signed(CaseNumber caseNumber, AccessChange access) implements AccessChange.Event {}

  @BeforeEach
  void a_case_of_another_school() {
    jdbc.sql("delete from alliance.exceptional_access where user_name = :user").param("user", neighbour).update();
    NewPupil pupil =
        new NewPupil(UUID.randomUUID().toString(), null, name, "Zoé", LocalDate.of(2011, 3, 4), BRITO, "1re pro 2");
    number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(pupil.key()).id(), 5, false));
    cases.nameReferents(number, "rds.brito", null);
    events.publishEvent(new Signed(number, new AccessChange.MemberEnters("psyen.brito")));
    // the directory of the demonstration is one district
    jdbc.sql("insert into alliance.district (code, name) values ('AILLEURS', 'Un autre district')").update();
    jdbc.sql("update alliance.school set district_code = 'AILLEURS' where uai = '0352533N'").update();
  }

  @AfterEach
  void the_directory_is_as_it_was() {
    jdbc.sql("delete from alliance.exceptional_access where user_name = :user").param("user", neighbour).update();
    jdbc.sql("update alliance.school set district_code = :code where uai = '0352533N'")
        .param("code", directory.school(BRITO).orElseThrow().district().value())
        .update();
    jdbc.sql("delete from alliance.district where code = 'AILLEURS'").update();
  }

  @Test
  void a_head_of_the_same_district_opens_it_with_a_reason_and_everyone_is_told() throws Exception {
    Browser head = browser(neighbour);
    assertThat(head.get("/dossiers/" + number).body()).contains("/dossiers/" + number + "/acces-exceptionnel").doesNotContain(name);
    assertThat(head.get("/dossiers/" + number + "/acces-exceptionnel").body()).contains("2 jours").doesNotContain(name);

    HttpResponse<String> opened = ask(head, number, "PRESENCE", REASON);

    assertThat(opened.uri().getPath()).isEqualTo("/dossiers/" + number);
    assertThat(opened.body())
        .contains(name, "Ce dossier vous est ouvert jusqu’au", "l’élève se trouve dans un autre établissement")
        .doesNotContain("Il se passe quelque chose", "personne ne répond au lycée");
    assertThat(toldAbout(number)).containsExactlyInAnyOrder("rds.brito", "psyen.brito", "chef.brito", "dpo");
    assertThat(browser("chef.brito").get("/traces/dossiers/" + number).body())
        .contains("a ouvert le dossier par un accès exceptionnel");
    assertThat(browser("dpo").get("/traces?dossier=" + number).body()).contains("A pris un accès exceptionnel");
    for (String checks : List.of("chef.brito", "dpo")) {
      assertThat(browser(checks).get("/acces-exceptionnels").body())
          .as(checks)
          .contains(number.value(), "L’élève est dans notre hall ce soir &amp; personne ne répond au lycée.");
    }
    assertThat(browser(neighbour).get("/acces-exceptionnels").body()).doesNotContain(number.value());
  }

  @Test
  void it_closes_again_by_itself() throws Exception {
    Browser head = browser(neighbour);
    ask(head, number, "DANGER", REASON);
    assertThat(head.get("/dossiers/" + number).statusCode()).isEqualTo(200);
    assertThat(jdbc.sql("select until_on from alliance.case_access where case_number = :n and relation = 'EXCEPTIONAL'")
            .param("n", number.value())
            .query(LocalDate.class)
            .single())
        .isEqualTo(LocalDate.now().plusDays(2));

    jdbc.sql("update alliance.case_access set since = :past, until_on = :past where case_number = :n and relation = 'EXCEPTIONAL'")
        .param("past", LocalDate.now().minusDays(1))
        .param("n", number.value())
        .update();

    assertThat(head.get("/dossiers/" + number).statusCode()).isEqualTo(404);
    assertThat(head.get("/dossiers").body()).doesNotContain(name);
  }

  @Test
  void it_is_for_looking_and_changes_nothing_of_the_path() throws Exception {
    Browser head = browser(neighbour);
    ask(head, number, "DANGER", REASON);

    for (String incident : List.of("urgence", "danger", "changement", "retrait")) {
      assertThat(head.get("/dossiers/" + number + "/" + incident).statusCode()).as(incident).isEqualTo(404);
      assertThat(head.post("/dossiers/" + number + "/" + incident, "").statusCode()).as(incident).isEqualTo(404);
    }
  }

  @Test
  void it_hands_nothing_over_and_lets_nothing_be_corrected_or_taken_back() throws Exception {
    Browser head = browser(neighbour);
    ask(head, number, "DANGER", REASON);

    for (String page : List.of("correction", "acces", "acces/fichiers")) {
      assertThat(head.get("/dossiers/" + number + "/" + page).statusCode()).as(page).isEqualTo(404);
    }
    String identity = "nom=Autre&prenom=Nom&naissance=2011-03-04&voix=BOTH&raison=Essai";
    assertThat(head.post("/dossiers/" + number + "/correction/identite", identity).statusCode()).isEqualTo(404);
    assertThat(head.post("/dossiers/" + number + "/correction/remarque", "propos=x&remarque=y&voix=BOTH").statusCode()).isEqualTo(404);
    assertThat(head.post("/dossiers/" + number + "/partages", "partenaire=District&voix=BOTH").statusCode()).isEqualTo(404);
    assertThat(cases.caseFile(number).pupil().fullName()).contains(name);
  }

  @Test
  void a_case_of_another_district_and_one_that_does_not_exist_give_the_same_answer() throws Exception {
    Browser head = browser(stranger);
    CaseNumber nobodys = new CaseNumber("AE-2026-99999999");
    assertThat(withoutTokens(head.get("/dossiers/" + number + "/acces-exceptionnel").body(), number))
        .isEqualTo(withoutTokens(head.get("/dossiers/" + nobodys + "/acces-exceptionnel").body(), nobodys));

    HttpResponse<String> closed = ask(head, number, "DANGER", REASON);
    HttpResponse<String> unknown = ask(head, nobodys, "DANGER", REASON);

    assertThat(closed.statusCode()).isEqualTo(404);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(withoutTokens(closed.body(), number)).isEqualTo(withoutTokens(unknown.body(), nobodys));
    assertThat(toldAbout(number)).isEmpty();
  }

  @Test
  void what_is_done_five_times_a_day_is_no_exception() throws Exception {
    Browser head = browser(neighbour);
    for (int i = 0; i < 5; i++) {
      jdbc.sql("insert into alliance.exceptional_access (case_number, school, user_name, motive, reason, asked_at, until_on)"
              + " values (:n, :school, :user, 'DANGER', 'La raison d’avant', current_timestamp, current_date)")
          .param("n", number.value())
          .param("school", BRITO.value())
          .param("user", neighbour)
          .update();
    }

    HttpResponse<String> refused = ask(head, number, "DANGER", REASON);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Vous avez déjà ouvert plusieurs dossiers", "L’élève est dans notre hall ce soir").doesNotContain(name);
    assertThat(head.get("/dossiers/" + number).statusCode()).isEqualTo(404);
  }

  @Test
  void without_a_reason_nothing_opens_and_what_was_written_stays() throws Exception {
    Browser head = browser(neighbour);

    HttpResponse<String> short_ = ask(head, number, "DANGER", "parce que");
    HttpResponse<String> withoutMotive = ask(head, number, "", REASON);

    assertThat(short_.statusCode()).isEqualTo(422);
    assertThat(short_.body()).contains("Dites en une phrase", "parce que").doesNotContain(name);
    assertThat(withoutMotive.statusCode()).isEqualTo(422);
    assertThat(withoutMotive.body()).contains("Choisissez la raison", "L’élève est dans notre hall ce soir");
    assertThat(head.get("/dossiers/" + number).statusCode()).isEqualTo(404);
  }

  @Test
  void whoever_the_matrix_does_not_name_is_not_asked_for_a_reason() throws Exception {
    Browser cpe = browser("cpe.cartier");

    assertThat(cpe.get("/dossiers/" + number).body()).doesNotContain("acces-exceptionnel");
    assertThat(cpe.get("/dossiers/" + number + "/acces-exceptionnel").statusCode()).isEqualTo(403);
    assertThat(ask(cpe, number, "DANGER", REASON).statusCode()).isEqualTo(403);
    assertThat(ask(browser("chef.brito"), number, "DANGER", REASON).body()).contains("Ce dossier vous est déjà ouvert.");
  }

  private Browser browser(String user) throws Exception {
    return new Browser(port).login(user, DemonstrationStaff.PASSWORD);
  }

  private static HttpResponse<String> ask(Browser person, CaseNumber number, String motive, String reason) throws Exception {
    return person.post(
        "/dossiers/" + number + "/acces-exceptionnel",
        "motif=" + motive + "&raison=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
  }

  private List<String> toldAbout(CaseNumber number) {
    return jdbc.sql("select distinct recipient from alliance.notice where case_number = :n and occasion = 'ACCESS'")
        .param("n", number.value())
        .query(String.class)
        .list();
  }

  private static String withoutTokens(String page, CaseNumber number) {
    return page.replaceAll("(content|value)=\"[^\"]*\"", "").replace(number.value(), "");
  }
}
