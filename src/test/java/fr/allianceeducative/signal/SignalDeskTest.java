package fr.allianceeducative.signal;

import static fr.allianceeducative.signal.ImportFiles.bytes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.Paths;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.StatementCount;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Expected figures of October 2026 are those the files were made with. */
@DatabaseTest
@Import(SignalRoom.class)
class SignalDeskTest {

  private static final byte[] ABSENCES = bytes("absences-2026-10.csv");
  private static final byte[] RESULTS = bytes("resultats-2026-10.csv");
  private static final Map<Integer, Integer> OCTOBER = Map.of(0, 1389, 1, 465, 2, 299, 3, 61, 4, 17, 5, 2, 6, 1);
  private static final String ABSENCE_HEADER = "INE;Nom;Prénom;Date de naissance;Classe;UAI;Date;Demi-journée;Justifiée;Motif\n";
  private static final String RESULT_HEADER =
      "INE;Nom;Prénom;Date de naissance;Classe;UAI;Moyenne période précédente;Moyenne période;Incidents\n";
  private static final String LEA = "123456789AB;MARTIN;Léa;07/10/2012;4E1;0352030S;";
  private static final String OWN = "987654321CD;Morel;Ana;03/04/2010;2NDE3;0352318E;";
  private static final String LEA_WITHOUT_INE = ";Martin;Lea;07/10/2012;4E1;0352030S;";

  @Autowired SignalDesk desk;
  @Autowired CaseDesk cases;
  @Autowired Directory directory;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;
  @Autowired WatchList watched;
  @Autowired PupilScores scores;
  @MockitoBean People people;
  @MockitoBean Paths paths;

  @BeforeEach
  void schoolsWithoutPupils() throws IOException {
    List.of("timeline", "case_file", "absence", "result", "pupil_score", "pupil")
        .forEach(table -> jdbc.sql("delete from alliance." + table).update());
    if (directory.isEmpty()) {
      try (InputStream file = getClass().getResourceAsStream("/directory/annuaire-education-35.csv")) {
        directory.importFile(file, false);
      }
    }
  }

  @Test
  void absences_then_results_of_october_open_174_cases_and_watch_671_pupils() {
    ImportReport absences = desk.importAbsences(ABSENCES, false);

    assertThat(absences.lines()).isEqualTo(5698);
    assertThat(absences.taken()).isEqualTo(5663);
    assertThat(absences.repeated()).isEqualTo(25);
    assertThat(absences.refused()).hasSize(10);
    assertThat(absences.legalThreshold()).isEqualTo(129);
    assertThat(absences.casesOpened()).isEqualTo(129);
    assertThat(absences.signalsAttached()).isZero();
    verify(paths, times(129)).begin(any(), any());

    ImportReport results = desk.importResults(RESULTS, false);

    assertThat(results.taken()).isEqualTo(2234);
    assertThat(results.casesOpened()).isEqualTo(45);
    assertThat(results.signalsAttached()).isPositive();
    assertThatOctoberEnded(results);
  }

  @Test
  void results_then_absences_end_the_same() {
    desk.importResults(RESULTS, false);
    assertThatOctoberEnded(desk.importAbsences(ABSENCES, false));
  }

  @Test
  void the_same_files_again_take_nothing_and_open_nothing_even_where_a_case_was_closed_since() {
    desk.importAbsences(ABSENCES, false);
    desk.importResults(RESULTS, false);
    cases.close(anyOpenCase(), ClosingReason.values()[0]);

    ImportReport again = desk.importAbsences(ABSENCES, false);
    ImportReport resultsAgain = desk.importResults(RESULTS, false);

    assertThat(List.of(again.taken(), again.repeated(), again.casesOpened(), again.signalsAttached())).containsExactly(0, 5688, 0, 0);
    assertThat(List.of(resultsAgain.taken(), resultsAgain.repeated(), resultsAgain.casesOpened())).containsExactly(0, 2234, 0);
    assertThat(openCases()).isEqualTo(173);
  }

  @Test
  void a_closed_case_is_followed_by_another_only_when_something_new_speaks_for_it() {
    desk.importAbsences(absences(4), false);
    cases.close(anyOpenCase(), ClosingReason.SUCCESS);

    byte[] justified = (ABSENCE_HEADER + absence(LEA, "20/10/2026", "O")).getBytes(UTF_8);
    assertThat(desk.importAbsences(justified, false).casesOpened()).isZero();

    byte[] unjustified = (ABSENCE_HEADER + absence(LEA, "21/10/2026", "N")).getBytes(UTF_8);
    assertThat(desk.importAbsences(unjustified, false).casesOpened()).isEqualTo(1);
  }

  @Test
  void a_preview_tells_what_the_import_will_do_and_leaves_nothing() {
    ImportReport preview = desk.importAbsences(ABSENCES, true);

    assertThat(preview.casesOpened()).isEqualTo(129);
    assertThat(jdbc.sql("select count(*) from alliance.pupil").query(Integer.class).single()).isZero();
    assertThat(jdbc.sql("select count(*) from alliance.absence").query(Integer.class).single()).isZero();
    assertThat(openCases()).isZero();
    assertThat(desk.importAbsences(ABSENCES, false)).isEqualTo(preview);
  }

  @Test
  void a_file_that_breaks_half_way_leaves_nothing_and_can_be_sent_again() {
    doThrow(new IllegalStateException("engine gone")).when(paths).begin(any(), any());
    assertThatThrownBy(() -> desk.importAbsences(absences(4), false)).hasMessage("engine gone");
    assertThat(jdbc.sql("select count(*) from alliance.pupil").query(Integer.class).single()).isZero();

    org.mockito.Mockito.reset(paths);
    assertThat(desk.importAbsences(absences(4), false).casesOpened()).isEqualTo(1);
  }

  @Test
  void the_life_of_a_school_reads_whom_its_files_put_on_watch_and_no_pupil_of_another() {
    desk.importAbsences(ABSENCES, false);
    desk.importResults(RESULTS, false);
    Uai school = schoolWithTheLongestWatchList();
    comesIn(Role.CPE, school);

    WatchList.Part first = watched.part(0, 20);

    assertThat(first.total()).isEqualTo(scores.watchList(List.of(school)).size());
    assertThat(first.pupils())
        .hasSize(20)
        .allSatisfy(each -> assertThat(each.pupil().school()).isEqualTo(school))
        .isSortedAccordingTo(Comparator.comparing(WatchedPupil::score).reversed());
    assertThat(watched.part(1, 20).pupils()).doesNotContainAnyElementsOf(first.pupils());
    assertThat(statements().during(() -> watched.part(0, 50))).isEqualTo(statements().during(() -> watched.part(0, 1)));
  }

  @Test
  void a_case_stands_beside_a_pupil_for_its_own_school_and_not_for_the_one_the_pupil_has_moved_to() {
    desk.importAbsences(ABSENCES, false);
    desk.importResults(RESULTS, false);
    Uai school = schoolWithTheLongestWatchList();
    comesIn(Role.CPE, school);
    List<WatchedPupil> listed = watched.part(0, 20).pupils();
    assertThat(listed).extracting(WatchedPupil::openCase).containsOnlyNulls();
    CaseNumber own = cases.open(new OpenCase(listed.get(0).pupil().id(), 1, false));
    CaseNumber before = cases.open(new OpenCase(listed.get(1).pupil().id(), 1, false));
    jdbc.sql("update alliance.case_file set school = '0350001A' where number = :number").param("number", before.value()).update();

    assertThat(watched.part(0, 20).pupils()).extracting(WatchedPupil::openCase).filteredOn(Objects::nonNull).containsExactly(own);
    assertThat(statements().during(() -> watched.part(0, 50))).isEqualTo(statements().during(() -> watched.part(0, 2)));
  }

  @Test
  void a_class_teacher_reads_of_the_own_class_and_a_teacher_of_nobody() {
    desk.importAbsences(ABSENCES, false);
    desk.importResults(RESULTS, false);
    Uai school = schoolWithTheLongestWatchList();
    comesIn(Role.CPE, school);
    String ownClass = watched.part(0, 1).pupils().get(0).pupil().schoolClass();
    jdbc.sql("delete from alliance.staff_class where user_name = 'quelqu.un'").update();
    jdbc.sql("delete from alliance.staff where user_name = 'quelqu.un'").update();
    jdbc.sql("insert into alliance.staff (user_name, display_name, school) values ('quelqu.un', 'Quelqu’un', :school)")
        .param("school", school.value())
        .update();
    jdbc.sql("insert into alliance.staff_class (user_name, school_class) values ('quelqu.un', :class)")
        .param("class", ownClass)
        .update();

    comesIn(Role.PROFESSEUR_PRINCIPAL, school);
    assertThat(watched.part(0, 50).pupils())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.pupil().schoolClass()).isEqualTo(ownClass));

    comesIn(Role.ENSEIGNANT, school);
    assertThat(watched.part(0, 50).pupils()).isEmpty();
  }

  private Uai schoolWithTheLongestWatchList() {
    return jdbc.sql("select school from alliance.pupil_score where watch_list group by school order by count(*) desc limit 1")
        .query((row, index) -> new Uai(row.getString("school")))
        .single();
  }

  private void comesIn(Role role, Uai school) {
    when(people.current()).thenReturn(Optional.of(new Staff("quelqu.un", "Quelqu’un", Set.of(role), school, null)));
  }

  @Test
  void the_number_of_statements_grows_with_the_cases_opened_and_not_with_the_lines() {
    int all = statements().during(() -> desk.importAbsences(ABSENCES, false));
    int again = statements().during(() -> desk.importAbsences(ABSENCES, false));
    int results = statements().during(() -> desk.importResults(RESULTS, true));

    assertThat(all).as("129 cases, six statements each, and blocks of 500").isLessThan(129 * 6 + 80);
    assertThat(again).isLessThan(40);
    assertThat(results).isLessThan(45 * 6 + 200 * 2 + 120);
  }

  @Test
  void the_worst_month_of_the_school_year_counts_and_the_year_before_does_not() {
    StringBuilder file = new StringBuilder(ABSENCE_HEADER);
    IntStream.rangeClosed(1, 5).forEach(day -> file.append(absence(LEA, "%02d/06/2026".formatted(day), "N")));
    file.append(absence(LEA, "07/09/2026", "N")).append(absence(LEA, "08/09/2026", "N"));
    file.append(absence(LEA, "05/10/2026", "N"));

    ImportReport report = desk.importAbsences(file.toString().getBytes(UTF_8), false);

    assertThat(report.byScore()).isEqualTo(Map.of(1, 1));
    assertThat(report.watchList()).isEqualTo(1);
  }

  @Test
  void half_days_justified_afterwards_are_corrections_and_lower_the_score_of_the_pupil_but_never_that_of_the_case() {
    desk.importAbsences(absences(4), false);
    String corrected = ABSENCE_HEADER + absence(LEA, "01/10/2026", "O") + absence(LEA, "02/10/2026", "O");

    ImportReport report = desk.importAbsences(corrected.getBytes(UTF_8), false);

    assertThat(report.taken()).isEqualTo(2);
    assertThat(report.legalThreshold()).isZero();
    assertThat(report.byScore()).isEqualTo(Map.of(1, 1));
    assertThat(report.watchList()).as("an open case is no watch").isZero();
    assertThat(cases.caseFile(anyOpenCase()).score()).isEqualTo(2);
    assertThat(cases.caseFile(anyOpenCase()).legalThreshold()).isTrue();
    verify(paths, never()).signalAttached(any());
  }

  @Test
  void a_higher_score_is_attached_to_the_open_case() {
    desk.importAbsences(absences(4), false);

    ImportReport report = desk.importResults((RESULT_HEADER + LEA + "14,0;9,5;3\n").getBytes(UTF_8), false);

    assertThat(List.of(report.casesOpened(), report.signalsAttached())).containsExactly(0, 1);
    assertThat(cases.caseFile(anyOpenCase()).score()).isEqualTo(6);
    verify(paths).signalAttached(anyOpenCase());
  }

  @Test
  void a_pupil_is_the_same_with_and_without_national_number_in_either_order() {
    byte[] without = (RESULT_HEADER + LEA_WITHOUT_INE + "14,0;9,5;3\n").getBytes(UTF_8);

    desk.importAbsences(absences(4), false);
    assertThat(desk.importResults(without, false).byScore()).isEqualTo(Map.of(6, 1));

    schoolsWithoutPupilsAgain();
    desk.importResults(without, false);
    assertThat(desk.importAbsences(absences(4), false).byScore()).isEqualTo(Map.of(6, 1));
  }

  @Test
  void a_pupil_without_national_number_who_looks_like_one_with_an_open_case_waits_until_somebody_has_decided() {
    desk.importAbsences(absences(4), false);
    CaseNumber followed = anyOpenCase();
    byte[] nearly = (RESULT_HEADER + LEA_WITHOUT_INE.replaceFirst("(?<=[a-zA-ZÀ-ÿ]{2})[a-z]", "") + "14,0;9,5;3\n").getBytes(UTF_8);

    ImportReport asked = desk.importResults(nearly, false);

    assertThat(asked.refused()).singleElement().satisfies(line -> assertThat(line.reason()).contains(followed.value(), "ressemble"));
    assertThat(List.of(asked.lines(), asked.taken(), asked.repeated(), asked.casesOpened())).containsExactly(1, 0, 0, 0);
    assertThat(jdbc.sql("select count(*) from alliance.pupil").query(Integer.class).single()).isEqualTo(1);

    ImportReport decided = desk.importResults(nearly, false, true);

    assertThat(decided.refused()).isEmpty();
    assertThat(decided.taken()).isEqualTo(1);
    assertThat(desk.importResults(nearly, false).refused()).as("is known by now").isEmpty();
  }

  @Test
  void a_half_day_named_with_and_without_national_number_in_one_file_is_one() {
    String both = ABSENCE_HEADER + absence(LEA, "01/10/2026", "N") + absence(LEA_WITHOUT_INE, "01/10/2026", "N");

    ImportReport report = desk.importAbsences(both.getBytes(UTF_8), false);

    assertThat(List.of(report.lines(), report.taken(), report.repeated())).containsExactly(2, 1, 1);
  }

  @Test
  void lines_of_other_schools_are_left_aside_and_are_no_mistakes() {
    Staff cpe = new Staff("cpe.brito", "Claire Le Goff", Set.of(Role.CPE), new Uai("0352318E"), null);
    when(people.current()).thenReturn(Optional.of(cpe));
    when(people.schoolsOf(cpe)).thenReturn(Set.of(new Uai("0352318E")));

    ImportReport report = desk.importAbsences(absences(4), false);

    assertThat(report.taken()).isZero();
    assertThat(report.refused()).isEmpty();
    assertThat(report.otherSchools()).isEqualTo(4);
  }

  @Test
  void a_school_that_sends_the_file_of_the_whole_departement_is_told_of_its_own_lines() {
    Staff cpe = new Staff("cpe.bourgchevreuil", "Claire Le Goff", Set.of(Role.CPE), new Uai("0351906G"), null);
    when(people.current()).thenReturn(Optional.of(cpe));
    when(people.schoolsOf(cpe)).thenReturn(Set.of(new Uai("0351906G")));

    ImportReport report = desk.importAbsences(ABSENCES, true);

    assertThat(report.lines()).isEqualTo(5698);
    assertThat(report.otherSchools()).isEqualTo(4520);
    assertThat(report.refused()).hasSize(2).allMatch(line -> line.reason().contains("une date du calendrier"));
    assertThat(report.taken() + report.repeated() + report.refused().size() + report.otherSchools()).isEqualTo(report.lines());
  }

  @Test
  void a_technical_account_sends_lines_of_all_schools() {
    Staff nightly = new Staff("integration", "Import", Set.of(Role.INTEGRATION), null, null);
    when(people.current()).thenReturn(Optional.of(nightly));
    assertThat(desk.importAbsences(absences(4), false).taken()).isEqualTo(4);
  }

  @Test
  void a_pupil_of_another_school_is_not_renamed_not_moved_and_not_read_by_a_line_with_their_national_number() {
    desk.importAbsences(absences(4), false);
    List<Map<String, Object>> before = pupils();
    comesFrom("0352318E");
    for (String pupil : List.of("Durand;Zoé;01/02/2011", "Martin;Léa;07/10/2012")) {
      byte[] file = (RESULT_HEADER + "123456789AB;" + pupil + ";2NDE3;0352318E;14,0;9,5;3\n" + OWN + "14,0;9,5;3\n").getBytes(UTF_8);

      ImportReport preview = desk.importResults(file, true);

      assertThat(preview.refused())
          .singleElement()
          .satisfies(line -> assertThat(line.reason()).contains("INE", "changement d’établissement").doesNotContain("0352030S", "dossier", "AE-"));
      assertThat(List.of(preview.taken(), preview.signalsAttached(), preview.casesOpened(), preview.byScore().values().stream().mapToInt(each -> each).sum()))
          .as("the other line is taken").containsExactly(1, 0, 1, 1);
    }
    byte[] file = (ABSENCE_HEADER + absence("123456789AB;Durand;Zoé;01/02/2011;2NDE3;0352318E;", "12/10/2026", "N") + absence(OWN, "12/10/2026", "N")).getBytes(UTF_8);
    ImportReport preview = desk.importAbsences(file, true);

    ImportReport done = desk.importAbsences(file, false);

    assertThat(done).isEqualTo(preview);
    assertThat(List.of(done.lines(), done.taken(), done.refused().size(), done.signalsAttached())).containsExactly(2, 1, 1, 0);
    assertThat(pupils()).containsAll(before).hasSize(2);
    assertThat(jdbc.sql("select count(*) from alliance.absence").query(Integer.class).single()).isEqualTo(5);
    assertThat(cases.caseFile(anyOpenCase()).score()).isEqualTo(2);
  }

  @Test
  void a_mistyped_national_number_changes_nobody_of_the_own_school_either() {
    desk.importAbsences(absences(4), false);
    List<Map<String, Object>> before = pupils();
    String zoe = LEA.replace("MARTIN;Léa;07/10/2012", "Durand;Zoé;01/02/2011");
    byte[] file = (ABSENCE_HEADER + absence(LEA, "12/10/2026", "O") + absence(zoe, "12/10/2026", "N")).getBytes(UTF_8);

    ImportReport report = desk.importAbsences(file, false);

    assertThat(report.refused()).singleElement().satisfies(line -> assertThat(line.line()).isEqualTo(3));
    assertThat(report.taken()).as("the right line of the same half-day stands").isEqualTo(1);
    assertThat(pupils()).isEqualTo(before);
    assertThat(changes()).isEmpty();
  }

  @Test
  void one_national_number_for_two_pupils_whom_nobody_knows_is_nobodys() {
    String zoe = LEA.replace("MARTIN;Léa;07/10/2012", "Durand;Zoé;01/02/2011");

    ImportReport report = desk.importAbsences((ABSENCE_HEADER + absence(LEA, "12/10/2026", "N") + absence(zoe, "13/10/2026", "N")).getBytes(UTF_8), false);

    assertThat(report.refused()).hasSize(2);
    assertThat(pupils()).isEmpty();
  }

  @Test
  void a_name_or_a_birth_date_is_corrected_by_the_own_school_and_the_open_case_says_so() {
    desk.importAbsences(absences(4), false);
    desk.importAbsences((ABSENCE_HEADER + absence(LEA.replace("MARTIN;Léa", "Martin;LEA"), "12/10/2026", "O")).getBytes(UTF_8), false);
    assertThat(changes()).as("capitals and accents are spelling").isEmpty();

    String renamed = LEA.replace("MARTIN", "MARTIN DUVAL");
    assertThat(desk.importAbsences((ABSENCE_HEADER + absence(renamed, "13/10/2026", "O")).getBytes(UTF_8), true).refused()).isEmpty();
    assertThat(changes()).as("a preview changes nobody").isEmpty();
    desk.importAbsences((ABSENCE_HEADER + absence(renamed, "13/10/2026", "O")).getBytes(UTF_8), false);
    desk.importAbsences((ABSENCE_HEADER + absence(renamed.replace("07/10", "08/10"), "14/10/2026", "O")).getBytes(UTF_8), false);

    assertThat(cases.caseFile(anyOpenCase()).pupil().lastName()).isEqualTo("MARTIN DUVAL");
    assertThat(changes()).hasSize(2).allMatch(sentence -> sentence.startsWith("Nom ou date de naissance"));
  }

  @Test
  void who_sends_files_of_both_schools_moves_a_pupil_of_the_same_name_and_birth_date_and_nobody_else() {
    desk.importAbsences(absences(4), false);
    when(people.current()).thenReturn(Optional.of(new Staff("integration", "Import", Set.of(Role.INTEGRATION), null, null)));
    String moved = LEA.replace("0352030S", "0352318E");
    String another = moved.replace("Léa", "Zoé");

    assertThat(desk.importAbsences((ABSENCE_HEADER + absence(another, "12/10/2026", "N")).getBytes(UTF_8), false).refused()).hasSize(1);
    assertThat(desk.importAbsences((ABSENCE_HEADER + absence(moved, "12/10/2026", "N")).getBytes(UTF_8), false).refused()).isEmpty();

    assertThat(cases.caseFile(anyOpenCase()).pupil().school()).isEqualTo(new Uai("0352318E"));
    assertThat(cases.caseFile(anyOpenCase()).school()).as("the case goes when it is sent on").isEqualTo(new Uai("0352030S"));
    assertThat(changes()).singleElement().satisfies(sentence -> assertThat(sentence).startsWith("Établissement de l’élève changé"));
  }

  @Test
  void a_pupil_without_national_number_who_left_with_the_case_is_not_brought_back_by_a_late_line() {
    byte[] file = absencesOf(LEA_WITHOUT_INE, 4);
    desk.importAbsences(file, false);
    cases.transfer(anyOpenCase(), new Uai("0352318E"));

    ImportReport late = desk.importAbsences((ABSENCE_HEADER + absence(LEA_WITHOUT_INE, "20/10/2026", "N")).getBytes(UTF_8), false);

    assertThat(late.refused()).singleElement().satisfies(line -> assertThat(line.reason()).contains("n’est plus inscrit").doesNotContain("0352318E"));
    assertThat(cases.caseFile(anyOpenCase()).pupil().school()).isEqualTo(new Uai("0352318E"));
  }

  private List<Map<String, Object>> pupils() {
    return jdbc.sql("select * from alliance.pupil order by id").query().listOfRows();
  }

  private List<String> changes() {
    return jdbc.sql("select sentence from alliance.timeline where kind = 'PupilChanged'").query(String.class).list();
  }

  private void comesFrom(String school) {
    Staff cpe = new Staff("cpe.brito", "Claire Le Goff", Set.of(Role.CPE), new Uai(school), null);
    when(people.current()).thenReturn(Optional.of(cpe));
    when(people.schoolsOf(cpe)).thenReturn(Set.of(new Uai(school)));
  }

  @Test
  void a_file_without_lines_is_refused_in_a_sentence() {
    assertThatThrownBy(() -> desk.importAbsences(ABSENCE_HEADER.getBytes(UTF_8), false))
        .isInstanceOf(Refusal.class).hasMessageContaining("titres de colonnes");
  }

  private void assertThatOctoberEnded(ImportReport last) {
    assertThat(openCases()).isEqualTo(174);
    assertThat(last.legalThreshold()).isEqualTo(129);
    assertThat(last.watchList()).isEqualTo(671);
    assertThat(last.byScore()).isEqualTo(OCTOBER);
    assertThat(jdbc.sql("select sum(score) from alliance.case_file").query(Integer.class).single())
        .isEqualTo(jdbc.sql("select sum(s.score) from alliance.pupil_score s join alliance.case_file c on c.pupil_id = s.pupil_id")
            .query(Integer.class).single());
  }

  private void schoolsWithoutPupilsAgain() {
    try {
      schoolsWithoutPupils();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private CaseNumber anyOpenCase() {
    return new CaseNumber(jdbc.sql("select min(number) from alliance.case_file where open_pupil_id is not null").query(String.class).single());
  }

  private StatementCount statements() {
    return (StatementCount) database;
  }

  private int openCases() {
    return jdbc.sql("select count(*) from alliance.case_file where open_pupil_id is not null").query(Integer.class).single();
  }

  private static byte[] absences(int unjustified) {
    return absencesOf(LEA, unjustified);
  }

  private static byte[] absencesOf(String pupil, int unjustified) {
    StringBuilder file = new StringBuilder(ABSENCE_HEADER);
    IntStream.rangeClosed(1, unjustified).forEach(day -> file.append(absence(pupil, "%02d/10/2026".formatted(day), "N")));
    return file.toString().getBytes(UTF_8);
  }

  private static String absence(String pupil, String day, String justified) {
    return pupil + day + ";Matin;" + justified + ";\n";
  }
}
