package fr.allianceeducative.kernel.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allianceeducative.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TabularFileTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Column NAME = Column.required("Nom", "nom_eleve");
  private static final Column POSTCODE = Column.required("Code postal");
  private static final Column NOTE = Column.optional("Note de l’élève");
  private static final List<Column> COLUMNS = List.of(NAME, POSTCODE, NOTE);

  private final List<RefusedLine> refused = new ArrayList<>();

  @Test
  void a_file_is_read_in_utf_8_with_or_without_bom_in_windows_1252_and_in_utf_16() {
    String text = "Nom;Code postal\r\nÉmilie Nuñez – œuvre;35000\r\n";

    for (byte[] bytes : List.of(
        text.getBytes(StandardCharsets.UTF_8),
        ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
        text.getBytes(WINDOWS_1252),
        ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
        ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE))) {
      assertThat(names(TabularFile.read(bytes, Limits.standard()))).containsExactly("Émilie Nuñez – œuvre");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void the_delimiter_is_the_one_of_the_header_line(String delimiter) {
    TabularFile file = file("Nom" + delimiter + "\"Note, de l'élève; libre\"" + delimiter + "Code postal\nA;B,C\t" + "\n");

    assertThat(file.delimiter()).isEqualTo(delimiter.charAt(0));
    assertThat(file.header()).containsExactly("Nom", "Note, de l'élève; libre", "Code postal");
  }

  @Test
  void the_delimiter_excel_declares_on_a_line_of_its_own_is_no_header() {
    TabularFile file = file("sep=,\r\nNom,Code postal\r\nCarlier,35000\r\n");

    assertThat(rows(file, row -> row.line() + row.get(NAME))).containsExactly("3Carlier");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Code postal", "code_postal", "CODE POSTAL", "Code.Postal", " code-postal ", "\"Codé Postal\"", "CodePostal"})
  void a_header_is_recognised_whatever_its_accents_case_and_separators(String spelling) {
    assertThat(rows(file("NOM_ELEVE;" + spelling + "\nCarlier;35000"), row -> row.get(POSTCODE))).containsExactly("35000");
  }

  @Test
  void apostrophes_of_every_shape_are_the_same_in_a_header() {
    assertThat(file("Nom;Code postal;note_de_l_eleve").has(NOTE)).isTrue();
    assertThat(file("Nom;Code postal;Note de l'eleve").has(NOTE)).isTrue();
    assertThat(file("Nom;Code postal;Note").has(NOTE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"CRLF", "LF"})
  void a_line_has_the_number_a_text_editor_shows_also_after_a_cell_of_several_lines_and_blank_lines(String ends) {
    String end = ends.equals("LF") ? "\n" : "\r\n";
    String text = String.join(end, "", "Nom;Code postal;Note de l'élève", "A;1;\"deux", "lignes\"", "", ";;", "B;2;", "C;3;\"x", "", "y\"", "D;4");

    assertThat(rows(file(text), row -> row.line() + row.get(NAME))).containsExactly("3A", "7B", "8C", "11D");
    assertThat(rows(file(text + end), row -> row.line() + row.get(NAME))).containsExactly("3A", "7B", "8C", "11D");
  }

  @Test
  void values_come_without_the_spaces_around_them_and_with_composed_accents() {
    assertThat(rows(file("Nom;Code postal\n\u00a0 E\u0301lodie\u202f\u0020;  \"35000 \" "), row -> row.get(NAME) + "|" + row.get(POSTCODE)))
        .containsExactly("Élodie|35000");
  }

  @Test
  void a_line_shorter_than_the_header_ends_in_empty_cells() {
    assertThat(rows(file("Nom;Code postal;Note de l'élève\nA;1\nB"), row -> row.get(NAME) + row.get(POSTCODE) + row.get(NOTE)))
        .containsExactly("A1", "B");
  }

  @Test
  void a_line_longer_than_the_header_is_refused_for_its_cells_would_be_read_one_off() {
    assertThat(names(file("Nom;Code postal\nA;1;;\nB;2;3\nC;4"))).containsExactly("A", "C");
    assertThat(refused).singleElement().satisfies(line -> {
      assertThat(line.line()).isEqualTo(3);
      assertThat(line.reason()).contains("plus de cases que l’en-tête");
    });
  }

  @Test
  void a_name_of_ten_thousand_or_a_million_characters_refuses_its_line_only() {
    for (int length : List.of(10_000, 1_000_000)) {
      assertThat(names(file("Nom;Code postal\nA;1\n" + "x".repeat(length) + ";2\nC;3"))).containsExactly("A", "C");
      assertThat(refused).containsExactly(new RefusedLine(3, "Une case de la ligne dépasse 2000 caractères."));
    }
  }

  @Test
  void a_file_with_a_header_only_has_no_line() {
    assertThat(names(file("Nom;Code postal\r\n"))).isEmpty();
    assertThat(names(file("Nom;Code postal"))).isEmpty();
    assertThat(refused).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ufeff", "\r\n\r\n", "  \n", ";;;\n"})
  void an_empty_file_is_refused(String text) {
    assertThatThrownBy(() -> file(text)).isInstanceOf(Refusal.class).hasMessageStartingWith("Le fichier est vide");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK\003\004 xl/workbook.xml", "%PDF-1.7", "\u00d0\u00cf\u0011\u00e0", "Nom;Code\u0000postal", "<html><table>", "\u001f\u008b"})
  void a_file_that_is_no_text_is_refused_with_the_way_to_make_it_one(String latin) {
    byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> TabularFile.read(bytes, Limits.standard()))
        .isInstanceOf(Refusal.class).hasMessageContaining("enregistrez-le au format CSV");
  }

  @Test
  void characters_no_encoding_explains_are_refused() {
    byte[] bytes = "Nom;Code postal\nJ\u0081r\u008dme;1".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> TabularFile.read(bytes, Limits.standard()))
        .isInstanceOf(Refusal.class).hasMessageContaining("illisibles");
  }

  @Test
  void a_file_in_utf_8_that_breaks_off_inside_a_letter_is_not_taken_for_another_encoding() {
    byte[] whole = "Nom;Code postal\nÉlodie;1\nZoé".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> TabularFile.read(Arrays.copyOf(whole, whole.length - 1), Limits.standard()))
        .isInstanceOf(Refusal.class).hasMessageContaining("illisibles");
  }

  @Test
  void missing_columns_are_all_named_in_french() {
    Column date = Column.required("Date de naissance");

    assertThatThrownBy(() -> file("Ville;Code postal\nRennes;35000").forEachRow(List.of(NAME, POSTCODE, date), row -> {}, refused::add))
        .isInstanceOf(Refusal.class)
        .hasMessage("Il manque les colonnes «\u00a0Nom\u00a0», «\u00a0Date de naissance\u00a0» : "
            + "la première ligne du fichier doit porter le nom des colonnes.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nom;Nom;Code postal", "Nom;NOM_ÉLÈVE;Code postal"})
  void a_column_that_stands_twice_is_refused(String header) {
    assertThatThrownBy(() -> names(file(header + "\nA;B;1")))
        .isInstanceOf(Refusal.class).hasMessageContaining("plusieurs colonnes pour «\u00a0Nom\u00a0»");
  }

  @Test
  void a_column_nobody_asks_for_may_stand_twice() {
    assertThat(names(file("Nom;Tél;Tél;Code postal;;\nA;1;2;3;;"))).containsExactly("A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A;1\n\"B;2\nC;3\n", "A;1\n\"B\"x;2\nC;3", "A;1\n\"B;2\n\"C\";3\n"})
  void unbalanced_quotation_marks_are_refused_with_the_line_where_they_begin(String lines) {
    assertThatThrownBy(() -> names(file("Nom;Code postal\n" + lines)))
        .isInstanceOf(Refusal.class).hasMessageContaining("Les guillemets de la ligne 3");
  }

  @Test
  void quotation_marks_inside_a_text_are_part_of_it() {
    assertThat(names(file("Nom;Code postal\nJean \"Jo\" Roux;1\n\"Anne \"\"Na\"\" Roux\";2")))
        .containsExactly("Jean \"Jo\" Roux", "Anne \"Na\" Roux");
  }

  @Test
  void a_file_of_a_hundred_megabytes_is_refused_before_it_is_read() throws IOException {
    Endless stream = new Endless();

    assertThatThrownBy(() -> TabularFile.read(stream, Limits.standard()))
        .isInstanceOf(Refusal.class).hasMessageContaining("dépasse 20 Mo");
    assertThat(stream.given).isLessThanOrEqualTo(20 * 1024 * 1024 + 1);
  }

  @Test
  void too_many_lines_or_columns_are_refused() {
    byte[] threeLines = "Nom;Code postal\nA;1\nB;2\n\nC;3\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> names(TabularFile.read(threeLines, Limits.standard().withLines(2))))
        .isInstanceOf(Refusal.class).hasMessageContaining("plus de 2 lignes");
    assertThat(names(TabularFile.read(threeLines, Limits.standard().withLines(3)))).hasSize(3);
    assertThatThrownBy(() -> file("Nom;".repeat(201))).isInstanceOf(Refusal.class).hasMessageContaining("plus de 200 colonnes");
    assertThatThrownBy(() -> names(file("Nom;Code postal\nA;1\n" + ";".repeat(10_000_000))))
        .isInstanceOf(Refusal.class).hasMessageContaining("trop de colonnes");
  }

  @Test
  void whatever_bytes_come_they_are_read_or_refused_with_a_sentence() {
    Random random = new Random(35);
    String alphabet = "Nom;Code postal\n\r\"\t,é=<A1 \\'";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "Nom;Code postal\n" : "");
      random.ints(random.nextInt(80), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
      byte[] bytes = text.toString().getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : WINDOWS_1252);
      if (random.nextInt(4) == 0) {
        random.nextBytes(bytes);
      }
      try {
        names(TabularFile.read(bytes, Limits.standard()));
      } catch (Refusal refusal) {
        assertThat(refusal.getMessage()).endsWith(".");
      }
    }
  }

  private List<String> names(TabularFile file) {
    return rows(file, row -> row.get(NAME));
  }

  private <T> List<T> rows(TabularFile file, Function<Row, T> reading) {
    refused.clear();
    List<T> rows = new ArrayList<>();
    int lines = file.forEachRow(COLUMNS, row -> rows.add(reading.apply(row)), refused::add);
    assertThat(lines).isEqualTo(rows.size() + refused.size());
    return rows;
  }

  private static TabularFile file(String text) {
    return TabularFile.read(text.getBytes(StandardCharsets.UTF_8), Limits.standard());
  }

  /** As long as one reads, something comes. */
  private static final class Endless extends InputStream {

    private long given;

    @Override
    public int read() {
      given++;
      return 'x';
    }
  }
}
