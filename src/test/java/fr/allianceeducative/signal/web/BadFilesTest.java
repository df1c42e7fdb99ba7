package fr.allianceeducative.signal.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.HouseTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Whatever is sent in the place of a good file, the answer is a French sentence and nothing is written. */
@HouseTest
class BadFilesTest {

  private static final int MEGABYTE = 1024 * 1024;
  private static final String HEADER = "INE;Nom;Prénom;Date de naissance;UAI;Classe;Date;Demi-journée;Justifiée;Motif\n";

  @Autowired private TestRestTemplate http;
  @Autowired private DataSource database;
  @Autowired private JdbcClient jdbc;
  private Map<String, Integer> before;

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of("an empty file", new byte[0], 422, "vide"),
        Arguments.of("other columns", bytes("a;b\n1;2\n"), 422, "colonne"),
        Arguments.of("a spreadsheet", new byte[] {'P', 'K', 3, 4, 0, 0, 8, 0}, 422, "CSV"),
        Arguments.of("a binary", new byte[5_000], 422, "CSV"),
        Arguments.of("one byte too many", filled(20 * MEGABYTE + 1), 413, "20 Mo"),
        Arguments.of("twenty-five megabytes and a byte", filled(25 * MEGABYTE + 1), 413, "20 Mo"),
        Arguments.of("a hundred megabytes", filled(100 * MEGABYTE), 413, "20 Mo"));
  }

  @BeforeEach
  void count() throws SQLException {
    // the first time a program comes in is written down, whatever it brings
    http.withBasicAuth("integration", DemonstrationStaff.PASSWORD).getForEntity("/api/cases", String.class);
    before = rows();
  }

  @AfterEach
  void nothing_changed() throws SQLException {
    assertThat(rows()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void a_file_that_cannot_be_read_is_refused_in_one_sentence(String what, byte[] file, int status, String word) {
    ResponseEntity<String> answer = send("/api/imports/absences", "file", file);

    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
    assertThat(answer.getHeaders().getContentType()).hasToString("application/json");
    assertThat(answer.getBody()).startsWith("{\"message\":\"").contains(word);
  }

  @Test
  void a_request_without_its_file_and_an_unknown_kind_are_refused_in_one_sentence() {
    ResponseEntity<String> nothing = send("/api/imports/absences", "fichier", bytes(HEADER));
    ResponseEntity<String> unknown = send("/api/imports/notes", "file", bytes(HEADER));

    assertThat(nothing.getStatusCode().value()).isEqualTo(422);
    assertThat(nothing.getBody()).contains("Aucun fichier reçu");
    assertThat(unknown.getStatusCode().value()).isEqualTo(404);
    assertThat(unknown.getBody()).contains("Cet import n’existe pas");
  }

  @Test
  void every_bad_line_is_refused_and_quoted_nowhere() {
    String rest = ";Zoé;04/03/2011;0352318E;2nde 3;06/10/2025;matin;non;\n";
    List<String> names = List.of("=CMD()", "<script>alert(1)</script>", "X".repeat(10_000));
    String lines = String.join("", names.stream().map(name -> ";" + name + rest).toList());
    String impossible = ";Martin;Zoé;31/02/2011;0352318E;2nde 3;45/13/2025;matin;non;\n";

    ResponseEntity<String> answer = send("/api/imports/absences", "file", bytes(HEADER + lines + impossible));

    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
    assertThat(answer.getBody()).contains("\"lines\":4,\"taken\":0").doesNotContain("CMD", "script", "XXXX", "45/13");
  }

  private ResponseEntity<String> send(String address, String part, byte[] file) {
    MultiValueMap<String, Object> body = new LinkedMultiValueMap<>();
    body.add(
        part,
        new ByteArrayResource(file) {
          @Override
          public String getFilename() {
            return "absences.csv";
          }
        });
    return http.withBasicAuth("integration", DemonstrationStaff.PASSWORD).postForEntity(address, body, String.class);
  }

  private Map<String, Integer> rows() throws SQLException {
    Map<String, Integer> rows = new HashMap<>(EngineTables.rows(database));
    rows.keySet().removeIf(table -> table.equalsIgnoreCase("act_ge_property") || table.equalsIgnoreCase("act_ru_meter_log"));
    for (String table :
        jdbc.sql("select table_name from information_schema.tables where lower(table_schema) = 'alliance' and table_name not like 'flyway%'").query(String.class).list()) {
      rows.put(table, jdbc.sql("select count(*) from alliance." + table).query(Integer.class).single());
    }
    return rows;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] filled(int size) {
    byte[] file = new byte[size];
    Arrays.fill(file, (byte) 'a');
    return file;
  }
}
