package fr.allianceeducative.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.ProtectionDesk;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.testing.AtTheDoor;
import fr.allianceeducative.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.FlashMap;

@HouseTest
class KnownCaseTest {

  private static final String SECRET = "une note que personne d’autre ne lit";
  private static final String RUN = "=cmd|calc <script>alert(1)</script>";

  @Autowired MockMvc pages;
  @Autowired People people;
  @Autowired CaseDesk cases;
  @Autowired ProtectionDesk protection;
  @Autowired JdbcClient database;
  private CaseNumber number;

  @BeforeEach
  void aCaseWithSomethingOfEverything() {
    String key = "connu-" + System.nanoTime();
    NewPupil pupil = new NewPupil(key, null, "Guillou", "Lina", LocalDate.of(2011, 5, 2), new Uai("0352318E"), "2nde 9");
    long id = cases.register(List.of(pupil)).get(key).id();
    number = cases.open(new OpenCase(id, 5, false));
    insert("guardian (pupil_id, name, link, parental_authority, phone, mail)", id, "Mme Guillou", "mère", true, "0612345678", "x@y.fr");
    insert(
        "signal_report (pupil_id, case_number, author, author_role, reported_on, signals, facts, urgency, already_followed,"
            + " already_left, pupil_informed)",
        id, number.value(), "enseignant.brito", "Enseignant ou enseignante", LocalDate.of(2026, 11, 3),
        "LATENESS,ISOLATION", RUN, "URGENT", false, false, true);
    insert(
        "protected_note (case_number, profession, note, written_on, author)",
        number.value(), "PSYEN", SECRET, LocalDate.of(2026, 11, 4), "psyen.brito");
    protection.reportDanger(number);
  }

  @Test
  void the_head_of_the_school_hands_over_everything_in_words_a_family_reads() throws Exception {
    String page = page("chef.brito", "/acces").getContentAsString(StandardCharsets.UTF_8);

    assertThat(page)
        .contains("Lina GUILLOU", "2nde 9", "Lycée", "Mme Guillou", "Exerce l’autorité parentale", "Oui")
        .contains("Retards fréquents, Isolement", "Fonction de l’auteur", "03/11/2026")
        .contains("Notes sous secret professionnel", "Psychologue de l’Éducation nationale", "04/11/2026")
        .contains("Dossier ouvert")
        .contains("=cmd|calc &lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void what_would_harm_somebody_is_not_in_it() throws Exception {
    for (String door : List.of("/acces", "/acces/fichiers")) {
      String handed =
          door.equals("/acces")
              ? page("chef.brito", door).getContentAsString(StandardCharsets.UTF_8)
              : String.join("\n", files("chef.brito").values());

      assertThat(handed)
          .doesNotContain(SECRET, "enseignant.brito", "psyen.brito")
          .doesNotContain("0612345678", "x@y.fr")
          .doesNotContain("Danger signalé", "Partage ordinaire suspendu", "chef.brito");
    }
  }

  @Test
  void what_was_written_to_be_run_in_a_page_is_text() throws Exception {
    assertThat(page("chef.brito", "/acces").getContentAsString(StandardCharsets.UTF_8)).doesNotContain("<script>alert");
  }

  @Test
  void the_files_hold_the_same_and_run_nothing_in_a_spreadsheet() throws Exception {
    Map<String, String> files = files("chef.brito");

    assertThat(files).containsOnlyKeys(number + ".csv", number + ".json");
    assertThat(files.get(number + ".csv")).startsWith("\uFEFFChapitre;Ligne;Rubrique;Valeur").contains("Faits observés;'=cmd");
    assertThat(files.get(number + ".json")).contains("\"Faits observés\"", "Retards fréquents, Isolement");
    assertThat(page("chef.brito", "/acces/fichiers").getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"acces-" + number + ".zip\"");
  }

  @Test
  void whoever_protects_data_hands_over_what_the_matrix_lets_that_person_read() throws Exception {
    String page = page("dpo", "/acces").getContentAsString(StandardCharsets.UTF_8);

    assertThat(page)
        .contains("Lina GUILLOU", "Ces chapitres sont remis par la direction", "Signalements et qualification")
        .doesNotContain("Faits observés", "=cmd");
  }

  @Test
  void nobody_else_hands_anything_over() throws Exception {
    for (String person : List.of("cpe.brito", "psyen.brito", "enseignant.brito", "admin")) {
      assertThat(page(person, "/acces").getStatus()).as(person).isEqualTo(403);
    }
    assertThat(page("chef.cartier", "/acces").getStatus()).as("another school").isEqualTo(404);
  }

  @Test
  void what_a_family_says_is_wrong_is_corrected_on_a_page_and_what_was_typed_is_never_lost() throws Exception {
    MockHttpServletResponse form = page("cpe.brito", "/correction");
    assertThat(form.getStatus()).isEqualTo(200);
    assertThat(form.getContentAsString(StandardCharsets.UTF_8)).contains("value=\"Guillou\"", "value=\"2011-05-02\"", "Mme Guillou");

    Map<String, String> wrong = Map.of("nom", "Le Guillou", "prenom", "Lina", "naissance", "hier", "voix", "BOTH", "raison", "Nom d’usage");
    Answer refused = corrects("identite", wrong);
    assertThat(refused.flash()).containsEntry("typed", wrong).containsEntry("typedIn", "identite").containsKey("refusal");
    assertThat(refused.page()).contains("value=\"Le Guillou\"", "Choisissez la date de naissance", "Nom d’usage");

    assertThat(corrects("identite", Map.of("nom", "Le Guillou", "prenom", "Lina", "naissance", "2011-05-02", "voix", "BOTH", "raison", "Nom d’usage")).flash())
        .containsKey("done");
    assertThat(corrects("remarque", Map.of("propos", "Diagnostic partagé", "remarque", "Je ne l’ai pas dit", "voix", "YOUTH")).page())
        .contains("Je ne l’ai pas dit", "Diagnostic partagé");
    assertThat(page("chef.brito", "/acces").getContentAsString(StandardCharsets.UTF_8))
        .contains("Le Guillou", "Vos corrections et vos remarques", "Je ne l’ai pas dit")
        .contains("Remarque de la famille ou du jeune jointe au dossier.");
    assertThat(page("psyen.brito", "/correction").getStatus()).isEqualTo(403);
  }

  @Test
  void handing_over_leaves_a_trace() throws Exception {
    page("chef.brito", "/acces/fichiers");

    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(
                        database
                            .sql("select count(*) from alliance.trace where kind = 'EXPORTED' and case_number = :number")
                            .param("number", number.value())
                            .query(Long.class)
                            .single())
                    .isPositive());
  }

  /** Where a form led, and the page it led to. */
  private record Answer(Map<String, Object> flash, String page) {}

  private Answer corrects(String what, Map<String, String> form) throws Exception {
    MockHttpServletRequestBuilder sent = post("/dossiers/" + number + "/correction/" + what).with(as("cpe.brito")).with(csrf());
    form.forEach(sent::param);
    FlashMap flash = pages.perform(sent).andExpect(redirectedUrl("/dossiers/" + number + "/correction")).andReturn().getFlashMap();
    MockHttpServletRequestBuilder next = get("/dossiers/" + number + "/correction").with(as("cpe.brito"));
    flash.forEach(next::flashAttr);
    return new Answer(flash, pages.perform(next).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse page(String user, String door) throws Exception {
    return pages.perform(get("/dossiers/" + number + door).with(as(user))).andReturn().getResponse();
  }

  private RequestPostProcessor as(String user) {
    Staff staff = people.find(user).orElseThrow();
    StaffPrincipal principal = AtTheDoor.letIn(staff, people);
    return authentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities()));
  }

  private Map<String, String> files(String user) throws Exception {
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(page(user, "/acces/fichiers").getContentAsByteArray()))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        files.put(entry.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files;
  }

  private void insert(String table, Object... values) {
    database
        .sql("insert into alliance." + table + " values (" + "?, ".repeat(values.length - 1) + "?)")
        .params(values)
        .update();
  }
}
