package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.kernel.Blocks;
import fr.allianceeducative.kernel.names.NameMarks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps by what each pupil is found, wherever a pupil is written. */
@Repository
class JdbcPupilWords {

  private static final int PUPILS = 500;
  private static final int ROWS = 5_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate transaction;

  JdbcPupilWords(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Pupils who were not there before. */
  void add(Collection<Pupil> pupils) {
    NameMarks marks = new NameMarks();
    List<Object[]> rows = new ArrayList<>();
    for (Pupil pupil : pupils) {
      marks
          .of(pupil.lastName(), pupil.firstName())
          .forEach((mark, weight) -> rows.add(new Object[] {pupil.id(), mark, pupil.school().value(), weight}));
    }
    for (List<Object[]> block : Blocks.of(rows, ROWS)) {
      batches.batchUpdate("insert into alliance.pupil_word (pupil_id, word, school, weight) values (?, ?, ?, ?)", block);
    }
  }

  /** Pupils who are named otherwise, or are at another school. */
  void renew(Collection<Pupil> pupils) {
    for (List<Pupil> block : Blocks.of(pupils, PUPILS)) {
      jdbc.sql("delete from alliance.pupil_word where pupil_id in (:pupils)")
          .param("pupils", block.stream().map(Pupil::id).toList())
          .update();
    }
    add(pupils);
  }

  /** Those who were written before there was a search. Nodes that start together each take others. */
  @EventListener(ApplicationReadyEvent.class)
  void fill() {
    long after = 0;
    while (after >= 0) {
      long from = after;
      after = Objects.requireNonNull(transaction.execute(status -> fill(from)));
    }
  }

  private long fill(long after) {
    List<Pupil> missing =
        jdbc.sql(
                "select " + JdbcPupils.COLUMNS + " from alliance.pupil p where p.id > :after and not exists"
                    + " (select 1 from alliance.pupil_word w where w.pupil_id = p.id)"
                    + " order by p.id fetch first :most rows only for update skip locked")
            .param("after", after)
            .param("most", PUPILS)
            .query(JdbcPupils.PUPIL)
            .list();
    add(missing);
    return missing.isEmpty() ? -1 : missing.get(missing.size() - 1).id();
  }
}
