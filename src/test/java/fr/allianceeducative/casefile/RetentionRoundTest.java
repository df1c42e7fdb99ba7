package fr.allianceeducative.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allianceeducative.architecture.DataRegister;
import fr.allianceeducative.casefile.RetentionBeans.KnownPaths;
import fr.allianceeducative.casefile.RetentionBeans.StubbornRoom;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.testing.CaseFileTables;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.MovingClock;
import fr.allianceeducative.testing.StatementCount;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose time is over goes from every table there is, and from no figure; everybody else stays as they were. */
@DatabaseTest
@Import(RetentionBeans.class)
class RetentionRoundTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 11, 5);
  private static final LocalDate LONG_AGO = LocalDate.of(2026, 10, 5);
  private static final LocalDate LATELY = LocalDate.of(2027, 10, 5);

  /** Tables whose rows go with a case or a pupil, or by their age. */
  private static final Set<String> OF_PUPILS = Set.of("dossier", "eleve", "schoolLife", "sessions");

  @Autowired RetentionRound round;
  @Autowired CaseRetention retention;
  @Autowired RetentionDesk desk;
  @Autowired KnownPaths paths;
  @Autowired StubbornRoom stubborn;
  @Autowired MovingClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired StatementCount database;
  @Autowired PlatformTransactionManager transactions;
  private FullTables tables;
  private int last;

  @BeforeEach
  void an_empty_house() {
    List<String> names =
        DataRegister.read().entrySet().stream()
            .filter(table -> OF_PUPILS.contains(table.getValue().efface()))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(names).hasSizeGreaterThan(40);
    tables = new FullTables(database, names);
    clock.set("2027-11-05T08:00:00Z");
    jdbc.sql("update alliance.retention_night set taken_on = date '2026-01-01'").update();
    paths.running.clear();
    paths.erased.clear();
    stubborn.clingsTo.clear();
    tables.empty();
    jdbc.sql("delete from alliance.kept_case").update();
    jdbc.sql("delete from alliance.kept_step").update();
  }

  @Test
  void nothing_is_left_of_a_case_in_any_table_and_its_neighbour_is_whole() throws SQLException {
    CaseNumber gone = fill("Adieu", LONG_AGO, ClosingReason.SUCCESS);
    fill("Voisine", LATELY, ClosingReason.SUCCESS);
    assertThat(tables.rows()).allSatisfy((table, rows) -> assertThat(rows).as(table).isEqualTo(2));

    assertThat(round.run(TODAY)).isEqualTo(1);

    assertThat(CaseFileTables.holding(database, List.of("Adieu", gone.value()))).isEmpty();
    assertThat(tables.rows()).allSatisfy((table, rows) -> assertThat(rows).as(table).isEqualTo(1));
    assertThat(paths.erased).containsExactly(gone);
  }

  @Test
  void the_figures_are_the_same_before_and_after() {
    ClosingReason[] reasons = ClosingReason.values();
    for (int i = 0; i < 40; i++) {
      CaseNumber number = fill("Chiffre" + i, LONG_AGO.minusDays(i * 11L), reasons[i % reasons.length]);
      jdbc.sql("update alliance.case_file set opened_on = opened_on - " + i * 7 + ", score = " + i % 9 + ", school = '035000" + i % 4
              + "B' where number = :number")
          .param("number", number.value())
          .update();
    }
    for (int i = 0; i < 5; i++) {
      fill("Ouvert" + i, LATELY, ClosingReason.MOVED);
    }
    List<Map<String, Object>> before = figures();
    assertThat(before).hasSizeGreaterThan(100);

    assertThat(round.run(TODAY)).isEqualTo(40);

    assertThat(figures()).isEqualTo(before);
    assertThat(round.run(TODAY)).isZero();
    assertThat(figures()).isEqualTo(before);
  }

  @Test
  void what_stays_of_a_case_tells_no_month_no_age_and_no_score() {
    kept("Septembre", "2026-09-01", "2026-11-30", "2010-12-31", 2);
    kept("Aout", "2026-08-31", "2026-12-01", "2009-01-01", 5);
    kept("Janvier", "2026-01-15", "2026-05-31", "2008-06-01", 3);

    assertThat(round.run(TODAY.plusYears(1))).isEqualTo(3);

    assertThat(
            jdbc.sql("select opened_year, opened_quarter, closed_year, closed_quarter, score_band, age_band from alliance.kept_case order by age_band, opened_quarter")
                .query((row, index) -> "%d-%d %d-%d %s %s".formatted(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getString(5), row.getString(6)))
                .list())
        .containsExactly("2026-1 2026-1 0-2 16-17", "2025-4 2026-2 5+ 16-17", "2025-2 2025-3 3-4 18+");
    assertThat(
            jdbc.sql("select lower(column_name) from information_schema.columns where lower(table_name) = 'kept_case'").query(String.class).list())
        .containsExactlyInAnyOrder("school", "opened_year", "opened_quarter", "closed_year", "closed_quarter", "stage", "score_band", "legal_threshold", "closing_reason", "age_band");
  }

  private void kept(String word, String opened, String closed, String born, int score) {
    CaseNumber number = fill(word, LocalDate.parse(closed), ClosingReason.SUCCESS);
    jdbc.sql("update alliance.case_file set opened_on = :opened, score = :score where number = :number")
        .param("opened", LocalDate.parse(opened)).param("score", score).param("number", number.value()).update();
    jdbc.sql("update alliance.pupil set birth_date = :born where id = (select pupil_id from alliance.case_file where number = :number)")
        .param("born", LocalDate.parse(born)).param("number", number.value()).update();
  }

  @Test
  void a_signal_that_led_to_nothing_goes_after_three_months_and_a_case_with_an_outcome_does_not() {
    LocalDate fourMonthsAgo = TODAY.minusMonths(4);
    CaseNumber nothing = fill("Rien", fourMonthsAgo, ClosingReason.NO_NEED);
    CaseNumber success = fill("Issue", fourMonthsAgo, ClosingReason.SUCCESS);

    round.run(TODAY);

    assertThat(known()).containsExactly(success).doesNotContain(nothing);
  }

  @Test
  void the_last_day_is_a_day() {
    CaseNumber number = fill("Jour", TODAY.minusMonths(12), ClosingReason.SUCCESS);

    round.run(TODAY);
    assertThat(known()).containsExactly(number);
    assertThat(desk().forgottenOn()).isEqualTo(TODAY.plusDays(1));

    round.run(TODAY.plusDays(1));
    assertThat(known()).isEmpty();
  }

  @Test
  void an_open_case_and_one_that_was_opened_again_stay_however_old_they_are() {
    CaseNumber reopened = fill("Rouvert", LONG_AGO, ClosingReason.SUCCESS);
    jdbc.sql("update alliance.case_file set closed_on = null, closing_reason = null, open_pupil_id = pupil_id").update();

    round.run(TODAY);

    assertThat(known()).containsExactly(reopened);
    assertThat(retention.forget(List.of(ended(reopened)))).as("asked again under the lock").isZero();
    assertThat(known()).containsExactly(reopened);
  }

  @Test
  void a_case_of_which_something_runs_or_whose_sharing_is_paused_is_held_and_holds_up_nobody() {
    for (int i = 0; i < 60; i++) {
      paths.running.add(fill("Suivi" + i, LONG_AGO.minusDays(2), ClosingReason.SUCCESS));
    }
    CaseNumber paused = fill("Pause", LONG_AGO.minusDays(1), ClosingReason.SUCCESS);
    jdbc.sql("update alliance.case_file set sharing_suspended = true where number = :number").param("number", paused.value()).update();
    CaseNumber behind = fill("Derriere", LONG_AGO, ClosingReason.SUCCESS);

    assertThat(round.run(TODAY)).isEqualTo(1);

    assertThat(known()).hasSize(61).contains(paused).containsAll(paths.running).doesNotContain(behind);
    assertThat(desk.leaving()).extracting(RetentionDesk.Leaving::heldBecause)
        .containsOnly("une démarche est encore en cours", "le partage est en pause");
  }

  @Test
  void a_pupil_with_another_case_keeps_the_name_until_that_one_goes() throws SQLException {
    fill("Premier", LONG_AGO, ClosingReason.SUCCESS);
    fill("Second", LATELY, ClosingReason.SUCCESS);
    jdbc.sql("delete from alliance.absence").update();
    jdbc.sql("delete from alliance.result").update();
    jdbc.sql("delete from alliance.pupil_score").update();
    for (String table : List.of("case_file", "signal_report", "guardian")) {
      jdbc.sql("update alliance." + table + " set pupil_id = (select min(id) from alliance.pupil)").update();
    }
    jdbc.sql("delete from alliance.pupil where id > (select min(id) from alliance.pupil)").update();

    round.run(TODAY);
    assertThat(CaseFileTables.holding(database, List.of("Premier")).get("Premier"))
        .isNotEmpty()
        .allMatch(place -> place.toLowerCase().matches("alliance\\.(pupil|pupil_word|guardian)\\..*"));

    round.run(TODAY.plusYears(1));
    assertThat(CaseFileTables.holding(database, List.of("Premier", "Second"))).isEmpty();
  }

  @Test
  void absences_and_results_go_with_the_school_year_also_of_pupils_who_never_had_a_case() throws SQLException {
    fill("Ancien", LocalDate.of(2027, 8, 31), ClosingReason.SUCCESS);
    fill("Nouveau", LocalDate.of(2027, 9, 1), ClosingReason.SUCCESS);
    jdbc.sql("insert into alliance.pupil (pupil_key, last_name, first_name, birth_date, school, school_class)"
        + " values ('seul', 'Seulement', 'Absente', date '2012-03-01', '0350001A', '3e B')").update();
    jdbc.sql("insert into alliance.absence (pupil_id, absent_on, half_day, justified, reason)"
        + " select id, date '2027-06-01', 'MORNING', false, 'Motif' from alliance.pupil where pupil_key = 'seul'").update();

    round.run(LocalDate.of(2027, 8, 31));
    assertThat(count("absence")).isEqualTo(3);

    round.run(LocalDate.of(2027, 9, 1));
    assertThat(count("absence")).isEqualTo(1);
    assertThat(count("result")).isEqualTo(1);
    assertThat(count("pupil_score")).isEqualTo(1);
    assertThat(CaseFileTables.holding(database, List.of("Seulement"))).isEmpty();
    assertThat(known()).hasSize(2);
  }

  @Test
  void a_call_goes_after_a_year_while_the_case_is_open_and_stays_counted() {
    fill("Appel", LONG_AGO, ClosingReason.SUCCESS);
    jdbc.sql("update alliance.case_file set closed_on = null").update();
    List<Map<String, Object>> before = figures();

    round.run(TODAY);

    assertThat(count("contact_attempt")).isZero();
    assertThat(count("notice")).isZero();
    assertThat(count("interview")).isEqualTo(1);
    assertThat(count("commission_session")).as("its case is open").isEqualTo(1);
    assertThat(figures()).isEqualTo(before);
  }

  @Test
  void a_case_that_cannot_be_forgotten_holds_up_no_other_and_the_round_says_so_at_its_end() throws SQLException {
    CaseNumber clung = fill("Accroche", LONG_AGO.minusDays(3), ClosingReason.SUCCESS);
    stubborn.clingsTo.add(clung);
    fill("Avant", LONG_AGO.minusDays(4), ClosingReason.SUCCESS);
    fill("Apres", LONG_AGO, ClosingReason.SUCCESS);
    List<Map<String, Object>> before = figures();

    assertThatThrownBy(() -> round.run(TODAY)).hasMessage("a room that cannot forget");

    assertThat(known()).containsExactly(clung);
    assertThat(count("interview")).as("all of a case goes, or nothing").isEqualTo(1);
    assertThat(figures()).isEqualTo(before);
  }

  @Test
  void a_case_that_somebody_works_on_is_left_out() throws Exception {
    CaseNumber held = fill("Pris", LONG_AGO, ClosingReason.SUCCESS);
    CaseNumber free = fill("Libre", LONG_AGO, ClosingReason.SUCCESS);
    CountDownLatch holds = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(
                        transaction -> {
                          jdbc.sql("select number from alliance.case_file where number = :number for update")
                              .param("number", held.value())
                              .query(String.class)
                              .single();
                          holds.countDown();
                          await(done);
                        }));
    assertThat(holds.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(retention.forget(List.of(ended(held), ended(free)))).isEqualTo(1);
    done.countDown();
    other.get(10, TimeUnit.SECONDS);

    assertThat(known()).containsExactly(held);
  }

  @Test
  void of_several_nodes_one_goes_round_in_a_night() throws Exception {
    clock.set("2027-11-05T02:10:00Z");
    for (int i = 0; i < 70; i++) {
      fill("Ensemble" + i, LONG_AGO, ClosingReason.SUCCESS);
    }
    List<Map<String, Object>> before = figures();

    CompletableFuture<Void> other = CompletableFuture.runAsync(round::tonight);
    round.tonight();
    other.get(60, TimeUnit.SECONDS);

    assertThat(known()).isEmpty();
    assertThat(count("pupil")).isZero();
    assertThat(figures()).isEqualTo(before);

    fill("Encore", LONG_AGO, ClosingReason.SUCCESS);
    round.tonight();
    assertThat(known()).as("this night is over").hasSize(1);
    clock.set("2027-11-06T02:10:00Z");
    round.tonight();
    assertThat(known()).isEmpty();
  }

  @Test
  void a_batch_costs_as_many_statements_in_a_small_house_as_in_a_large_one() {
    List<EndedCase> few = fillMany(10, "Peu");
    int small = database.during(() -> retention.forget(few));

    for (int i = 0; i < 100; i++) {
      fill("Autre" + i, LATELY, ClosingReason.SUCCESS);
    }
    List<EndedCase> one = fillMany(1, "Un");
    List<EndedCase> many = fillMany(50, "Beaucoup");

    assertThat(database.during(() -> retention.forget(many))).isEqualTo(small);
    assertThat(database.during(() -> retention.forget(one))).isEqualTo(small).isLessThan(70);
  }

  @Test
  void the_desk_shows_what_goes_within_a_month_and_changes_nothing() {
    CaseNumber soon = fill("Bientot", TODAY.minusMonths(12).plusDays(20), ClosingReason.SUCCESS);
    fill("Plustard", LATELY, ClosingReason.SUCCESS);
    Map<String, Integer> before = tables.rows();

    assertThat(desk.leaving()).extracting(RetentionDesk.Leaving::number).containsExactly(soon);
    assertThat(desk().forgottenOn()).isEqualTo(TODAY.plusDays(21));
    assertThat(desk().heldBecause()).isNull();
    assertThat(tables.rows()).isEqualTo(before);
  }

  private RetentionDesk.Leaving desk() {
    return desk.leaving().get(0);
  }

  private CaseNumber fill(String word, LocalDate day, ClosingReason reason) {
    CaseNumber number = CaseNumber.of(2026, ++last);
    tables.fill(number, word, day, reason);
    return number;
  }

  private List<EndedCase> fillMany(int cases, String word) {
    List<EndedCase> filled = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      filled.add(ended(fill(word + i, LONG_AGO, ClosingReason.SUCCESS)));
    }
    return filled;
  }

  private static EndedCase ended(CaseNumber number) {
    return new EndedCase(number, new Uai("0350001A"), ClosingReason.SUCCESS, LONG_AGO, false);
  }

  private Set<CaseNumber> known() {
    return jdbc.sql("select number from alliance.case_file").query(String.class).list().stream()
        .map(CaseNumber::new)
        .collect(Collectors.toSet());
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from alliance." + table).query(Integer.class).single();
  }

  /** What an indicator counts, cases and steps. */
  private List<Map<String, Object>> figures() {
    List<Map<String, Object>> figures = new ArrayList<>();
    figures.addAll(
        jdbc.sql(
                "select school, opened_year, opened_quarter, stage, score_band, closing_reason, legal_threshold, age_band,"
                    + " (closed_year - opened_year) * 4 + closed_quarter - opened_quarter as quarters, count(*) as cases"
                    + " from alliance.every_case group by school, opened_year, opened_quarter, stage, score_band, closing_reason,"
                    + " legal_threshold, age_band, (closed_year - opened_year) * 4 + closed_quarter - opened_quarter")
            .query()
            .listOfRows());
    figures.addAll(
        jdbc.sql(
                "select school, in_year, in_month, step, what, outcome, count(*) as steps from alliance.every_step"
                    + " group by school, in_year, in_month, step, what, outcome")
            .query()
            .listOfRows());
    figures.sort(Comparator.comparing(Object::toString));
    return Collections.unmodifiableList(figures);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody came");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
