package fr.allianceeducative.family.web;

import fr.allianceeducative.family.FamilyLink;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A link as the school reads it.
 *
 * @param by whoever sent it; « le parcours » when nobody did
 * @param open whether it may be sent again or stopped
 */
record LinkLine(
    String id, String to, String purpose, String channel, String sent, String by, String used, String until, boolean open) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  static LinkLine of(FamilyLink link, Map<String, String> names, Clock clock) {
    Days days = new Days(clock);
    return new LinkLine(
        link.id(),
        link.guardian() == null ? link.holder().label() : link.guardian(),
        link.purpose().label(),
        link.channel().label(),
        days.of(link.sentAt()),
        link.sentBy() == null ? "le parcours" : names.getOrDefault(link.sentBy(), link.sentBy()),
        used(link, days),
        until(link, days, clock.instant()),
        link.isOpenAt(clock.instant()));
  }

  private static String used(FamilyLink link, Days days) {
    if (link.answeredAt() != null) {
      return "a répondu le " + days.of(link.answeredAt());
    }
    return link.openedAt() == null ? "pas encore" : "ouvert le " + days.of(link.openedAt());
  }

  private static String until(FamilyLink link, Days days, Instant now) {
    if (link.endedWhy() != null) {
      return link.endedWhy().label() + " le " + days.of(link.endedAt());
    }
    return (now.isBefore(link.expiresAt()) ? "jusqu’au " : "échu le ") + days.of(link.expiresAt());
  }

  private record Days(Clock clock) {

    String of(@Nullable Instant at) {
      return DAY.format(Objects.requireNonNull(at).atZone(clock.getZone()));
    }
  }
}
