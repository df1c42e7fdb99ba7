package fr.allianceeducative.notification;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Message.State;
import fr.allianceeducative.notification.Outbox.Settlement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round of the post: takes what is due out of the outbox, batch by batch, and has it carried.
 *
 * <p>Any number of nodes may go round at once: a claim belongs to one of them, and ends by itself when its node dies. Between the
 * other side's « taken » and our note of it lies the only moment in which a dead node leads to a second sending; such a message
 * bears the same identifier again.
 */
@Component
class PostRound {

  private static final int BATCH = 50;
  private static final Duration CLAIM = Duration.ofMinutes(10);

  /** Longer than the most patient carrier waits for one answer. */
  private static final Duration LAST_MOMENT = Duration.ofMinutes(2);

  private final Outbox outbox;
  private final Sorting sorting;
  private final PostRules rules;
  private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
  private final Undelivered undelivered;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PostRound(
      Outbox outbox,
      Sorting sorting,
      PostRules rules,
      List<Carrier> carriers,
      Undelivered undelivered,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.outbox = outbox;
    this.sorting = sorting;
    this.rules = rules;
    carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
    this.undelivered = undelivered;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Whether the house is configured for any channel. */
  boolean isPossible() {
    return !open().isEmpty();
  }

  /** @return how many messages left the house */
  int run() {
    Set<Channel> open = open();
    int sent = 0;
    while (!open.isEmpty()) {
      String claim = UUID.randomUUID().toString();
      Instant until = clock.instant().plus(CLAIM);
      List<Message> batch = outbox.claim(claim, open, clock.instant(), until, BATCH);
      if (batch.isEmpty()) {
        break;
      }
      Delivery delivery = new Delivery(claim, until.minus(LAST_MOMENT), outbox, rules, clock);
      deliver(batch, delivery);
      sent += delivery.sent();
      // a server that took nothing is left in peace until the next round
      open.removeAll(delivery.outOfReach());
    }
    return sent;
  }

  private Set<Channel> open() {
    Set<Channel> open = new HashSet<>();
    carriers.values().stream().filter(Carrier::isReady).forEach(carrier -> open.add(carrier.channel()));
    return open;
  }

  private void deliver(List<Message> batch, Delivery delivery) {
    Sorting.Sorted sorted = sorting.sort(batch, clock.instant());
    transaction.executeWithoutResult(status -> settleUnsent(delivery.claim(), sorted.others(), batch));
    try {
      sorted.now().forEach((channel, parcels) -> carriers.get(channel).carry(parcels, delivery));
    } finally {
      settle(delivery, batch);
      outbox.release(delivery.claim());
    }
  }

  private void settleUnsent(String claim, List<Settlement> settlements, List<Message> batch) {
    Set<Long> stale = ids(settlements, State.STALE);
    stale.retainAll(outbox.settle(claim, settlements, clock.instant()));
    List<Message> summaries =
        batch.stream().filter(message -> message.occasion() == Occasion.DIGEST && stale.contains(message.id())).toList();
    outbox.giveBack(summaries);
  }

  private void settle(Delivery delivery, List<Message> batch) {
    List<Settlement> settlements = delivery.settlements();
    if (settlements.isEmpty()) {
      return;
    }
    try {
      transaction.executeWithoutResult(status -> settle(delivery.claim(), settlements, batch));
    } catch (DuplicateKeyException e) {
      // another node has called people to the same school at the same moment: now they are there
      transaction.executeWithoutResult(status -> settle(delivery.claim(), settlements, batch));
    }
  }

  private void settle(String claim, List<Settlement> settlements, List<Message> batch) {
    Instant now = clock.instant();
    Set<Long> failed = ids(settlements, State.FAILED);
    // what was revoked while it was being sent is lost to nobody
    failed.retainAll(outbox.settle(claim, settlements, now));
    for (Uai school : schoolsThatLost(failed, batch)) {
      if (outbox.openUndelivered(school, now)) {
        undelivered.report(school);
      }
    }
  }

  /** In one order, so that no two nodes wait for each other. */
  private static List<Uai> schoolsThatLost(Set<Long> failed, List<Message> batch) {
    // the summary of somebody who works in no school says nothing that is not in the own lists: it stays in « Mes messages »
    return batch.stream()
        .filter(message -> failed.contains(message.id()))
        .map(Message::school)
        .filter(Objects::nonNull)
        .distinct()
        .sorted(Comparator.comparing(Uai::value))
        .toList();
  }

  private static Set<Long> ids(List<Settlement> settlements, State state) {
    return settlements.stream().filter(one -> one.state() == state).map(Settlement::id).collect(Collectors.toCollection(HashSet::new));
  }
}
