package fr.allianceeducative.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.kernel.tabular.RefusedLine;
import fr.allianceeducative.testing.DatabaseTest;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** Expected figures of the real file were counted apart, with awk and Python. */
@DatabaseTest
@Import({Directory.class, Schools.class, Districts.class})
@Transactional
class DirectoryImportTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String HEADER =
      "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Nom_commune;Code_departement;Code_academie;"
          + "Libelle_departement;code_bassin_formation;libelle_bassin_formation;etat;latitude\n";
  private static final Uai CHATEAUBRIAND = new Uai("0352533N");

  @Autowired Directory directory;

  @Test
  void the_national_file_of_ille_et_vilaine_is_taken_line_by_line() {
    DirectoryImportReport report = directory.importFile(NationalFile.bytes(), false);
    assertThat(report).isEqualTo(new DirectoryImportReport(996, 996, 0, report.refused(), 993));
    assertThat(report.refused()).isEmpty();

    Collection<School> all = all().values();
    assertThat(all).hasSize(993);
    assertThat(all.stream().collect(groupingBy(School::type, counting()))).isEqualTo(Map.ofEntries(
        Map.entry(SchoolType.ECOLE, 685L), Map.entry(SchoolType.COLLEGE, 116L), Map.entry(SchoolType.LYCEE, 41L),
        Map.entry(SchoolType.LYCEE_PRO, 43L), Map.entry(SchoolType.EREA, 2L), Map.entry(SchoolType.MFR, 11L),
        Map.entry(SchoolType.MEDICO_SOCIAL, 39L), Map.entry(SchoolType.POST_BAC, 9L), Map.entry(SchoolType.CIO, 5L),
        Map.entry(SchoolType.CIRCONSCRIPTION, 23L), Map.entry(SchoolType.SERVICE, 19L)));
    assertThat(all.stream().filter(school -> school.sector() == Sector.PUBLIC)).hasSize(533);
    assertThat(all.stream().filter(school -> school.sector() == Sector.PRIVATE)).hasSize(418);
    assertThat(all.stream().filter(school -> school.state() == SchoolState.CLOSING)).hasSize(1);
    assertThat(all).allMatch(school -> school.zone() == SchoolZone.B);
    assertThat(all).filteredOn(school -> school.type() == SchoolType.ECOLE)
        .allMatch(school -> school.circonscription() != null && school.level().equals(Optional.of(SchoolLevel.FIRST_DEGREE)));
  }

  @Test
  void a_school_keeps_what_the_file_says_of_it() {
    directory.importFile(NationalFile.bytes(), false);
    School school = directory.school(CHATEAUBRIAND).orElseThrow();
    assertThat(school.name()).contains("Chateaubriand");
    assertThat(school.type()).isEqualTo(SchoolType.LYCEE);
    assertThat(school.level()).contains(SchoolLevel.SECOND_DEGREE);
    assertThat(school.place().commune()).isEqualTo("Combourg");
    assertThat(school.place().latitude()).isBetween(48.0, 49.0);
    assertThat(school.mail()).isEqualTo("ce.0352533n@ac-rennes.fr");
    assertThat(school.authority())
        .isEqualTo(new School.Authority("035", "Ille-et-Vilaine", "14", "Rennes"));
  }

  @Test
  void an_establishment_of_several_lines_goes_by_its_main_one() {
    directory.importFile(NationalFile.bytes(), false);
    assertThat(directory.school(new Uai("0350852L")).orElseThrow().name()).isEqualTo("Collège Saint-Joseph");
    assertThat(directory.school(new Uai("0350778F")).orElseThrow().name()).isEqualTo("Lycée Assomption");
    assertThat(directory.school(new Uai("0352072M")).orElseThrow().name()).startsWith("Lycée polyvalent");
  }

  @Test
  void without_a_bassin_de_formation_every_school_belongs_to_its_departement() {
    directory.importFile(NationalFile.bytes(), false);
    DistrictCode whole = new DistrictCode("D035");
    assertThat(directory.districts()).containsExactly(new District(whole, "Ille-et-Vilaine (département)"));
    assertThat(directory.schoolsOf(whole)).hasSize(993).isSortedAccordingTo(Comparator.comparing(Uai::value));
  }

  @Test
  void a_file_sent_twice_changes_nothing() {
    directory.importFile(NationalFile.bytes(), false);
    Map<Uai, School> before = all();
    DirectoryImportReport second = directory.importFile(NationalFile.bytes(), false);
    assertThat(second.taken()).isZero();
    assertThat(second.repeated()).isEqualTo(996);
    assertThat(second.schools()).isZero();
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void a_preview_tells_the_same_and_writes_nothing() {
    DirectoryImportReport preview = directory.importFile(NationalFile.bytes(), true);
    assertThat(directory.isEmpty()).isTrue();
    assertThat(directory.districts()).isEmpty();
    assertThat(directory.importFile(NationalFile.bytes(), false)).isEqualTo(preview);
    assertThat(directory.isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(chars = {';', ',', '\t'})
  void a_file_of_another_year_gives_the_same_schools(char delimiter) {
    directory.importFile(NationalFile.bytes(), false);
    Map<Uai, School> before = all();
    byte[] other = new NationalFile()
        .titled("Code postal", "CODE_POSTAL")
        .titled("Identifiant_de_l_etablissement", "Identifiant de l’établissement")
        .titled("Nom_etablissement", "Nom établissement")
        .titled("Code_academie", "code académie")
        .without("etat", "libelle_bassin_formation", "latitude", "longitude", "code_nature", "etablissement_multi_lignes")
        .backwards()
        .as(WINDOWS, delimiter);
    DirectoryImportReport report = directory.importFile(other, false);
    assertThat(report.refused()).isEmpty();
    assertThat(report.lines()).isEqualTo(996);
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void a_file_of_another_year_can_also_come_first() {
    byte[] other = new NationalFile().titled("Code postal", "Code_postal").without("code_nature", "etat", "code_bassin_formation",
        "libelle_bassin_formation", "nom_circonscription").backwards().as(WINDOWS, ',');
    assertThat(directory.importFile(other, false).schools()).isEqualTo(993);
    assertThat(directory.school(CHATEAUBRIAND)).map(School::name).hasValueSatisfying(name -> assertThat(name).contains("François-René"));
    assertThat(directory.school(new Uai("0350122T"))).map(School::type).contains(SchoolType.ECOLE);
    assertThat(all().values()).allMatch(school -> school.state() == SchoolState.OPEN);
  }

  @Test
  void a_renamed_school_is_the_only_change_of_the_next_year() {
    directory.importFile(NationalFile.bytes(), false);
    byte[] next = new NationalFile().as(UTF_8, ';', text -> text.replace("Ecole primaire publique les Lucioles", "École Simone-Veil"));
    DirectoryImportReport report = directory.importFile(next, false);
    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.repeated()).isEqualTo(995);
    assertThat(directory.school(new Uai("0350122T")).orElseThrow().name()).isEqualTo("École Simone-Veil");
    assertThat(directory.search("simone veil baulon")).hasSize(1);
    assertThat(directory.search("lucioles baulon")).isEmpty();
  }

  @Test
  void bassins_de_formation_become_districts_and_a_later_file_without_them_does_not_take_them_away() {
    directory.importFile(file("0350001A;Collège A;Collège;Redon;035;14;Ille-et-Vilaine;14E03;Redon;OUVERT;",
        "0350002B;Collège B;Collège;Vitré;035;14;Ille-et-Vilaine;07;Vitré;OUVERT;",
        "0350003C;Collège C;Collège;Dinard;035;14;Ille-et-Vilaine;;;OUVERT;"), false);
    assertThat(directory.districts()).containsExactlyInAnyOrder(new District(new DistrictCode("14E03"), "Redon"),
        new District(new DistrictCode("1407"), "Vitré"), new District(new DistrictCode("D035"), "Ille-et-Vilaine (département)"));
    directory.importFile(file("0350001A;Collège A;Collège;Redon;035;14;Ille-et-Vilaine;;;OUVERT;"), false);
    assertThat(directory.schoolsOf(new DistrictCode("14E03"))).containsExactly(new Uai("0350001A"));
  }

  @Test
  void a_departement_is_a_district_no_more_once_all_its_schools_have_a_bassin() {
    directory.importFile(file("0350001A;Collège A;Collège;Redon;035;14;Ille-et-Vilaine;;;OUVERT;"), false);
    directory.importFile(file("0350002B;Collège B;Collège;Redon;035;14;;;;OUVERT;"), false);
    assertThat(directory.districts()).extracting(District::name).containsExactly("Ille-et-Vilaine (département)");
    directory.importFile(file("0350001A;Collège A;Collège;Redon;035;14;Ille-et-Vilaine;14E03;Redon;OUVERT;",
        "0350002B;Collège B;Collège;Redon;035;14;Ille-et-Vilaine;14E03;Redon;OUVERT;"), false);
    assertThat(directory.districts()).extracting(District::name).containsExactly("Redon");
  }

  @Test
  void a_bassin_with_a_code_alone_gets_its_name_from_a_later_file_and_one_with_a_name_alone_gets_a_code() {
    directory.importFile(file("0350001A;Collège A;Collège;Redon;035;14;Ille-et-Vilaine;14E03;;OUVERT;",
        "0350002B;Collège B;Collège;Vitré;035;14;Ille-et-Vilaine;;Vitré;OUVERT;"), false);
    assertThat(directory.districts()).extracting(District::name).containsExactlyInAnyOrder("Bassin de formation 14E03", "Vitré");
    DirectoryImportReport report = directory.importFile(file("0350001A;Collège A;Collège;Redon;035;14;Ille-et-Vilaine;14E03;Redon;OUVERT;",
        "0350003C;Collège C;Collège;Vitré;035;14;Ille-et-Vilaine;;VITRE;OUVERT;"), false);
    assertThat(directory.districts()).extracting(District::name).containsExactlyInAnyOrder("Redon", "Vitré");
    assertThat(directory.schoolsOf(new DistrictCode("B035VITRE"))).hasSize(2);
    assertThat(report.schools()).isEqualTo(1);
  }

  @Test
  void faulty_lines_are_refused_with_their_number_and_the_others_are_taken() {
    DirectoryImportReport report = directory.importFile(file(
        "0350001A;Collège A;Collège;Redon;035;14;;;;OUVERT;48,1",
        "not-a-uai;Collège B;Collège;Redon;035;14;;;;OUVERT;",
        "",
        "0350003C;;Collège;Redon;035;14;;;;OUVERT;",
        "0350004D;Collège D;Collège;Redon;035;99;;;;OUVERT;",
        "0350005E;Collège E;Collège;Redon;035;14;;;;PEUT-ETRE;",
        "0350006F;" + "x".repeat(10_000) + ";Collège;Redon;035;14;;;;OUVERT;",
        "0350007G;Collège G;Collège;Redon;035;14;;;;OUVERT;=1+1",
        "0350008H;\"Collège\nH\";Collège;Redon;035;14;;;;OUVERT;",
        "0350009I;Collège I;Collège;Redon;035;14;;;;FERMÉ;",
        "0350009I;Collège I;Collège;Redon;035;14;;;;FERMÉ;"), false);
    assertThat(report.refused()).extracting(RefusedLine::line).containsExactly(3, 5, 6, 7, 8, 9, 10);
    assertThat(report.refused()).extracting(RefusedLine::reason).noneMatch(reason -> reason.contains("xxx"));
    assertThat(report.lines()).isEqualTo(10);
    assertThat(report.taken()).isEqualTo(2);
    assertThat(report.repeated()).isEqualTo(1);
    assertThat(directory.school(new Uai("0350001A")).orElseThrow().place().latitude()).isEqualTo(48.1);
    assertThat(directory.school(new Uai("0350009I")).orElseThrow().state()).isEqualTo(SchoolState.CLOSED);
  }

  @Test
  void line_numbers_are_those_of_an_editor_when_lines_end_as_on_windows() {
    byte[] file = (HEADER + "0350001A;A;Collège;Redon;035;14;;;;;\nwrong;B;Collège;Redon;035;14;;;;;").replace("\n", "\r\n").getBytes(UTF_8);
    assertThat(directory.importFile(file, false).refused()).extracting(RefusedLine::line).containsExactly(3);
  }

  @Test
  void an_overseas_and_a_corsican_school_get_their_own_calendar() {
    directory.importFile(file("9720001A;Collège A;Collège;Fort-de-France;972;31;Martinique;;;OUVERT;",
        "6200001A;Collège B;Collège;Ajaccio;2A;27;Corse-du-Sud;;;OUVERT;",
        "0570001A;Collège C;Collège;Metz;57;12;Moselle;;;OUVERT;"), false);
    assertThat(directory.school(new Uai("9720001A")).orElseThrow().zone()).isEqualTo(SchoolZone.MARTINIQUE);
    assertThat(directory.school(new Uai("6200001A")).orElseThrow().zone()).isEqualTo(SchoolZone.CORSE);
    assertThat(directory.school(new Uai("0570001A")).orElseThrow().zone()).isEqualTo(SchoolZone.B_ALSACE_MOSELLE);
    assertThat(directory.districts()).extracting(district -> district.code().value()).containsExactlyInAnyOrder("D972", "D02A", "D057");
  }

  @Test
  void files_that_are_not_the_directory_are_refused_whole() {
    refused(new byte[0], "vide");
    refused("\uFEFF".getBytes(UTF_8), "vide");
    refused(HEADER.getBytes(UTF_8), "aucun établissement");
    refused("UAI;INE;Nom;Date\n0352533N;123;X;05/10/2026\n".getBytes(UTF_8), "n’est pas l’annuaire");
    refused(new byte[] {'P', 'K', 3, 4, 0, 0, 7, 1}, "n’est pas un fichier CSV");
    refused((HEADER + "0350001A;\"Collège;Collège;Redon;035;14;;;;OUVERT;\n").getBytes(UTF_8), "guillemets de la ligne 2");
    assertThat(directory.isEmpty()).isTrue();
  }

  @Test
  void a_search_is_tolerant_and_bounded() {
    directory.importFile(NationalFile.bytes(), false);
    assertThat(directory.search("CHATEAUBRIAND combourg")).extracting(School::uai).contains(CHATEAUBRIAND);
    assertThat(directory.search("châteaubriand Combourg")).isEqualTo(directory.search("CHATEAUBRIAND combourg"));
    assertThat(directory.search("0352533n")).extracting(School::uai).containsExactly(CHATEAUBRIAND);
    assertThat(directory.search("st joseph bruz")).isEqualTo(directory.search("Saint Joseph Bruz")).isNotEmpty();
    assertThat(directory.search("ecole")).hasSize(50);
    assertThat(directory.search(" % ")).isEmpty();
    assertThat(directory.search("zzzz")).isEmpty();
  }

  @Test
  void unknown_numbers_are_left_out_and_no_number_finds_nothing() {
    directory.importFile(NationalFile.bytes(), false);
    assertThat(directory.schools(List.of(CHATEAUBRIAND, new Uai("0359999Z")))).containsOnlyKeys(CHATEAUBRIAND);
    assertThat(directory.schools(List.of())).isEmpty();
  }

  private void refused(byte[] file, String sentence) {
    assertThatThrownBy(() -> directory.importFile(file, false)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }

  private Map<Uai, School> all() {
    return directory.schools(directory.districts().stream().flatMap(d -> directory.schoolsOf(d.code()).stream()).toList());
  }

  private static byte[] file(String... lines) {
    return (HEADER + String.join("\n", lines)).getBytes(UTF_8);
  }
}
