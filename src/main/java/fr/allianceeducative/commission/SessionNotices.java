package fr.allianceeducative.commission;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Spelling;
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
  private final Referrals referrals;
  private final CaseDesk cases;

  SessionNotices(
      Notifications notifications, Sessions sessions, Invitations invitations, Referrals referrals, CaseDesk cases) {
    this.notifications = notifications;
    this.sessions = sessions;
    this.invitations = invitations;
    this.referrals = referrals;
    this.cases = cases;
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
            session -> tell(session, members(invitations.of(session.number())), Words.INVITED, session.plannedAt(), placeOf(session)));
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

  /** Somebody wrote the place by hand: when it names a pupil of the agenda, it stays in the house. */
  private @Nullable String placeOf(Session session) {
    String place = session.place();
    if (place == null) {
      return null;
    }
    String written = Spelling.essence(place);
    List<CaseNumber> agenda = referrals.agenda(session.number()).stream().map(Referral::caseNumber).toList();
    boolean names =
        cases.caseFiles(agenda).values().stream()
            .map(CaseFile::pupil)
            .anyMatch(pupil -> written.contains(Spelling.essence(pupil.lastName())));
    return names ? null : place;
  }

  private static Set<String> members(List<Invitation> invitations) {
    return invitations.stream().map(Invitation::userName).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
