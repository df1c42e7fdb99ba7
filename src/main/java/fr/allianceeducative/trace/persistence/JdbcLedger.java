package fr.allianceeducative.trace.persistence;

import static fr.allianceeducative.trace.persistence.TraceRow.instant;
import static fr.allianceeducative.trace.persistence.TraceRow.time;

import fr.allianceeducative.trace.Chain;
import fr.allianceeducative.trace.Ledger;
import fr.allianceeducative.trace.SealedTrace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of traces in the database. */
@Repository
class JdbcLedger implements Ledger {

  private static final String CHAINS =
      "select number, writer, begun_at, key_id, previous_seal, seal from alliance.trace_chain ";
  private static final int BLOCK = 2000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate apart;

  JdbcLedger(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public Optional<Chain> newest() {
    return jdbc.sql(CHAINS + "order by number desc fetch first 1 rows only").query((row, index) -> chain(row)).optional();
  }

  @Override
  public boolean begin(Chain chain) {
    return wasFirst(
        () ->
            batches.update(
                "insert into alliance.trace_chain (number, writer, begun_at, key_id, previous_seal, seal)"
                    + " values (?, ?, ?, ?, ?, ?)",
                chain.number(),
                chain.writer(),
                time(chain.begunAt()),
                chain.keyId(),
                chain.previousSeal(),
                chain.seal()));
  }

  @Override
  public void append(List<SealedTrace> lines) {
    apart.executeWithoutResult(
        transaction ->
            batches.batchUpdate(
                "insert into alliance.trace (" + TraceRow.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines.stream().map(TraceRow::of).toList()));
  }

  @Override
  public void end(Chain.End end) {
    batches.update(
        "insert into alliance.trace_chain_end (chain, ended_at, lines, last_seal, seal)"
            + " select number, ?, ?, ?, ? from alliance.trace_chain c where number = ?"
            + " and not exists (select 1 from alliance.trace_chain_end e where e.chain = c.number)",
        time(end.at()),
        end.lines(),
        end.lastSeal(),
        end.seal(),
        end.chain());
  }

  @Override
  public Optional<SealedTrace> lastLine(long chain) {
    return jdbc.sql(
            "select " + TraceRow.COLUMNS
                + " from alliance.trace where chain = :chain order by line desc fetch first 1 rows only")
        .param("chain", chain)
        .query((row, index) -> TraceRow.read(row))
        .optional();
  }

  @Override
  public List<Chain> chains() {
    return jdbc.sql(CHAINS + "order by number").query((row, index) -> chain(row)).list();
  }

  @Override
  public Optional<Chain.End> endOf(long chain) {
    return jdbc.sql("select chain, ended_at, lines, last_seal, seal from alliance.trace_chain_end where chain = :chain")
        .param("chain", chain)
        .query(
            (row, index) ->
                new Chain.End(
                    row.getLong("chain"),
                    instant(row, "ended_at"),
                    row.getLong("lines"),
                    row.getString("last_seal"),
                    row.getString("seal")))
        .optional();
  }

  @Override
  public void walk(long chain, Consumer<SealedTrace> reader) {
    long after = Long.MIN_VALUE;
    List<SealedTrace> block;
    do {
      block =
          jdbc.sql(
                  "select " + TraceRow.COLUMNS
                      + " from alliance.trace where chain = :chain and line > :after order by line fetch first "
                      + BLOCK + " rows only")
              .param("chain", chain)
              .param("after", after)
              .query((row, index) -> TraceRow.read(row))
              .list();
      block.forEach(reader);
      after = block.isEmpty() ? after : block.get(block.size() - 1).line();
    } while (block.size() == BLOCK);
  }

  @Override
  public Optional<Chain.Cut> cut() {
    return jdbc.sql(
            "select first_kept, cut_at, key_id, previous_seal, seal from alliance.trace_cut"
                + " order by first_kept desc fetch first 1 rows only")
        .query(
            (row, index) ->
                new Chain.Cut(
                    row.getLong("first_kept"),
                    instant(row, "cut_at"),
                    row.getString("key_id"),
                    row.getString("previous_seal"),
                    row.getString("seal")))
        .optional();
  }

  @Override
  public boolean drop(Chain.Cut cut) {
    return wasFirst(
        () -> {
          batches.update(
              "insert into alliance.trace_cut (first_kept, cut_at, key_id, previous_seal, seal) values (?, ?, ?, ?, ?)",
              cut.firstKept(),
              time(cut.at()),
              cut.keyId(),
              cut.previousSeal(),
              cut.seal());
          batches.update("delete from alliance.trace_chain_end where chain < ?", cut.firstKept());
          batches.update("delete from alliance.trace where chain < ?", cut.firstKept());
          batches.update("delete from alliance.trace_chain where number < ?", cut.firstKept());
          batches.update("delete from alliance.trace_cut where first_kept < ?", cut.firstKept());
        });
  }

  @Override
  public Optional<Chain> lastBegunBefore(Instant instant) {
    return jdbc.sql(
            CHAINS
                + "where begun_at < :instant and number < (select coalesce(min(number), 9223372036854775807)"
                + " from alliance.trace_chain where begun_at >= :instant)"
                + " order by number desc fetch first 1 rows only")
        .param("instant", time(instant))
        .query((row, index) -> chain(row))
        .optional();
  }

  /** Another node may have taken the same place a moment ago. */
  private boolean wasFirst(Runnable work) {
    try {
      apart.executeWithoutResult(transaction -> work.run());
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private static Chain chain(ResultSet row) throws SQLException {
    return new Chain(
        row.getLong("number"),
        row.getString("writer"),
        instant(row, "begun_at"),
        row.getString("key_id"),
        row.getString("previous_seal"),
        row.getString("seal"));
  }
}
