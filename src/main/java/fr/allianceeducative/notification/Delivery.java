package fr.allianceeducative.notification;

import fr.allianceeducative.notification.Carrier.Parcel;
import fr.allianceeducative.notification.Message.State;
import fr.allianceeducative.notification.Outbox.Settlement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of one batch: what was sent is noted at once, so that nothing can send it again; the rest at the end. */
final class Delivery implements Carrier.Receipts {

  private final String claim;
  private final Instant lastStart;
  private final Outbox outbox;
  private final PostRules rules;
  private final Clock clock;
  private final List<Settlement> settlements = new ArrayList<>();
  private final Map<Integer, Optional<Duration>> waits = new HashMap<>();
  private final Set<Channel> reached = EnumSet.noneOf(Channel.class);
  private final Set<Channel> vain = EnumSet.noneOf(Channel.class);
  private int sent;

  Delivery(String claim, Instant lastStart, Outbox outbox, PostRules rules, Clock clock) {
    this.claim = claim;
    this.lastStart = lastStart;
    this.outbox = outbox;
    this.rules = rules;
    this.clock = clock;
  }

  String claim() {
    return claim;
  }

  int sent() {
    return sent;
  }

  List<Settlement> settlements() {
    return List.copyOf(settlements);
  }

  /** Channels by which nothing got through. */
  Set<Channel> outOfReach() {
    Set<Channel> out = EnumSet.copyOf(vain);
    out.removeAll(reached);
    return out;
  }

  @Override
  public boolean maySend(Parcel parcel) {
    return clock.instant().isBefore(lastStart);
  }

  @Override
  public void sent(Parcel parcel) {
    reached.add(parcel.message().channel());
    if (outbox.sent(parcel.message().id(), claim, clock.instant())) {
      sent++;
    }
  }

  @Override
  public void notNow(Parcel parcel, String problem) {
    Message message = parcel.message();
    vain.add(message.channel());
    int attempts = message.attempts() + 1;
    Optional<Duration> wait = waits.computeIfAbsent(attempts, rules::retryAfter);
    Instant now = clock.instant();
    settlements.add(
        wait.map(delay -> new Settlement(message.id(), State.WAITING, now.plus(delay), attempts, problem))
            .orElseGet(() -> new Settlement(message.id(), State.FAILED, now, attempts, problem)));
  }

  @Override
  public void never(Parcel parcel, String problem) {
    Message message = parcel.message();
    reached.add(message.channel());
    settlements.add(
        new Settlement(message.id(), State.FAILED, clock.instant(), message.attempts() + 1, problem));
  }
}
