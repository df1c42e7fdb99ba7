package fr.allianceeducative.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** « Rechercher » from the header of a page, without a script. */
@HouseTest
class SearchPageTest {

  private static final Uai BRITO = new Uai("0352318E");

  @LocalServerPort private int port;
  @Autowired private CaseDesk cases;
  @Autowired private JdbcClient jdbc;
  private CaseNumber number;
  private String lastName;

  @BeforeEach
  void a_case() {
    lastName = "Quemener" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "x");
    NewPupil pupil = new NewPupil(lastName, null, lastName, "Loïc", LocalDate.of(2011, 9, 14), BRITO, "2nde 3");
    number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(lastName).id(), 5, false));
  }

  @Test
  void a_name_typed_in_the_header_leads_to_the_case_and_stands_in_no_address() throws Exception {
    Browser cpe = as("cpe.brito");
    assertThat(cpe.get("/dossiers").body()).contains("role=\"search\"", "Rechercher un élève ou un dossier");

    HttpResponse<String> answer = search(cpe, lastName.toLowerCase() + " loic");

    assertThat(answer.uri().toString()).endsWith("/recherche");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    assertThat(answer.body()).contains("Loïc " + lastName.toUpperCase(), "/dossiers/" + number, "14/09/2011", "Ajouter un signalement");
    cpe.get("/dossiers/" + number);
    assertThat(cpe.get("/recherche").body()).as("who comes back finds the list again").contains(number.value());
  }

  @Test
  void a_teacher_finds_who_was_reported_by_the_teacher_alone_and_nothing_of_the_case() throws Exception {
    Browser teacher = as("enseignant.brito");
    assertThat(search(teacher, lastName).body()).contains("Aucun élève trouvé").doesNotContain("Loïc " + lastName.toUpperCase());
    jdbc.sql(
            "insert into alliance.signal_report (pupil_id, author, author_role, reported_on, signals, facts, urgency, already_followed,"
                + " already_left, pupil_informed) select id, 'enseignant.brito', 'Enseignant', current_date, 'WORK_NOT_DONE', 'Rien',"
                + " 'NORMAL', false, false, false from alliance.pupil where pupil_key = :key")
        .param("key", lastName)
        .update();

    assertThat(search(teacher, lastName).body())
        .contains("Loïc " + lastName.toUpperCase(), ">Signaler<")
        .doesNotContain(number.value(), "14/09/2011", " ans<");
  }

  @Test
  void nobody_of_another_school_finds_the_pupil_and_who_protects_the_data_has_no_search() throws Exception {
    assertThat(search(as("cpe.bourgchevreuil"), lastName).body()).contains("Aucun élève trouvé dans votre établissement");
    assertThat(as("dpo").get("/recherche").statusCode()).isEqualTo(403);
    assertThat(as("dpo").get("/").body()).doesNotContain("role=\"search\"");
  }

  @Test
  void whatever_is_typed_is_shown_as_text_and_what_finds_nobody_says_what_to_write() throws Exception {
    Browser cpe = as("cpe.brito");

    assertThat(search(cpe, "\"><script>alert(1)</script> zoé").body())
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)");
    assertThat(search(cpe, "3A").body()).contains("Écrivez un nom, une date de naissance");
    assertThat(search(cpe, "zoé 31/02/2011").body()).contains("Cette date n’existe pas");
    assertThat(search(cpe, "\0\uD800%_' or 1=1").statusCode()).isEqualTo(200);
  }

  @Test
  void a_known_pupil_is_never_said_to_be_unknown_for_a_class_that_is_not_the_pupil_s() throws Exception {
    assertThat(search(as("cpe.brito"), lastName + " 3e 1").body())
        .contains("Loïc " + lastName.toUpperCase(), "Personne ne correspond dans la classe indiquée")
        .doesNotContain("Aucun élève trouvé");
    assertThat(search(as("cpe.brito"), lastName + " 2de 3").body())
        .contains("Loïc " + lastName.toUpperCase())
        .doesNotContain("Personne ne correspond");
  }

  private HttpResponse<String> search(Browser browser, String text) throws IOException, InterruptedException {
    return browser.post("/recherche", "recherche=" + URLEncoder.encode(text, UTF_8));
  }

  private Browser as(String person) throws IOException, InterruptedException {
    return new Browser(port).login(person, DemonstrationStaff.PASSWORD);
  }
}
