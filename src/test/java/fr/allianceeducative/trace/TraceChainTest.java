package fr.allianceeducative.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Keep;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.MovableClock;
import fr.allianceeducative.testing.StatementCount;
import fr.allianceeducative.testing.TestKeys;
import fr.allianceeducative.trace.Verdict.Why;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with every right on the database, but without the key, cannot hide. */
@DatabaseTest
@Import(TraceChainTest.Room.class)
class TraceChainTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final Who CPE = new Who("cpe.brito", "CPE", "0352318E");

  @Autowired Ledger ledger;
  @Autowired JdbcClient jdbc;
  @Autowired StatementCount statements;
  @TempDir Path folder;
  private final TestKeys keys = new TestKeys("a", "b");
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-03T08:00:00Z"), PARIS);
  private Seals seals;
  private TraceWriter node;

  @BeforeEach
  void an_empty_ledger() {
    for (String table : List.of("trace_chain_end", "trace", "trace_chain", "trace_cut")) {
      jdbc.sql("delete from alliance." + table).update();
    }
    seals = new Seals(keys);
    node = node();
  }

  @Test
  void untouched_lines_hold() {
    write(node, 5);
    clock.passes(Duration.ofDays(1));
    write(node, 3);

    Verdict verdict = verify();

    assertThat(verdict.broken()).isNull();
    assertThat(verdict.chains()).as("one chain for each day").isEqualTo(2);
    assertThat(verdict.lines()).isEqualTo(8);
    assertThat(verdict.unended()).isEmpty();
  }

  @Test
  void an_altered_line_shows() {
    write(node, 5);
    for (String change :
        List.of(
            "person = 'chef.brito'",
            "roles = 'RDS'",
            "place = null",
            "kind = 'LOGOUT'",
            "door = 'API'",
            "case_number = 'AE-2026-000043'",
            "case_number = null",
            "kind = 'autre chose'",
            "case_number = '<script>'",
            "account = 'admin'",
            "listed = 'AE-2026-000042'",
            "at = at + interval '1' second")) {
      String before = sealOf(3);
      jdbc.sql("create table alliance.kept as select * from alliance.trace").update();
      jdbc.sql("update alliance.trace set " + change + " where line = 3").update();

      assertThat(verify().broken()).as(change).extracting("line", "why").containsExactly(3L, Why.LINE_ALTERED);

      jdbc.sql("delete from alliance.trace").update();
      jdbc.sql("insert into alliance.trace select * from alliance.kept").update();
      jdbc.sql("drop table alliance.kept").update();
      assertThat(sealOf(3)).isEqualTo(before);
      assertThat(verify().holds()).isTrue();
    }
  }

  @Test
  void a_removed_line_shows_in_the_middle_and_at_the_end() {
    write(node, 5);
    jdbc.sql("delete from alliance.trace where line = 3").update();
    assertThat(verify().broken()).extracting("line", "why").containsExactly(3L, Why.LINE_MISSING);

    jdbc.sql("delete from alliance.trace where line > 3").update();
    assertThat(verify().broken()).extracting("line", "why").containsExactly(3L, Why.LINES_CUT);
  }

  @Test
  void lines_cut_off_a_closed_chain_show() {
    write(node, 5);
    node.close();
    jdbc.sql("delete from alliance.trace where line = 5").update();
    assertThat(verify().broken()).extracting("line", "why").containsExactly(5L, Why.LINES_CUT);

    jdbc.sql("update alliance.trace_chain_end set lines = 4").update();
    assertThat(verify().broken()).extracting("why").isEqualTo(Why.END_ALTERED);
  }

  @Test
  void a_chain_with_neither_end_nor_witness_is_named_once_its_day_is_over() {
    write(node, 5);
    kill();
    assertThat(verify().unended()).isEmpty();

    clock.passes(Duration.ofDays(1));
    assertThat(verify().unended()).as("its witness says how far it went").isEmpty();
    lose(folder);
    assertThat(verify().unended()).extracting(Chain::number).containsExactly(1L);
  }

  @Test
  void the_newest_chain_removed_whole_shows_after_a_restart() {
    write(node, 2);
    restart();
    write(node, 5);
    restart();
    remove(2);

    assertThat(verify().broken()).extracting("chain", "why").containsExactly(2L, Why.CHAIN_MISSING);
    write(node, 3);
    assertThat(ledger.chains()).as("its number is not given again").extracting(Chain::number).containsExactly(1L, 3L);
    assertThat(verify().broken()).extracting("chain", "why").containsExactly(2L, Why.CHAIN_MISSING);
  }

  @Test
  void a_ledger_emptied_while_the_house_was_stopped_shows() {
    write(node, 2);
    restart();
    remove(1);

    assertThat(verify().broken()).extracting("chain", "why").containsExactly(1L, Why.CHAIN_MISSING);
  }

  @Test
  void last_lines_removed_together_with_the_end_show_after_a_restart() {
    write(node, 5);
    restart();
    write(node, 5);
    kill();
    jdbc.sql("delete from alliance.trace where chain = 2 and line > 3").update();
    assertThat(verify().broken()).extracting("chain", "line", "why").containsExactly(2L, 4L, Why.LINES_CUT);

    jdbc.sql("delete from alliance.trace_chain_end where chain = 1").update();
    assertThat(verify().broken()).extracting("chain", "why").containsExactly(1L, Why.END_ALTERED);
    jdbc.sql("delete from alliance.trace where chain = 1 and line > 2").update();
    assertThat(verify().broken()).extracting("chain", "line", "why").containsExactly(1L, 3L, Why.LINES_CUT);
  }

  @Test
  void a_house_that_was_stopped_or_killed_and_left_alone_holds() {
    write(node, 2);
    restart();
    write(node, 2);
    kill();
    write(node, 2);

    Verdict verdict = verify();
    assertThat(verdict.broken()).isNull();
    assertThat(verdict.unwitnessed()).isZero();
    assertThat(verdict.witnessing()).isTrue();
  }

  @Test
  void a_node_that_lost_its_witness_says_so_and_goes_on() {
    write(node, 2);
    restart();
    lose(folder);
    write(node, 2);

    Verdict verdict = verify();
    assertThat(verdict.holds()).isTrue();
    assertThat(verdict.chains()).isEqualTo(2);
    assertThat(verdict.unwitnessed()).as("the chain before the loss").isEqualTo(1);
  }

  @Test
  void a_node_that_cannot_write_its_witness_says_so_and_goes_on() throws IOException {
    Path file = Files.writeString(folder.resolve("no folder"), "");
    Witness witness = witness(file);
    TraceWriter hindered = new TraceWriter(new OpenChain(ledger, seals, witness), clock);
    write(hindered, 2);

    Verdict verdict = new Verification(ledger, seals, hindered, witness).of(chain -> true, chain -> false);
    assertThat(verdict.holds()).isTrue();
    assertThat(verdict.witnessing()).isFalse();
    assertThat(verdict.unwitnessed()).isEqualTo(1);
  }

  @Test
  void a_witness_that_was_altered_shows_and_one_that_is_cut_off_counts_as_lost() throws IOException {
    write(node, 5);
    Path file = folder.resolve("1.chain");
    String told = Files.readString(file);
    Files.writeString(file, told.replace(" 5 ", " 3 "));
    assertThat(verify().broken()).extracting("chain", "why").containsExactly(1L, Why.WITNESS_ALTERED);

    Files.writeString(file, told.substring(0, 20));
    assertThat(verify().holds()).isTrue();
    assertThat(verify().unwitnessed()).isEqualTo(1);
  }

  @Test
  void each_node_tells_of_its_own_chains(@TempDir Path elsewhere) {
    TraceWriter other = node(elsewhere);
    write(node, 2);
    write(other, 2);

    assertThat(verify().holds()).isTrue();
    assertThat(verify().unwitnessed()).as("the other node's chain").isEqualTo(1);

    other.close();
    remove(2);
    assertThat(verify().broken()).as("this node knows nothing of it").isNull();
    assertThat(new Verification(ledger, seals, node(elsewhere), witness(elsewhere)).of(chain -> true, chain -> false).broken())
        .extracting("chain", "why").containsExactly(2L, Why.CHAIN_MISSING);
  }

  @Test
  void a_number_given_again_by_another_node_shows_to_the_first(@TempDir Path elsewhere) {
    write(node, 2);
    restart();
    remove(1);
    write(node(elsewhere), 2);

    assertThat(verify().broken()).extracting("chain", "why").containsExactly(1L, Why.CHAIN_ALTERED);
  }

  @Test
  void lines_in_another_order_show() {
    write(node, 5);
    jdbc.sql("update alliance.trace set line = 99 where line = 2").update();
    jdbc.sql("update alliance.trace set line = 2 where line = 4").update();
    jdbc.sql("update alliance.trace set line = 4 where line = 99").update();

    assertThat(verify().broken()).extracting("line", "why").containsExactly(2L, Why.LINE_ALTERED);
  }

  @Test
  void a_line_that_was_added_shows() {
    write(node, 5);
    for (long line : new long[] {0, -7, 6}) {
      jdbc.sql(
              "insert into alliance.trace (chain, line, at, person, roles, kind, door, seal)"
                  + " select chain, :line, at, 'chef.brito', roles, kind, door, seal from alliance.trace where line = 5")
          .param("line", line)
          .update();
      assertThat(verify().broken()).as("line %s", line).extracting("line", "why").containsExactly(line, Why.LINE_ALTERED);
      jdbc.sql("delete from alliance.trace where line = :line").param("line", line).update();
    }
  }

  @Test
  void a_chain_removed_or_moved_shows() {
    for (int day = 0; day < 4; day++) {
      write(node, 2);
      clock.passes(Duration.ofDays(1));
    }
    jdbc.sql("delete from alliance.trace_chain_end where chain = 2").update();
    jdbc.sql("delete from alliance.trace where chain = 2").update();
    jdbc.sql("delete from alliance.trace_chain where number = 2").update();
    assertThat(verify().broken()).extracting("chain", "why").containsExactly(2L, Why.CHAIN_MISSING);

    jdbc.sql("delete from alliance.trace_chain_end").update();
    jdbc.sql("delete from alliance.trace").update();
    jdbc.sql("delete from alliance.trace_chain").update();
    assertThat(verify().broken()).as("the node remembers its own").extracting("why").isEqualTo(Why.CHAIN_MISSING);
  }

  @Test
  void a_line_that_vanishes_while_the_house_runs_breaks_the_chain_for_ever() {
    write(node, 2);
    jdbc.sql("delete from alliance.trace where line = 2").update();
    write(node, 2);

    assertThat(verify().broken()).extracting("line", "why").containsExactly(2L, Why.LINE_MISSING);
    node.close();
    assertThat(verify().broken()).extracting("line", "why").containsExactly(2L, Why.LINE_MISSING);
  }

  @Test
  void who_has_not_the_key_cannot_seal_again() {
    write(node, 3);
    Seals others = new Seals(new TestKeys("c"));
    assertThatThrownBy(() -> others.sealed(ledger.chains().get(0))).hasMessageContaining("no key");

    keys.lose("a");
    keys.activate("b");
    assertThat(verify().broken()).extracting("why").isEqualTo(Why.KEY_UNKNOWN);
  }

  @Test
  void a_new_key_seals_the_next_chain_and_the_old_ones_still_hold() {
    write(node, 3);
    node.close();
    keys.activate("b");
    write(node(), 3);

    assertThat(ledger.chains()).extracting(Chain::keyId).containsExactly("a", "b");
    assertThat(verify().holds()).isTrue();
  }

  @Test
  void two_nodes_with_many_people_at_once_keep_one_ledger_and_wait_for_no_lock_of_the_other() throws Exception {
    TraceWriter other = node();
    int people = 16;
    int each = 25;
    ExecutorService crowd = Executors.newFixedThreadPool(people);
    List<Callable<Void>> visits = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      TraceWriter desk = person % 2 == 0 ? node : other;
      visits.add(
          () -> {
            for (int i = 0; i < each; i++) {
              desk.write(List.of(trace()));
            }
            return null;
          });
    }
    for (Future<Void> visit : crowd.invokeAll(visits)) {
      visit.get();
    }
    crowd.shutdown();

    Verdict verdict = verify();
    assertThat(verdict.broken()).isNull();
    assertThat(verdict.lines()).isEqualTo(people * each);
    assertThat(ledger.chains()).extracting(Chain::number).containsExactly(1L, 2L);
  }

  @Test
  void lines_of_one_answer_are_one_statement() {
    write(node, 1);

    assertThat(statements.during(() -> node.write(IntStream.range(0, 40).mapToObj(i -> trace()).toList()))).isEqualTo(1);
  }

  @Test
  void after_a_failed_write_the_chain_goes_on() {
    write(node, 2);
    Trace tooLong = new Trace(clock.instant(), CPE, TraceKind.CASE_OPENED, TraceDoor.PAGE, CASE, List.of(), "x".repeat(65));
    assertThatThrownBy(() -> node.write(List.of(tooLong))).isInstanceOf(RuntimeException.class);
    write(node, 2);

    assertThat(verify().holds()).isTrue();
    assertThat(verify().lines()).isEqualTo(4);
    assertThat(ledger.chains()).hasSize(1);
  }

  @Test
  void what_waits_for_the_next_batch_survives_a_failed_one() {
    node.writeSoon(trace());
    Trace tooLong = new Trace(clock.instant(), CPE, TraceKind.CASE_OPENED, TraceDoor.PAGE, CASE, List.of(), "x".repeat(65));
    assertThatThrownBy(() -> node.write(List.of(tooLong))).isInstanceOf(RuntimeException.class);
    node.close();

    assertThat(verify().lines()).isEqualTo(1);
  }

  @Test
  void chains_whose_time_is_over_go_whole_and_the_rest_still_holds() {
    TraceRetention retention = new TraceRetention(ledger, seals, (what, reason) -> new Keep(12, Keep.Start.DAY, what), clock);
    for (int day = 0; day < 5; day++) {
      write(node, 2);
      clock.passes(Duration.ofDays(1));
    }
    retention.dropWhatIsOver();
    assertThat(ledger.chains()).as("nothing is over yet").hasSize(5);

    clock.passes(Duration.ofDays(363));
    retention.dropWhatIsOver();
    assertThat(ledger.chains()).extracting(Chain::number).containsExactly(3L, 4L, 5L);
    assertThat(verify().holds()).isTrue();
    assertThat(verify().lines()).isEqualTo(6);

    jdbc.sql("delete from alliance.trace_chain_end where chain = 3").update();
    jdbc.sql("delete from alliance.trace where chain = 3").update();
    jdbc.sql("delete from alliance.trace_chain where number = 3").update();
    assertThat(verify().broken()).as("gone before its time").extracting("chain", "why").containsExactly(3L, Why.CHAIN_MISSING);
  }

  @Test
  void the_witness_of_chains_whose_time_is_over_goes_with_them() {
    TraceRetention retention = new TraceRetention(ledger, seals, (what, reason) -> new Keep(12, Keep.Start.DAY, what), clock);
    write(node, 2);
    clock.passes(Duration.ofDays(400));
    write(node, 2);
    retention.dropWhatIsOver();
    assertThat(verify().holds()).isTrue();
    clock.passes(Duration.ofDays(1));
    write(node, 2);

    assertThat(witness(folder).all().keySet()).containsExactly(2L, 3L);
    assertThat(verify().holds()).isTrue();
  }

  @Test
  void a_ledger_that_lost_all_its_chains_to_time_goes_on() {
    TraceRetention retention = new TraceRetention(ledger, seals, (what, reason) -> new Keep(12, Keep.Start.DAY, what), clock);
    write(node, 2);
    node.close();
    clock.passes(Duration.ofDays(400));
    retention.dropWhatIsOver();
    retention.dropWhatIsOver();
    assertThat(ledger.chains()).isEmpty();

    write(node(), 2);
    assertThat(ledger.chains()).extracting(Chain::number).containsExactly(2L);
    assertThat(verify().holds()).isTrue();

    jdbc.sql("update alliance.trace_cut set first_kept = 1").update();
    assertThat(verify().broken()).extracting("why").isEqualTo(Why.CUT_ALTERED);
  }

  private static void lose(Path witness) {
    for (File file : Objects.requireNonNull(witness.toFile().listFiles())) {
      assertThat(file.delete()).isTrue();
    }
  }

  private String sealOf(long line) {
    return jdbc.sql("select seal from alliance.trace where line = :line").param("line", line).query(String.class).single();
  }

  private void write(TraceWriter writer, int lines) {
    for (int i = 0; i < lines; i++) {
      writer.write(List.of(trace()));
    }
  }

  private Trace trace() {
    return Trace.of(clock.instant(), CPE, TraceKind.CASE_OPENED, TraceDoor.PAGE, CASE);
  }

  private TraceWriter node() {
    return node(folder);
  }

  private TraceWriter node(Path witness) {
    return new TraceWriter(new OpenChain(ledger, seals, witness(witness)), clock);
  }

  /** The application after a restart: another writer that remembers nothing. */
  private void restart() {
    node.close();
    node = node();
  }

  private void kill() {
    node = node();
  }

  private Witness witness(Path place) {
    return new Witness(place.toString(), "", seals);
  }

  private void remove(long chain) {
    jdbc.sql("delete from alliance.trace_chain_end where chain = :chain").param("chain", chain).update();
    jdbc.sql("delete from alliance.trace where chain = :chain").param("chain", chain).update();
    jdbc.sql("delete from alliance.trace_chain where number = :chain").param("chain", chain).update();
  }

  private Verdict verify() {
    Instant today = clock.instant().atZone(PARIS).toLocalDate().atStartOfDay(PARIS).toInstant();
    return new Verification(ledger, seals, node, witness(folder)).of(chain -> true, chain -> chain.begunAt().isBefore(today));
  }

  @ComponentScan(basePackages = "fr.allianceeducative.trace.persistence")
  static class Room {}
}
