package fr.allianceeducative.signal;

import static fr.allianceeducative.signal.ImportFiles.SCHOOLS;
import static fr.allianceeducative.signal.ImportFiles.TODAY;
import static fr.allianceeducative.signal.ImportFiles.file;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.kernel.tabular.ParsedFile;
import fr.allianceeducative.kernel.tabular.RefusedLine;
import fr.allianceeducative.kernel.tabular.TabularFile;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResultFileTest {

  private static final String OCTOBER = "resultats-2026-10.csv";
  private static final String HEADER = "INE;Nom;Prénom;Date de naissance;Classe;UAI;Moyenne période précédente;Moyenne période;Incidents\n";
  private static final String PUPIL = ";Roux;Anne;07/10/2014;5E5;0352030S;";

  @Test
  void the_file_of_october_speaks_of_2234_pupils() {
    ParsedFile<ResultLine> october = parse(ImportFiles.real(OCTOBER));

    assertThat(october.lines()).isEqualTo(2234);
    assertThat(october.taken()).hasSize(2234);
    assertThat(october.refused()).isEmpty();
    assertThat(october.taken().get(0)).satisfies(first -> {
      assertThat(first.pupil().lastName()).isEqualTo("CHEVALLIER");
      assertThat(first.previousAverage()).isEqualByComparingTo("8.7");
      assertThat(first.currentAverage()).isEqualByComparingTo("9.8");
      assertThat(first.drop()).isZero();
    });
  }

  @Test
  void the_averages_of_83_pupils_fell_by_four_points_and_of_150_by_two() {
    List<BigDecimal> drops = parse(ImportFiles.real(OCTOBER)).taken().stream().map(ResultLine::drop).toList();

    assertThat(drops).filteredOn(drop -> drop.compareTo(new BigDecimal(4)) >= 0).hasSize(83);
    assertThat(drops).filteredOn(drop -> drop.compareTo(new BigDecimal(2)) >= 0 && drop.compareTo(new BigDecimal(4)) < 0).hasSize(150);
  }

  @Test
  void points_of_optional_subjects_may_lift_an_average_above_twenty() {
    ParsedFile<ResultLine> october = parse(ImportFiles.real(OCTOBER));

    assertThat(october.taken()).filteredOn(line -> line.currentAverage().compareTo(new BigDecimal(20)) > 0)
        .extracting(ResultLine::line).containsExactly(1685, 2077);
  }

  static List<TabularFile> the_same_results_written_by_other_software() {
    String text = ImportFiles.text(OCTOBER);
    return List.of(
        file("\ufeff" + text),
        file(ImportFiles.quoted(text, ",")),
        file(text.replace(',', '.')),
        file(ImportFiles.mirrored(text)),
        file(text.replaceFirst(".*", "ine;nom;prenom;ne_le;code_classe;rne;MOYENNE_PRECEDENTE;MOYENNE;nb_incidents").replace(';', '\t')));
  }

  @ParameterizedTest
  @MethodSource
  void the_same_results_written_by_other_software(TabularFile other) {
    assertThat(parse(other)).isEqualTo(parse(ImportFiles.real(OCTOBER)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "22,1;12;0 | sur 20", "12;105;0 | sur 20", "12;-1;0 | sur 20", "douze;12;0 | nombre", "12;1e1;0 | nombre", "12;=12;0 | nombre", "12;?;0 | nombre",
      "12;12;-1 | entier", "12;12;1,5 | entier", "12;12;99999 | 1000", "12;12;99999999999 | entier"})
  void a_figure_that_cannot_be_is_refused_with_what_is_expected(String figures, String expected) {
    ParsedFile<ResultLine> parsed = parse(file(HEADER + PUPIL + figures));

    assertThat(parsed.taken()).isEmpty();
    assertThat(parsed.refused()).singleElement().extracting(RefusedLine::reason).asString().contains(expected).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {";;", "Abs;12;0", "12;N.Not;", "-;Disp.;0", "N.Noté;8;0"})
  void a_pupil_who_was_not_marked_has_no_average_and_no_drop(String figures) {
    ParsedFile<ResultLine> parsed = parse(file(HEADER + PUPIL + figures));

    assertThat(parsed.refused()).isEmpty();
    assertThat(parsed.taken()).singleElement().satisfies(line -> {
      assertThat(line.drop()).isZero();
      assertThat(line.incidents()).isZero();
    });
  }

  @Test
  void a_pupil_who_comes_again_with_other_figures_is_corrected_and_with_the_same_repeated() {
    ParsedFile<ResultLine> parsed = parse(file(HEADER + PUPIL + "12;8;0\n" + PUPIL + "12,0;8.00;0\n" + PUPIL + "12;9;1\n"));

    assertThat(parsed.repeated()).containsExactly(3);
    assertThat(parsed.replaced()).containsExactly(2);
    assertThat(parsed.taken()).singleElement().extracting(ResultLine::incidents).isEqualTo(1);
  }

  private static ParsedFile<ResultLine> parse(TabularFile file) {
    return ResultFile.parse(file, TODAY, SchoolReach.ofAll(SCHOOLS::contains));
  }
}
