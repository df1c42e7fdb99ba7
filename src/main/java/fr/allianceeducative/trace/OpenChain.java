package fr.allianceeducative.trace;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The chain this node is writing: one for each day, opened with the first line of the day. Not safe for two threads; the
 * {@link TraceWriter} sees to that.
 *
 * <p>How far it goes is also told to a {@link Witness}, which is not in the database: lines cut off at its end show there.
 */
@Component
class OpenChain {

  private static final Logger LOG = LoggerFactory.getLogger(OpenChain.class);
  private static final int TRIES = 50;

  private final Ledger ledger;
  private final Seals seals;
  private final Witness witness;
  private final String writer = UUID.randomUUID().toString();
  private @Nullable Chain chain;
  private long lines;
  private String lastSeal = Seals.NONE;
  /** After a failed write: the line that may or may not have been kept. */
  private @Nullable SealedTrace doubtful;

  OpenChain(Ledger ledger, Seals seals, Witness witness) {
    this.ledger = ledger;
    this.seals = seals;
    this.witness = witness;
  }

  /** Where this node stands; empty before its first line of the day. */
  Optional<Head> head() {
    return Optional.ofNullable(chain).map(open -> new Head(open.number(), lines));
  }

  /** How far this node knows a chain to go. */
  record Head(long chain, long lines) {}

  void append(List<Trace> traces, ZonedDateTime now) {
    resolveDoubt();
    if (chain == null || !chain.begunAt().atZone(now.getZone()).toLocalDate().equals(now.toLocalDate())) {
      end(now.toInstant());
      begin(now.toInstant());
    }
    Chain open = Objects.requireNonNull(chain);
    List<SealedTrace> sealed = new ArrayList<>(traces.size());
    String previous = lastSeal;
    for (Trace trace : traces) {
      SealedTrace next = seals.sealed(open, lines + sealed.size() + 1, trace, previous);
      sealed.add(next);
      previous = next.seal();
    }
    doubtful = sealed.get(sealed.size() - 1);
    ledger.append(sealed);
    stand(open, doubtful);
  }

  /** Closes the chain, if one is open: from now on its length is sealed too. */
  void end(Instant now) {
    if (chain != null) {
      ledger.end(seals.sealed(new Chain.End(chain.number(), now, lines, lastSeal, ""), chain.keyId()));
      witness.keep(chain, lines, lastSeal, true);
      LOG.info("Trace chain {} ends after {} lines with seal {}", chain.number(), lines, lastSeal);
      chain = null;
    }
  }

  private void begin(Instant now) {
    for (int i = 0; i < TRIES; i++) {
      Chain next = next(now);
      if (ledger.begin(next)) {
        chain = next;
        lines = 0;
        lastSeal = next.seal();
        witness.keep(next, lines, lastSeal, false);
        return;
      }
    }
    throw new IllegalStateException("No place in the ledger of traces after %d tries".formatted(TRIES));
  }

  private Chain next(Instant now) {
    // before the ledger: what another node tells in the same folder stands there already
    long told = witness.lastNumber();
    long number = 1;
    String previous = Seals.NONE;
    Chain newest = ledger.newest().orElse(null);
    Chain.Cut cut = ledger.cut().filter(seals::hold).orElse(null);
    if (cut != null) {
      witness.forgetBefore(cut);
    }
    if (newest != null) {
      number = newest.number() + 1;
      previous = newest.seal();
    } else if (cut != null) {
      number = cut.firstKept();
      previous = cut.previousSeal();
    }
    // a number whose chain is gone from the database is not given again: the gap shows
    return seals.sealed(new Chain(Math.max(number, told + 1), writer, now, seals.activeKey(), previous, ""));
  }

  /** A write that failed may have been kept after all: the database says which. Whatever else stands there gets no line of ours. */
  private void resolveDoubt() {
    SealedTrace tried = doubtful;
    if (tried == null || chain == null) {
      return;
    }
    SealedTrace kept = ledger.lastLine(chain.number()).orElse(null);
    if (kept != null && kept.seal().equals(tried.seal())) {
      stand(chain, tried);
    } else if (kept == null ? lines == 0 : kept.seal().equals(lastSeal)) {
      doubtful = null;
    } else {
      LOG.error("Trace chain {} does not stand in the database as this node wrote it", chain.number());
      doubtful = null;
      chain = null;
    }
  }

  private void stand(Chain open, SealedTrace line) {
    lines = line.line();
    lastSeal = line.seal();
    doubtful = null;
    witness.keep(open, lines, lastSeal, false);
  }
}
