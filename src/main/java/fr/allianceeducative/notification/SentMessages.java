package fr.allianceeducative.notification;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.notification.Message.State;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was sent: everybody sees their own messages, and whoever leads cases in a school those about its dates and reminders, to
 * remind once more or to call off by hand. Who was given which task is nobody else’s business.
 */
@Service
@Transactional
public class SentMessages {

  private static final int MOST = 50;
  private static final Set<Role> LEADERS =
      EnumSet.of(Role.CPE, Role.RDS, Role.CHEF_ETABLISSEMENT, Role.DIRECTEUR_ECOLE);
  private static final Set<Occasion> SHOWN =
      EnumSet.of(Occasion.INVITATION, Occasion.CANCELLATION, Occasion.REMINDER, Occasion.ESCALATION);
  private static final Set<Occasion> REPEATED =
      EnumSet.of(Occasion.INVITATION, Occasion.REMINDER, Occasion.ESCALATION);
  private static final Set<State> LEFT = EnumSet.of(State.SENT, State.DIGESTED);
  private static final String GONE = "Ce message est déjà parti : il ne peut plus être annulé.";

  private final Outbox outbox;
  private final CaseDesk cases;
  private final Zones zones;
  private final ObjectProvider<Carrier> carriers;
  private final Clock clock;

  SentMessages(Outbox outbox, CaseDesk cases, Zones zones, ObjectProvider<Carrier> carriers, Clock clock) {
    this.carriers = carriers;
    this.outbox = outbox;
    this.cases = cases;
    this.zones = zones;
    this.clock = clock;
  }

  /** The newest fifty to a person. */
  @Transactional(readOnly = true)
  public List<Message> to(String userName) {
    return outbox.of(userName, MOST);
  }

  /** The newest message to each of a page of recipients. */
  @Transactional(readOnly = true)
  public Map<String, Message> lastTo(Collection<String> recipients) {
    return outbox.lastTo(recipients).stream().collect(Collectors.toMap(Message::recipient, Function.identity(), (one, other) -> one));
  }

  /** Whether the house is configured to send anything by this channel; without, messages wait. */
  public boolean leavesBy(Channel channel) {
    return carriers.stream().anyMatch(carrier -> carrier.channel() == channel && carrier.isReady());
  }

  /** The time on the wall where a person works. */
  @Transactional(readOnly = true)
  public ZoneId timeOf(Staff person) {
    return zones.of(Collections.singleton(person.school())).zone(person.school()).time();
  }

  /** Where a link leads, for whom it was written; empty for everybody else. */
  @Transactional(readOnly = true)
  public Optional<String> target(String token, String userName) {
    return outbox.byToken(token).filter(message -> message.recipient().equals(userName)).map(Message::target);
  }

  /** Whether the person may look after messages of the school, or of this case. */
  @Transactional(readOnly = true)
  public boolean mayLookAfter(Staff person, @Nullable CaseNumber about) {
    if (person.school() == null) {
      return false;
    }
    return person.roles().stream().anyMatch(LEADERS::contains) || (about != null && isReferent(person, about));
  }

  /** The newest fifty of the school, or about the case. */
  @Transactional(readOnly = true)
  public List<Message> inSchoolOf(Staff person, @Nullable CaseNumber about) {
    return mayLookAfter(person, about) ? outbox.ofSchool(Objects.requireNonNull(person.school()), about, SHOWN, MOST) : List.of();
  }

  /** Those of a list that may be sent once more: they have left, in a summary too, and what they say still holds. */
  @Transactional(readOnly = true)
  public Set<Long> remindable(Collection<Message> messages) {
    Set<Long> may =
        messages.stream()
            .filter(message -> REPEATED.contains(message.occasion()) && LEFT.contains(message.state()) && !isPast(message))
            .map(Message::id)
            .collect(Collectors.toSet());
    may.removeAll(outbox.overtaken(may));
    return may;
  }

  public boolean mayRevoke(Message message) {
    return SHOWN.contains(message.occasion())
        && (message.state() == State.WAITING
            || message.state() == State.FOR_DIGEST
            || (message.occasion() == Occasion.INVITATION && message.state() == State.SENT && !isPast(message)));
  }

  /** Sends a message once more, once a day at most. */
  public void remind(long id, Staff person) {
    Message message = known(id, person);
    Refusal.unless(
        remindable(List.of(message)).contains(id),
        "Ce message ne peut pas être rappelé : il n’est pas encore parti, ou sa date est passée ou a changé.");
    Instant now = clock.instant();
    Message again = message.again("rappel:%d:%s".formatted(id, LocalDate.now(clock)), now);
    Refusal.unless(
        outbox.add(again.key(), List.of(again)) == 1, "Cette personne a déjà reçu un rappel aujourd’hui : réessayez demain.");
  }

  /** What has not left yet stays here; an invitation that has is called off. */
  public void revoke(long id, Staff person) {
    Message message = known(id, person);
    Refusal.unless(mayRevoke(message), GONE);
    Instant now = clock.instant();
    if (outbox.revoke(List.of(id), now) == 0) {
      Message meanwhile = known(id, person);
      Refusal.unless(
          meanwhile.state() != State.WAITING,
          "Ce message est en train de partir : rechargez la page dans quelques minutes pour voir s’il est parti.");
      Refusal.unless(mayRevoke(meanwhile), GONE);
      Message off = message.calledOff(message.channel(), now);
      Refusal.unless(outbox.add(off.key(), List.of(off)) == 1, "Cette invitation est déjà annulée.");
    }
  }

  private Message known(long id, Staff person) {
    return outbox
        .find(id)
        .filter(message -> message.school() != null && message.school().equals(person.school()))
        .filter(message -> SHOWN.contains(message.occasion()) && mayLookAfter(person, message.about()))
        .orElseThrow(() -> new Refusal("Ce message n’est pas dans votre liste."));
  }

  private boolean isReferent(Staff person, CaseNumber about) {
    return cases
        .find(about)
        .filter(file -> file.school().equals(person.school()))
        .map(file -> file.isFollowedBy(person))
        .orElse(false);
  }

  private boolean isPast(Message message) {
    return message.event() != null && message.event().isPast(clock.instant());
  }
}
