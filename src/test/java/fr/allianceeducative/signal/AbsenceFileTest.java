package fr.allianceeducative.signal;

import static fr.allianceeducative.signal.ImportFiles.SCHOOLS;
import static fr.allianceeducative.signal.ImportFiles.TODAY;
import static fr.allianceeducative.signal.ImportFiles.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.allianceeducative.kernel.Ine;
import fr.allianceeducative.kernel.PupilKey;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.kernel.tabular.Limits;
import fr.allianceeducative.kernel.tabular.ParsedFile;
import fr.allianceeducative.kernel.tabular.RefusedLine;
import fr.allianceeducative.kernel.tabular.TabularFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbsenceFileTest {

  private static final String OCTOBER = "absences-2026-10.csv";
  private static final String HEADER = "INE;Nom;Prénom;Date de naissance;Classe;UAI;Date;Demi-journée;Justifiée;Motif\n";
  private static final String UNKNOWN_SCHOOL = "Établissement inconnu de l’annuaire.";
  private static final String NO_DATE = "«\u00a0Date\u00a0» : une date du calendrier est attendue, écrite jj/mm/aaaa.";

  @Test
  void the_file_of_october_has_5663_absences_25_repeats_and_10_lines_that_cannot_be_taken() {
    ParsedFile<AbsenceLine> october = parse(ImportFiles.real(OCTOBER));

    assertThat(october.lines()).isEqualTo(5698);
    assertThat(october.taken()).hasSize(5663);
    assertThat(october.repeated()).isEqualTo(IntStream.rangeClosed(5665, 5689).boxed().toList());
    assertThat(october.replaced()).isEmpty();
    assertThat(october.refused()).extracting(RefusedLine::line).isEqualTo(IntStream.rangeClosed(5690, 5699).boxed().toList());
    assertThat(october.refused()).extracting(RefusedLine::reason)
        .containsOnly(UNKNOWN_SCHOOL, NO_DATE)
        .filteredOn(UNKNOWN_SCHOOL::equals).hasSize(5);
  }

  @Test
  void the_first_line_of_october_is_read_as_it_was_written() {
    AbsenceLine first = parse(ImportFiles.real(OCTOBER)).taken().get(0);

    assertThat(first).isEqualTo(new AbsenceLine(2,
        new PupilIdentity(new Ine("768290604BC"), "DELAUNAY", "Élodie", LocalDate.of(2014, 10, 7), "5E5", new Uai("0352030S")),
        LocalDate.of(2026, 10, 5), HalfDay.AFTERNOON, true, "maladie"));
  }

  @Test
  void half_days_without_valid_reason_are_counted_by_pupil_as_the_schools_count_them() {
    Map<PupilKey, Long> unjustified = parse(ImportFiles.real(OCTOBER)).taken().stream()
        .filter(line -> !line.justified())
        .collect(groupingBy(line -> line.pupil().key(), counting()));

    int twoOrThree = between(unjustified, 2, 3);
    int fourToNine = between(unjustified, 4, 9);
    int tenOrMore = between(unjustified, 10, Long.MAX_VALUE);
    assertThat(List.of(twoOrThree, fourToNine, tenOrMore)).containsExactly(197, 88, 41);
    assertThat(2234 - twoOrThree - fourToNine - tenOrMore).isEqualTo(1908);
  }

  static List<TabularFile> the_same_month_written_by_other_software() {
    String text = ImportFiles.text(OCTOBER);
    String spelled = text.replaceFirst(".*", "n_ine;NOM_ELEVE;PRENOM;DATE_NAISSANCE;division;Code UAI;jour;demi_journee;JUSTIFIE;motif_absence");
    return List.of(
        file("\ufeff" + text),
        file(text.replace("\r\n", "\n")),
        file(ImportFiles.quoted(text, ",").replace("\"raison familiale\"", "\"raison familiale, à préciser\"")),
        file(ImportFiles.quoted(text, "\t")),
        TabularFile.read(("\ufeff" + text.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE), Limits.standard()),
        file(spelled),
        file(ImportFiles.mirrored(text)),
        file(text.replace("Matin", "M").replace("Après-midi", "A")),
        file(text.replace("Matin", "AM").replace("Après-midi", "PM")),
        file(text.replace("Matin", "M").replace("Après-midi", "AM")),
        file(text.replace("Après-midi", "APRES MIDI").replace(";O;", ";oui;").replace(";N;", ";0;")),
        file(text.replaceAll("(\\d\\d)/(\\d\\d)/(\\d{4})", "$3-$2-$1")));
  }

  @ParameterizedTest
  @MethodSource
  void the_same_month_written_by_other_software(TabularFile other) {
    ParsedFile<AbsenceLine> expected = parse(ImportFiles.real(OCTOBER));
    ParsedFile<AbsenceLine> read = parse(other);

    assertThat(read.taken()).extracting(AbsenceLine::key).isEqualTo(expected.taken().stream().map(AbsenceLine::key).toList());
    assertThat(read.taken()).extracting(AbsenceLine::justified).isEqualTo(expected.taken().stream().map(AbsenceLine::justified).toList());
    assertThat(read.repeated()).isEqualTo(expected.repeated());
    assertThat(read.refused()).isEqualTo(expected.refused());
  }

  @Test
  void the_same_half_day_justified_later_in_the_file_is_a_correction() {
    ParsedFile<AbsenceLine> parsed = parse(lines(
        "768290604BC;DELAUNAY;Élodie;07/10/2014;5E5;0352030S;05/10/2026;Matin;N;",
        "768290604BC;DELAUNAY;Élodie;07/10/2014;5E5;0352030S;05/10/2026;Matin;N;",
        "768290604BC;DELAUNAY;Élodie;07/10/2014;5E5;0352030S;05/10/2026;Matin;O;certificat",
        "768290604BC;DELAUNAY;Élodie;07/10/2014;5E5;0352030S;05/10/2026;Après-midi;N;"));

    assertThat(parsed.taken()).extracting(AbsenceLine::line).containsExactly(4, 5);
    assertThat(parsed.taken().get(0).justified()).isTrue();
    assertThat(parsed.repeated()).containsExactly(3);
    assertThat(parsed.replaced()).containsExactly(2);
    assertThat(parsed.lines()).isEqualTo(4);
  }

  @Test
  void a_pupil_without_ine_is_recognised_by_name_birth_date_and_school() {
    ParsedFile<AbsenceLine> parsed = parse(lines(
        ";Le Roux;Maël;07/10/2014;5E5;0352030S;05/10/2026;Matin;N;",
        ";LE-ROUX;MAEL;07/10/2014;5E5;0352030S;05/10/2026;Matin;N;",
        ";Le Roux;Maël;08/10/2014;5E5;0352030S;05/10/2026;Matin;N;"));

    assertThat(parsed.taken()).extracting(AbsenceLine::line).containsExactly(2, 4);
    assertThat(parsed.repeated()).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "12345;Roux;Anne;07/10/2014;5E5;0352030S;05/10/2026;Matin;N; | INE",
      ";;Anne;07/10/2014;5E5;0352030S;05/10/2026;Matin;N; | Nom",
      ";=HYPERLINK(1);Anne;07/10/2014;5E5;0352030S;05/10/2026;Matin;N; | formule",
      ";Roux;<script>alert(1)</script>;07/10/2014;5E5;0352030S;05/10/2026;Matin;N; | code",
      ";Roux;Anne;30/02/2014;5E5;0352030S;05/10/2026;Matin;N; | Date de naissance",
      ";Roux;Anne;07/10/1990;5E5;0352030S;05/10/2026;Matin;N; | 3 à 26 ans",
      ";Roux;Anne;07/10/2025;5E5;0352030S;05/10/2026;Matin;N; | 3 à 26 ans",
      ";Roux;Anne;07/10/2014;5E5;352030S;05/10/2026;Matin;N; | sept chiffres",
      ";Roux;Anne;07/10/2014;5E5;;05/10/2026;Matin;N; | UAI",
      ";Roux;Anne;07/10/2014;5E5;0359999Z;05/10/2026;Matin;N; | annuaire",
      ";Roux;Anne;07/10/2014;5E5;0352030S;31/02/2026;Matin;N; | jj/mm/aaaa",
      ";Roux;Anne;07/10/2014;5E5;0352030S;2026-02-31;Matin;N; | jj/mm/aaaa",
      ";Roux;Anne;07/10/2014;5E5;0352030S;05/10/26;Matin;N; | Date",
      ";Roux;Anne;07/10/2014;5E5;0352030S;10/05/20266;Matin;N; | jj/mm/aaaa",
      ";Roux;Anne;07/10/2014;5E5;0352030S;;Matin;N; | Date",
      ";Roux;Anne;07/10/2014;5E5;0352030S;01/11/2027;Matin;N; | un an",
      ";Roux;Anne;07/10/1994;5E5;0352030S;31/12/1999;Matin;N; | 2000",
      ";Roux;Anne;07/10/2014;5E5;0352030S;05/10/2026;soir;N; | Matin ou Après-midi",
      ";Roux;Anne;07/10/2014;5E5;0352030S;05/10/2026;Matin;; | O ou N",
      ";Roux;Anne;07/10/2014;5E5;0352030S;05/10/2026;Matin;peut-être; | O ou N",
      ";Roux;Anne;07/10/2014;5E5;0352030S;05/10/2026;Matin;N;@SUM(1) | formule"})
  void a_line_that_cannot_be_understood_is_refused_with_what_is_expected_and_the_rest_goes_on(String line, String expected) {
    ParsedFile<AbsenceLine> parsed = parse(lines(line, ";Martin;Zoé;07/10/2014;5E5;0352030S;05/10/2026;Matin;N;"));

    assertThat(parsed.taken()).extracting(AbsenceLine::line).containsExactly(3);
    assertThat(parsed.refused()).singleElement().satisfies(refused -> {
      assertThat(refused.line()).isEqualTo(2);
      assertThat(refused.reason()).contains(expected).doesNotContain("Roux", "Anne", "script>", "HYPERLINK").endsWith(".");
    });
  }

  @Test
  void a_name_of_ten_thousand_characters_refuses_its_line_only() {
    for (int length : List.of(101, 10_000)) {
      ParsedFile<AbsenceLine> parsed = parse(lines(
          ";" + "x".repeat(length) + ";Anne;07/10/2014;5E5;0352030S;05/10/2026;Matin;N;",
          ";D’Almeida-Ñ Ürsüla;O'Connor;07/10/2014;5E5;0352030S;5/10/2026;Matin;N;"));

      assertThat(parsed.taken()).extracting(line -> line.pupil().lastName()).containsExactly("D’Almeida-Ñ Ürsüla");
      assertThat(parsed.refused()).singleElement().extracting(RefusedLine::line).isEqualTo(2);
    }
  }

  @Test
  void a_school_may_send_another_month_past_or_announced() {
    assertThat(parse(lines(
        ";Roux;Anne;07/10/2014;5E5;0352030S;04/11/2025;Matin;N;",
        ";Roux;Anne;07/10/2014;5E5;0352030S;31/10/2027;Matin;N;")).refused()).isEmpty();
  }

  @Test
  void a_file_without_ine_class_and_reason_is_enough() {
    ParsedFile<AbsenceLine> parsed = parse(file(
        "Nom,Prénom,Né(e) le,RNE,Date,Période,Justifiée\nRoux,Anne,07/10/2014,0352030s,05/10/2026,matin,non\n"));

    assertThat(parsed.taken()).singleElement().satisfies(line -> {
      assertThat(line.pupil().nationalNumber()).isEmpty();
      assertThat(line.pupil().key()).isEqualTo(line.pupil().identityKey());
      assertThat(line.reason()).isEmpty();
    });
  }

  @Test
  void another_kind_of_file_is_refused_with_the_columns_it_lacks() {
    assertThatThrownBy(() -> parse(ImportFiles.real("resultats-2026-10.csv"))).isInstanceOf(Refusal.class)
        .hasMessageContaining("«\u00a0Date\u00a0», «\u00a0Demi-journée\u00a0», «\u00a0Justifiée\u00a0»");
  }

  @Test
  void a_file_with_a_header_only_says_nothing() {
    assertThat(parse(file(HEADER))).isEqualTo(new ParsedFile<AbsenceLine>(0, List.of(), List.of(), List.of(), List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 5_000, 100_000, 400_000})
  void a_file_that_breaks_off_is_still_read_line_by_line(int length) {
    byte[] whole = ImportFiles.bytes(OCTOBER);
    ParsedFile<AbsenceLine> parsed =
        parse(TabularFile.read(Arrays.copyOf(whole, length), Limits.standard()));

    assertThat(parsed.taken().size() + parsed.repeated().size() + parsed.refused().size()).isEqualTo(parsed.lines());
    assertThat(parsed.refused()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void what_is_printed_names_nobody() {
    AbsenceLine line = parse(ImportFiles.real(OCTOBER)).taken().get(0);

    assertThat(line + " " + line.pupil() + " " + line.key()).doesNotContain("DELAUNAY", "Élodie", "maladie", "768290604BC");
  }

  private static int between(Map<PupilKey, Long> counts, long least, long most) {
    return (int) counts.values().stream().filter(count -> count >= least && count <= most).count();
  }

  private static TabularFile lines(String... lines) {
    return file(HEADER + String.join("\n", lines));
  }

  private static ParsedFile<AbsenceLine> parse(TabularFile file) {
    return AbsenceFile.parse(file, TODAY, SchoolReach.ofAll(SCHOOLS::contains));
  }
}
