package fr.allianceeducative.notification;

import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.notification.Outbox.Digested;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes once a day, on days with school and outside the quiet hours, what awaits each person: one mail instead of one for each task. A
 * house that was down at the hour does so at the next moment that is right for the person.
 */
@Component
class Digests {

  private static final int BLOCK = 200;

  private final ContactPoints contacts;
  private final Outbox outbox;
  private final OpenWork work;
  private final UntakenWork untaken;
  private final People people;
  private final PostRules rules;
  private final NotificationProperties properties;
  private final Zones zones;
  private final QuietTime quiet;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Digests(
      ContactPoints contacts,
      Outbox outbox,
      OpenWork work,
      UntakenWork untaken,
      People people,
      PostRules rules,
      NotificationProperties properties,
      Zones zones,
      QuietTime quiet,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.contacts = contacts;
    this.outbox = outbox;
    this.work = work;
    this.untaken = untaken;
    this.people = people;
    this.rules = rules;
    this.properties = properties;
    this.zones = zones;
    this.quiet = quiet;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Writes the summaries that are due; two nodes share them. */
  void write() {
    while (Boolean.TRUE.equals(transaction.execute(status -> block()))) {}
  }

  private boolean block() {
    Instant now = clock.instant();
    Map<String, Boolean> due = contacts.takeDigestsDue(now, BLOCK);
    if (due.isEmpty()) {
      return false;
    }
    Map<String, Staff> staff =
        people.named(due.keySet()).stream()
            .filter(person -> !person.roles().isEmpty())
            .collect(Collectors.toMap(Staff::userName, Function.identity()));
    Zones.Of places = zones.of(staff.values().stream().map(Staff::school).toList());
    Map<String, ContactPoint> wishes = contacts.of(staff.keySet());
    Handling handling = rules.handling(Occasion.DIGEST);
    LocalTime morning = rules.hours().digestAt();
    List<Staff> readers = new ArrayList<>();
    Map<String, Instant> next = new HashMap<>();
    due.forEach(
        (name, before) -> {
          Staff person = staff.get(name);
          SchoolZone zone = places.zone(person == null ? null : person.school());
          // somebody who is new waits for the next morning; whoever may not be disturbed now gets it as it will be then
          Instant allowed = person == null || !before ? now : quiet.next(now, wishes.get(name), zone, handling);
          if (allowed.isAfter(now)) {
            next.put(name, QuietTime.atTheEarliest(morning, allowed, zone));
          } else {
            next.put(name, quiet.schoolDayAfter(now, morning, zone));
            if (person != null && before) {
              readers.add(person);
            }
          }
        });
    write(readers, places, now);
    contacts.nextDigest(next);
    return due.size() == BLOCK;
  }

  private void write(List<Staff> readers, Zones.Of places, Instant now) {
    if (readers.isEmpty()) {
      return;
    }
    Map<String, Map<Occasion, Long>> waiting = new HashMap<>();
    for (Digested each : outbox.digest(readers.stream().map(Staff::userName).toList(), now)) {
      waiting.computeIfAbsent(each.recipient(), name -> new EnumMap<>(Occasion.class)).put(each.occasion(), each.count());
    }
    Map<String, Work> open = work.of(readers);
    Map<String, Long> nobodys = untaken.of(readers);
    Map<LocalDate, List<Message>> messages = new HashMap<>();
    for (Staff person : readers) {
      Work todo = open.getOrDefault(person.userName(), Work.NONE);
      Map<Occasion, Long> news = waiting.getOrDefault(person.userName(), Map.of());
      long forNobody = nobodys.getOrDefault(person.userName(), 0L);
      if (!todo.isNothing() || !news.isEmpty() || forNobody > 0) {
        LocalDate day = LocalDate.ofInstant(now, places.zone(person.school()).time());
        messages
            .computeIfAbsent(day, each -> new ArrayList<>())
            .add(Message.digest(person.userName(), person.school(), day, DigestText.of(todo, forNobody, properties.address() + untaken.page(), news), now));
      }
    }
    messages.forEach((day, all) -> outbox.add(all.get(0).key(), all));
  }
}
