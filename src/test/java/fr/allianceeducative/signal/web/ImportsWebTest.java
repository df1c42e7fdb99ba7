package fr.allianceeducative.signal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allianceeducative.casefile.RetentionDesk;
import fr.allianceeducative.casefile.SeenPage;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.DirectoryImportReport;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.kernel.tabular.RefusedLine;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.signal.ImportReport;
import fr.allianceeducative.signal.SignalDesk;
import fr.allianceeducative.signal.WatchList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The page and the API on a real port, with the desks behind them replaced. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = ImportsWebTest.Slice.class)
class ImportsWebTest {

  private static final Uai BRITO = new Uai("0352318E");
  private static final Staff CPE = new Staff("cpe.brito", "Claire Le Goff", Set.of(Role.CPE), BRITO, null);
  private static final Staff NIGHTLY = new Staff("integration", "Import", Set.of(Role.INTEGRATION), null, null);
  private static final byte[] FILE = "a;b\n1;2\n".getBytes();

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({"fr.allianceeducative.signal.web", "fr.allianceeducative.casefile.web", "fr.allianceeducative.workspace.web"})
  @ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
  })
  static class Slice {

    @Component("door")
    static class Header {

      public Map<String, Object> shown() {
        Map<String, Object> door = new HashMap<>();
        List.of("demonstration", "person", "tasks", "imports", "cockpit", "admin").forEach(name -> door.put(name, null));
        return door;
      }
    }
  }

  @Autowired TestRestTemplate http;
  @MockitoBean SignalDesk signals;
  @MockitoBean WatchList watched;
  @MockitoBean Directory directory;
  @MockitoBean Sights sights;
  @MockitoBean RetentionDesk retention;
  @MockitoBean People people;
  @MockitoBean DecisionTables tables;

  @BeforeEach
  void aReport() {
    when(signals.importAbsences(any(), anyBoolean())).thenReturn(report(1));
    when(people.current()).thenReturn(Optional.of(CPE));
    when(people.schoolsOf(CPE)).thenReturn(Set.of(BRITO));
  }

  @Test
  void a_nightly_job_gets_the_report_as_json() {
    ResponseEntity<String> answer = send("/api/imports/absences", FILE);

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody()).isEqualTo("{\"lines\":14,\"taken\":7,\"repeated\":2,"
        + "\"refused\":[{\"line\":2,\"reason\":\"Établissement inconnu de l’annuaire.\"}],"
        + "\"casesOpened\":3,\"signalsAttached\":1,\"watchList\":4,\"legalThreshold\":2,\"otherSchools\":4,\"byScore\":{\"0\":5,\"2\":1}}");
    verify(signals).importAbsences(any(), eq(false));
  }

  @Test
  void a_preview_is_asked_with_dry_run() {
    send("/api/imports/absences?dryRun=true", FILE);
    verify(signals).importAbsences(FILE, true);
  }

  @Test
  void a_refused_file_comes_back_with_the_sentence() {
    when(signals.importResults(any(), anyBoolean())).thenThrow(new Refusal("Il manque la colonne « UAI »."));

    ResponseEntity<JsonNode> answer = sendForJson("/api/imports/results", FILE);

    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().get("message").textValue()).isEqualTo("Il manque la colonne « UAI ».");
  }

  @Test
  void an_import_that_does_not_exist_and_a_missing_or_empty_file_are_said_in_french() {
    assertThat(sendForJson("/api/imports/notes", FILE).getStatusCode().value()).isEqualTo(404);
    assertThat(sendForJson("/api/imports/notes", FILE).getBody().get("message").textValue()).startsWith("Cet import n’existe pas");
    assertThat(sendForJson("/api/imports/absences", null).getStatusCode().value()).isEqualTo(422);
    assertThat(sendForJson("/api/imports/absences", null).getBody().get("message").textValue()).startsWith("Aucun fichier reçu");
    assertThat(sendForJson("/api/imports/absences", new byte[0]).getBody().get("message").textValue()).startsWith("Le fichier est vide");
    verifyNoInteractions(signals);
  }

  @Test
  void the_page_says_that_a_file_was_too_large() {
    ResponseEntity<String> answer = http.getForEntity("/imports?tooLarge", String.class);

    assertThat(answer.getStatusCode().value()).isEqualTo(413);
    assertThat(answer.getBody()).contains("Le fichier dépasse 20 Mo");
  }

  @Test
  void the_directory_is_renewed_by_technical_accounts_only() {
    assertThat(sendForJson("/api/imports/directory", FILE).getStatusCode().value()).isEqualTo(422);
    verifyNoInteractions(directory);

    when(people.current()).thenReturn(Optional.of(NIGHTLY));
    when(directory.importFile(any(byte[].class), eq(true))).thenReturn(new DirectoryImportReport(9, 8, 1, List.of(), 8));
    JsonNode answer = sendForJson("/api/imports/directory?dryRun=true", FILE).getBody();
    assertThat(answer.get("taken").intValue()).isEqualTo(8);
    assertThat(answer.get("casesOpened").intValue()).isZero();
  }

  @Test
  void the_page_offers_the_files_a_person_may_send() {
    assertThat(http.getForObject("/imports", String.class))
        .contains("Absences par demi-journée", "Moyennes et incidents", "Prévisualiser")
        .doesNotContain("Annuaire de l’éducation", "style=", "onclick");
    when(people.current()).thenReturn(Optional.of(NIGHTLY));
    assertThat(http.getForObject("/imports", String.class)).contains("Annuaire de l’éducation");
  }

  @Test
  void the_page_works_without_scripts_and_shows_200_refused_lines_at_most() {
    when(signals.importAbsences(any(), anyBoolean())).thenReturn(report(450));

    String preview = send("/imports", FILE, "kind", "absences", "action", "preview").getBody();
    assertThat(preview).contains("rien n’est encore écrit", "les 200 premières sur 450", "Ligne refusée 200.").doesNotContain("Ligne refusée 201.");
    verify(signals).importAbsences(any(), eq(true));

    assertThat(send("/imports", FILE, "kind", "absences", "action", "import").getBody())
        .contains("Import terminé", "d’autres établissements, laissées de côté");
    verify(signals).importAbsences(any(), eq(false));
  }

  @Test
  void the_page_says_what_is_missing() {
    ResponseEntity<String> answer = send("/imports", new byte[0], "kind", "absences");
    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody()).contains("Choisissez un fichier qui n’est pas vide.");
    assertThat(send("/imports", FILE).getBody()).contains("Choisissez le contenu du fichier.");
  }

  @Test
  void cases_are_listed_as_the_caller_may_see_them() {
    when(sights.listForPrograms(any(), any(), anyInt(), anyInt())).thenReturn(new SeenPage(0, 50, 0, List.of()));

    assertThat(http.getForObject("/api/cases", String.class)).isEqualTo("{\"page\":0,\"size\":50,\"total\":0,\"cases\":[]}");
    verify(sights).listForPrograms(null, null, 0, 50);
    http.getForObject("/api/cases?school=0352533N&stage=PLAN&page=2", String.class);
    verify(sights).listForPrograms(new Uai("0352533N"), Stage.PLAN, 2, 50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stage=NOWHERE", "page=-1", "page=zwei", "page=99999999999", "school=Brito"})
  void a_question_that_makes_no_sense_is_answered_in_french(String question) {
    ResponseEntity<JsonNode> answer = http.getForEntity("/api/cases?" + question, JsonNode.class);
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().get("message").textValue()).contains("attendu");
  }

  private ResponseEntity<JsonNode> sendForJson(String path, byte[] file) {
    return http.postForEntity(path, parts(file), JsonNode.class);
  }

  private ResponseEntity<String> send(String path, byte[] file, String... fields) {
    MultiValueMap<String, Object> parts = parts(file);
    for (int i = 0; i < fields.length; i += 2) {
      parts.add(fields[i], fields[i + 1]);
    }
    return http.postForEntity(path, parts, String.class);
  }

  private static MultiValueMap<String, Object> parts(byte[] file) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("other", new ByteArrayResource(new byte[] {1}) {
      @Override
      public String getFilename() {
        return "other.csv";
      }
    });
    if (file != null) {
      parts.add("file", new ByteArrayResource(file) {
        @Override
        public String getFilename() {
          return "file.csv";
        }
      });
    }
    return parts;
  }

  private static ImportReport report(int refused) {
    List<RefusedLine> lines = refused == 1
        ? List.of(new RefusedLine(2, "Établissement inconnu de l’annuaire."))
        : IntStream.rangeClosed(1, refused).mapToObj(line -> new RefusedLine(line, "Ligne refusée " + line + ".")).toList();
    return new ImportReport(14, 7, 2, lines, 3, 1, 4, 2, 4, new TreeMap<>(Map.of(0, 5, 2, 1)));
  }
}
