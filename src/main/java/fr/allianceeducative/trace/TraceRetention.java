package fr.allianceeducative.trace;

import fr.allianceeducative.kernel.RetentionTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Drops the chains whose time is over, whole and from the head of the ledger, and seals where it begins now: what is left is
 * verified as before, and what went is known to have gone in its time.
 */
@Component
class TraceRetention {

  private static final Logger LOG = LoggerFactory.getLogger(TraceRetention.class);

  private final Ledger ledger;
  private final Seals seals;
  private final RetentionTable table;
  private final Clock clock;

  TraceRetention(Ledger ledger, Seals seals, RetentionTable table, Clock clock) {
    this.ledger = ledger;
    this.seals = seals;
    this.table = table;
    this.clock = clock;
  }

  /** Every night; of several nodes one does it. */
  @Scheduled(cron = "0 40 2 * * *")
  void dropWhatIsOver() {
    // a chain holds one day: it goes when its last line is over, a day after its first
    LocalDate firstKept = table.keep("traces").firstKept(LocalDate.now(clock)).minusDays(1);
    ledger.lastBegunBefore(firstKept.atStartOfDay(clock.getZone()).toInstant()).ifPresent(this::dropUntil);
  }

  private void dropUntil(Chain last) {
    Chain.Cut cut =
        seals.sealed(new Chain.Cut(last.number() + 1, Instant.now(clock), seals.activeKey(), last.seal(), ""));
    if (ledger.drop(cut)) {
      LOG.info("Trace chains up to {} are dropped, their time is over; the ledger begins with seal {}", last.number(), last.seal());
    }
  }
}
