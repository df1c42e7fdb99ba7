package fr.allianceeducative.commission;

import fr.allianceeducative.notification.Appointment;
import fr.allianceeducative.notification.Link;
import fr.allianceeducative.notification.Notice;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Recipient;
import fr.allianceeducative.notification.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts a session into the calendars of its members, and takes it out again: day and place, none of the cases. A guest from outside has
 * no account, so the school tells them itself.
 */
@Component
class SessionNotices {

  private final Notifications notifications;
  private final Sessions sessions;
  private final Invitations invitations;

  SessionNotices(Notifications notifications, Sessions sessions, Invitations invitations) {
    this.notifications = notifications;
    this.sessions = sessions;
    this.invitations = invitations;
  }

  /** What members are told. */
  enum Words implements Wording {
    INVITED("Vous êtes convié à une séance de la commission.", Occasion.INVITATION),
    PUT_OFF("Une séance de la commission est reportée.", Occasion.CANCELLATION);

    private final String sentence;
    private final Occasion occasion;

    Words(String sentence, Occasion occasion) {
      this.sentence = sentence;
      this.occasion = occasion;
    }

    @Override
    public String sentence() {
      return sentence;
    }

    @Override
    public Occasion occasion() {
      return occasion;
    }
  }

  @EventListener
  void on(MembersInvited invited) {
    sessions
        .find(invited.session())
        .ifPresent(
            session -> tell(session, members(invitations.of(session.number())), Words.INVITED, session.plannedAt(), session.place()));
  }

  @EventListener
  void on(SessionPutOff off) {
    List<Invitation> issued =
        off.invitations().stream().filter(each -> each.state() == Invitation.State.ISSUED).toList();
    issued.stream()
        .findFirst()
        .ifPresent(first -> tell(off.session(), members(issued), Words.PUT_OFF, first.sessionAt(), null));
  }

  private void tell(Session session, Set<String> members, Words words, Instant at, @Nullable String place) {
    String key = "%s:%s:%s".formatted(words, session.number(), at);
    notifications.tell(
        new Notice(Recipient.persons(members), session.school(), words, Link.toTasks(), key, null, null,
            new Appointment(session.number().value(), Appointment.Kind.SESSION, at, place)));
  }

  private static Set<String> members(List<Invitation> invitations) {
    return invitations.stream().map(Invitation::userName).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
