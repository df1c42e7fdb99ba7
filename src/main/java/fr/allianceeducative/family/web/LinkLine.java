package fr.allianceeducative.family.web;

import fr.allianceeducative.family.FamilyLink;
import fr.allianceeducative.notification.Message;
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
    String id, String to, String purpose, String channel, String sent, String post, String by, String used, String until, boolean open) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM 'à' HH:mm");

  static LinkLine of(FamilyLink link, @Nullable Message message, boolean leaves, Map<String, String> names, Clock clock) {
    Days days = new Days(clock);
    return new LinkLine(
        link.id(),
        link.guardian() == null ? link.holder().label() : link.guardian(),
        link.purpose().label(),
        link.channel().label(),
        days.of(link.sentAt()),
        message == null ? "" : post(message, leaves, clock) + (link.isOpenAt(clock.instant()) ? remedy(message) : ""),
        link.sentBy() == null ? "le parcours" : names.getOrDefault(link.sentBy(), link.sentBy()),
        used(link, days),
        until(link, days, clock.instant()),
        link.isOpenAt(clock.instant()));
  }

  /** What became of the message: nobody waits for an answer to a link that has not left. */
  private static String post(Message message, boolean leaves, Clock clock) {
    return switch (message.state()) {
      case SENT -> "parti";
      case WAITING ->
          !leaves
              ? "en attente : aucun envoi par " + message.channel().label() + " n’est réglé ici"
              : message.dueAt().isAfter(clock.instant())
                  ? "partira le " + MOMENT.format(message.dueAt().atZone(clock.getZone()))
                  : "en train de partir";
      case KEPT -> "n’est pas parti : il ne pouvait être remis à personne quand il devait partir";
      case STALE -> "n’est pas parti : l’envoi n’a pas été possible à temps";
      case FAILED -> "n’est pas arrivé : l’envoi a été refusé, ou n’a pas abouti";
      default -> message.state().label();
    };
  }

  private static String remedy(Message message) {
    return switch (message.state()) {
      case KEPT, STALE -> ". Renvoyez-le, ou appelez la personne.";
      case FAILED -> ". Vérifiez les coordonnées, ou appelez la personne.";
      default -> "";
    };
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
