package fr.allianceeducative.notification;

import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.notification.Carrier.Parcel;
import fr.allianceeducative.notification.Message.State;
import fr.allianceeducative.notification.Outbox.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Decides for messages whose time has come: send now, wait, leave for the summary of the day, or keep in the house. Asks for the
 * wishes of all their recipients at once.
 */
@Component
class Sorting {

  private final ContactPoints contacts;
  private final PostRules rules;
  private final Zones zones;
  private final QuietTime quiet;
  private final List<Outsiders> outsiders;

  Sorting(
      ContactPoints contacts, PostRules rules, Zones zones, QuietTime quiet, ObjectProvider<Outsiders> outsiders) {
    this.contacts = contacts;
    this.rules = rules;
    this.zones = zones;
    this.quiet = quiet;
    this.outsiders = outsiders.orderedStream().toList();
  }

  /** What is sent now, by channel, and what becomes of the others. */
  record Sorted(Map<Channel, List<Parcel>> now, List<Settlement> others) {}

  Sorted sort(List<Message> messages, Instant now) {
    List<String> names = messages.stream().map(Message::recipient).distinct().toList();
    Map<String, ContactPoint> people = new HashMap<>(contacts.of(names));
    Map<String, Outsiders.Outsider> outside = new HashMap<>();
    outsiders.forEach(room -> outside.putAll(room.of(names)));
    outside.forEach((name, outsider) -> people.put(name, wishesOf(name, outsider)));
    Zones.Of places = zones.of(messages.stream().map(Message::school).toList());
    Map<Occasion, Handling> handlings = new EnumMap<>(Occasion.class);
    Sorted sorted = new Sorted(new EnumMap<>(Channel.class), new ArrayList<>());
    for (Message message : messages) {
      Handling handling = handlings.computeIfAbsent(message.occasion(), rules::handling);
      ContactPoint person = people.get(message.recipient());
      String address = person == null ? null : address(message.channel(), person);
      Settlement other = other(message, person, address, handling, places, now);
      if (other != null) {
        sorted.others().add(other);
      } else if (address != null) {
        sorted.now().computeIfAbsent(message.channel(), channel -> new ArrayList<>()).add(parcel(message, address, outside.get(message.recipient()), places));
      }
    }
    return sorted;
  }

  private static Parcel parcel(Message message, String address, Outsiders.@Nullable Outsider outsider, Zones.Of places) {
    return outsider == null
        ? Parcel.toStaff(message, address)
        : new Parcel(message, address, outsider.path(), places.sender(message.school()));
  }

  /** A family gets each message when it comes, and none at night. */
  private ContactPoint wishesOf(String name, Outsiders.Outsider outsider) {
    PostRules.Hours hours = rules.hours();
    return new ContactPoint(
        name, outsider.mail(), outsider.mobile(), ContactPoint.Rhythm.IMMEDIATE, hours.quietFrom(), hours.quietUntil(), true);
  }

  private @Nullable Settlement other(
      Message message,
      @Nullable ContactPoint person,
      @Nullable String address,
      Handling handling,
      Zones.Of places,
      Instant now) {
    if (isStale(message, handling, now)) {
      return becomes(message, State.STALE, message.dueAt());
    }
    if (person == null || address == null) {
      return becomes(message, State.KEPT, message.dueAt());
    }
    if (handling.inDigest() && person.rhythm() == ContactPoint.Rhythm.DAILY) {
      return becomes(message, State.FOR_DIGEST, message.dueAt());
    }
    SchoolZone zone = places.zone(message.school());
    Instant allowed = quiet.next(now, person, zone, handling);
    if (isOfAnotherDay(message, allowed, zone)) {
      return becomes(message, State.STALE, message.dueAt());
    }
    return allowed.isAfter(now) ? becomes(message, State.WAITING, allowed) : null;
  }

  private static boolean isStale(Message message, Handling handling, Instant now) {
    boolean over =
        message.occasion() == Occasion.INVITATION
            && message.event() != null
            && message.event().isPast(now);
    return over || message.dueAt().plus(handling.usefulFor()).isBefore(now);
  }

  /** A summary tells how its day begins: on a later one it is wrong, and the next one tells it better. */
  private static boolean isOfAnotherDay(Message message, Instant leaves, SchoolZone zone) {
    return message.occasion() == Occasion.DIGEST && day(leaves, zone).isAfter(day(message.toldAt(), zone));
  }

  private static LocalDate day(Instant instant, SchoolZone zone) {
    return LocalDate.ofInstant(instant, zone.time());
  }

  private static @Nullable String address(Channel channel, ContactPoint person) {
    return switch (channel) {
      case MAIL -> person.mail();
      case SMS -> person.urgentBySms() ? person.mobile() : null;
    };
  }

  private static Settlement becomes(Message message, State state, Instant dueAt) {
    return new Settlement(message.id(), state, dueAt, message.attempts(), null);
  }
}
