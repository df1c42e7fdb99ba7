package fr.allianceeducative.trace;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the lines of this node, each sealed over the one before it.
 *
 * <p>The last seal is held here and not read from the database: who drops a line there, even the moment it is written, breaks the
 * chain. Whoever comes while a batch is being written shares the next one, so a busy node waits for few commits and no node for
 * another.
 */
@Component
class TraceWriter {

  private final OpenChain chain;
  private final Clock clock;
  private final ReentrantLock pen = new ReentrantLock();
  private final Object queue = new Object();
  private Batch waiting = new Batch();

  TraceWriter(OpenChain chain, Clock clock) {
    this.chain = chain;
    this.clock = clock;
  }

  /** Comes back when the lines are kept; whoever holds a database connection uses {@link #writeSoon}. */
  void write(List<Trace> traces) {
    if (traces.isEmpty()) {
      return;
    }
    Batch mine;
    synchronized (queue) {
      mine = waiting;
      mine.traces.addAll(traces);
    }
    pen.lock();
    try {
      if (!mine.tried) {
        writeWaiting();
      }
    } finally {
      pen.unlock();
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
  }

  /** Writes with the next batch, after some seconds at the latest; tries again when that fails. */
  void writeSoon(Trace trace) {
    synchronized (queue) {
      waiting.soon.add(trace);
    }
  }

  @Scheduled(fixedDelayString = "PT2S")
  void writeWaiting() {
    pen.lock();
    try {
      Batch batch = take();
      if (!batch.isEmpty()) {
        write(batch);
      }
    } finally {
      pen.unlock();
    }
  }

  /** Where this node stands; empty before its first line of the day. */
  Optional<OpenChain.Head> head() {
    pen.lock();
    try {
      return chain.head();
    } finally {
      pen.unlock();
    }
  }

  @PreDestroy
  void close() {
    pen.lock();
    try {
      writeWaiting();
      chain.end(Instant.now(clock));
    } finally {
      pen.unlock();
    }
  }

  private void write(Batch batch) {
    batch.tried = true;
    try {
      chain.append(batch.all(), ZonedDateTime.now(clock));
    } catch (RuntimeException e) {
      batch.failure = e;
      batch.soon.forEach(this::writeSoon);
      throw e;
    }
  }

  private Batch take() {
    synchronized (queue) {
      Batch taken = waiting;
      waiting = new Batch();
      return taken;
    }
  }

  /** Lines that are written together; changed in the queue, then by whoever holds the pen. */
  private static final class Batch {

    final List<Trace> traces = new ArrayList<>();
    final List<Trace> soon = new ArrayList<>();
    boolean tried;
    @Nullable RuntimeException failure;

    boolean isEmpty() {
      return traces.isEmpty() && soon.isEmpty();
    }

    List<Trace> all() {
      return Stream.concat(soon.stream(), traces.stream()).toList();
    }
  }
}
