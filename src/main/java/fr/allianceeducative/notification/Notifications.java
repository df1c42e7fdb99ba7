package fr.allianceeducative.notification;

import fr.allianceeducative.casefile.CaseClosed;
import fr.allianceeducative.casefile.CaseTransferred;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door for rooms that want people to learn something.
 *
 * <p>Telling writes to the outbox, in the transaction of what happened: when that is undone, nobody is told. Sending comes
 * afterwards and elsewhere ({@link PostRound}).
 */
@Service
@Transactional
public class Notifications {

  private final Outbox outbox;
  private final PostRules rules;
  private final People people;
  private final Directory directory;
  private final Clock clock;

  Notifications(Outbox outbox, PostRules rules, People people, Directory directory, Clock clock) {
    this.outbox = outbox;
    this.rules = rules;
    this.people = people;
    this.directory = directory;
    this.clock = clock;
  }

  /** Tells whoever the notice is for, once each. */
  public void tell(Notice notice) {
    if (notice.to() instanceof Recipient.Outside outside) {
      outbox.add(notice.key(), List.of(Message.of(notice, outside.name(), outside.channel(), null, clock.instant())));
      return;
    }
    Instant now = clock.instant();
    Message.Event event = eventOf(notice);
    Set<String> recipients = new LinkedHashSet<>(namesOf(notice));
    if (event != null && notice.about() != null) {
      // the date moves in every calendar it stands in, whoever agrees on the new one
      recipients.addAll(outbox.invited(notice.about(), event.uid(), now));
    }
    if (recipients.isEmpty()) {
      return;
    }
    boolean sms = rules.handling(notice.wording().occasion()).alsoSms();
    List<Message> messages = new ArrayList<>();
    for (String recipient : recipients) {
      messages.add(Message.of(notice, recipient, Channel.MAIL, event, now));
      if (sms) {
        messages.add(Message.of(notice, recipient, Channel.SMS, event, now));
      }
    }
    outbox.add(notice.key(), messages);
  }

  @EventListener
  void on(CaseClosed closed) {
    fallSilent(closed.caseNumber());
  }

  @EventListener
  void on(CaseTransferred transferred) {
    fallSilent(transferred.caseNumber());
  }

  /**
   * What was to be said about a case that is over, or in another school by now, is not said any more; whoever was invited to a day that is
   * still to come learns that it does not hold.
   */
  private void fallSilent(CaseNumber about) {
    Instant now = clock.instant();
    outbox.revokeWaiting(about, now);
    List<Message> invitations = outbox.invitations(about, now);
    boolean sms = !invitations.isEmpty() && rules.handling(Occasion.CANCELLATION).alsoSms();
    for (Message invitation : invitations) {
      Message off = invitation.calledOff(Channel.MAIL, now);
      outbox.add(off.key(), sms ? List.of(off, invitation.calledOff(Channel.SMS, now)) : List.of(off));
    }
  }

  /** The task is there no more, though nobody did it: whoever still waits to be told of it is not. */
  public void forget(CaseNumber about, Link task) {
    outbox.revokeWaiting(about, task.path(), clock.instant());
  }

  private Message.@Nullable Event eventOf(Notice notice) {
    Appointment date = notice.appointment();
    return date == null
        ? null
        : Message.event(date, rules.length(date.kind()), notice.wording().occasion() == Occasion.CANCELLATION);
  }

  private Collection<String> namesOf(Notice notice) {
    if (notice.to() instanceof Recipient.Person person) {
      return List.of(person.userName());
    }
    if (notice.to() instanceof Recipient.Persons persons) {
      return persons.userNames();
    }
    if (notice.to() instanceof Recipient.Team team) {
      return names(people.inSchool(notice.school(), array(team.roles())));
    }
    Set<Role> roles = ((Recipient.District) notice.to()).roles();
    return directory
        .school(notice.school())
        .map(School::district)
        .map(district -> names(people.inDistrict(district.value(), array(roles))))
        .orElse(List.of());
  }

  private static List<String> names(List<Staff> staff) {
    return staff.stream().map(Staff::userName).toList();
  }

  private static Role[] array(Set<Role> roles) {
    return roles.toArray(Role[]::new);
  }
}
