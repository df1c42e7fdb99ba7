package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Which cases a session looks at: chosen in time, urgent ones added on the day. What it does not come to waits for the next
 * session.
 */
@Component
class Agenda {

  private final Referrals referrals;
  private final GuestList guests;
  private final LocalRules local;
  private final ApplicationEventPublisher events;

  Agenda(Referrals referrals, GuestList guests, LocalRules local, ApplicationEventPublisher events) {
    this.referrals = referrals;
    this.guests = guests;
    this.local = local;
    this.events = events;
  }

  boolean somebodyWaits(Session session) {
    return !waiting(session).isEmpty();
  }

  List<CaseNumber> of(SessionNumber session) {
    return numbers(referrals.agenda(session));
  }

  /** Refuses a choice of cases that do not wait any more or came too late for the day. */
  void check(Session session, Instant at, Collection<CaseNumber> cases) {
    Refusal.unless(!cases.isEmpty(), "Retenez au moins une situation à examiner.");
    int notice = local.rhythm(session.school(), false).noticeHours();
    Refusal.unless(
        chosen(session, cases).stream().allMatch(chosen -> chosen.inTimeFor(at, notice)),
        "Une saisine ordinaire arrive au moins %d heures avant la séance : retirez les situations reçues trop tard, ou choisissez une date plus éloignée."
            .formatted(notice));
  }

  void put(SessionNumber session, Collection<CaseNumber> cases) {
    referrals.putOnAgenda(session, cases);
  }

  /** Adds what became urgent since the agenda was drawn up. */
  void add(Session session, Collection<CaseNumber> added) {
    if (added.isEmpty()) {
      return;
    }
    Refusal.unless(
        chosen(session, added).stream().allMatch(Referral::urgent),
        "Seule une situation urgente peut être ajoutée en séance : retirez les autres.");
    referrals.putOnAgenda(session.number(), added);
  }

  /** What must not be shared waits for a session without guests from outside. */
  void keepFromGuests(SessionNumber session, OpenSession command) {
    postpone(session, guests.notForGuests(of(session), command));
  }

  /** Every case waits again, on the agenda of the same session on a later day. */
  void clear(SessionNumber session) {
    referrals.waitAgain(session, of(session));
  }

  /**
   * Takes the cases with a decision off the agenda; the others wait again.
   *
   * @return the minutes of the former
   */
  List<Minute> settle(SessionNumber session, List<Minute> minutes) {
    Set<CaseNumber> open = new HashSet<>(of(session));
    List<Minute> decided =
        minutes.stream().filter(minute -> minute.content() != null && open.remove(minute.caseNumber())).toList();
    referrals.decided(session, decided.stream().map(Minute::caseNumber).toList());
    postpone(session, open);
    return decided;
  }

  private void postpone(SessionNumber session, Set<CaseNumber> cases) {
    referrals.waitAgain(session, cases);
    cases.forEach(number -> events.publishEvent(new ReferralPostponed(number)));
  }

  private List<Referral> chosen(Session session, Collection<CaseNumber> numbers) {
    List<Referral> chosen =
        waiting(session).stream().filter(referral -> numbers.contains(referral.caseNumber())).toList();
    Refusal.unless(
        chosen.size() == numbers.size(),
        "Une des situations choisies n’attend plus la commission : rouvrez le formulaire et choisissez de nouveau.");
    return chosen;
  }

  private List<Referral> waiting(Session session) {
    return referrals.waiting(session.school(), CommissionReader.MOST_WAITING);
  }

  private static List<CaseNumber> numbers(List<Referral> referrals) {
    return referrals.stream().map(Referral::caseNumber).toList();
  }
}
