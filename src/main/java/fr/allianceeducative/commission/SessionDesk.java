package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The course of a session, from its agenda to its end; rooms go through {@link CommissionDesk}. */
@Component
class SessionDesk {

  private final Sessions sessions;
  private final Referrals referrals;
  private final Minutes minutes;
  private final GuestList guests;
  private final SessionPlanner planner;
  private final CommissionPaths paths;
  private final LocalRules local;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SessionDesk(
      Sessions sessions,
      Referrals referrals,
      Minutes minutes,
      GuestList guests,
      SessionPlanner planner,
      CommissionPaths paths,
      LocalRules local,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sessions = sessions;
    this.referrals = referrals;
    this.minutes = minutes;
    this.guests = guests;
    this.planner = planner;
    this.paths = paths;
    this.local = local;
    this.events = events;
    this.clock = clock;
  }

  boolean prepare(PrepareAgenda command) {
    Session session = find(command.session());
    List<Referral> waiting = referrals.waiting(session.school(), CommissionReader.MOST_WAITING);
    if (waiting.isEmpty()) {
      sessions.end(session.number(), Session.State.CANCELLED);
      return false;
    }
    Refusal.unless(!command.cases().isEmpty(), "Retenez au moins une situation à examiner.");
    Instant at = command.at() == null ? session.plannedAt() : future(session.school(), command.at());
    Refusal.unless(at.isAfter(clock.instant()), "La date prévue est passée : choisissez une autre date de séance.");
    int notice = local.rhythm(session.school(), false).noticeHours();
    for (Referral chosen : chosen(waiting, command.cases())) {
      Refusal.unless(
          chosen.inTimeFor(at, notice),
          "Une saisine ordinaire arrive au moins %d heures avant la séance : retirez les situations reçues trop tard, ou choisissez une date plus éloignée."
              .formatted(notice));
    }
    guests.draft(session, at, command);
    sessions.convene(session.number(), at, command.place());
    referrals.putOnAgenda(session.number(), command.cases());
    return true;
  }

  void invite(SessionNumber session) {
    guests.issue(session);
    events.publishEvent(new MembersInvited(session));
  }

  Opening open(OpenSession command) {
    Session session = find(command.session());
    int quorum = local.body(session.school()).quorum();
    boolean reached = guests.countMembers(session.number(), command.present()) >= quorum;
    LocalDateTime postponedTo = command.postponedTo();
    if (postponedTo != null) {
      Refusal.unless(
          !reached,
          "Le quorum est atteint : effacez la nouvelle date pour tenir la séance, ou retirez les présents pour la reporter.");
      return postpone(session, future(session.school(), postponedTo));
    }
    Refusal.unless(
        reached,
        "Il faut %d membres présents pour tenir la séance : complétez les présents, ou donnez une nouvelle date."
            .formatted(quorum));
    guests.came(session.number(), command);
    add(session, command.added());
    keepFromGuests(session, command);
    sessions.held(session.number(), local.today(session.school()));
    return new Opening.Held(numbers(referrals.agenda(session.number())));
  }

  void validate(SessionNumber number, List<CaseNumber> toRedo, @Nullable String by) {
    Session session = held(number);
    Set<CaseNumber> known =
        minutes.of(number).stream()
            .filter(minute -> !minute.offAgenda())
            .map(Minute::caseNumber)
            .collect(Collectors.toSet());
    Refusal.unless(known.containsAll(toRedo), "Choisissez les décisions à reprendre dans la liste de cette séance.");
    if (toRedo.isEmpty()) {
      sessions.validated(number, local.today(session.school()), by);
    }
  }

  void announce(SessionNumber session) {
    Set<CaseNumber> open = new HashSet<>(numbers(referrals.agenda(session)));
    List<Minute> decided =
        minutes.of(session).stream()
            .filter(minute -> minute.content() != null && open.remove(minute.caseNumber()))
            .toList();
    referrals.decided(session, decided.stream().map(Minute::caseNumber).toList());
    referrals.waitAgain(session, open);
    open.forEach(number -> events.publishEvent(new ReferralPostponed(number)));
    for (Minute minute : decided) {
      events.publishEvent(new CommissionDecided(minute.caseNumber()));
      if (minute.content() != null) {
        paths.tellCase(minute.caseNumber(), minute.content().measure().decision());
      }
    }
  }

  /** A case leaves the agenda. Once the session is open, its minutes say so and nobody is asked for a decision. */
  void leaveAgenda(SessionNumber number, CaseNumber left) {
    if (find(number).state() == Session.State.HELD) {
      minutes.put(Minute.offAgenda(number, left), null);
      paths.leaveAgenda(number, left);
    }
  }

  void close(SessionNumber number) {
    Session session = find(number);
    if (session.state() != Session.State.CANCELLED) {
      sessions.end(number, Session.State.CLOSED);
    }
    List<Referral> waiting = referrals.waiting(session.school(), 1);
    if (!waiting.isEmpty()) {
      planner.ensure(session.school(), waiting.get(0).urgent());
    }
  }

  /** @throws Refusal unless the session was opened with its quorum and its minutes are not valid yet */
  Session held(SessionNumber number) {
    Session session = find(number);
    Refusal.unless(session.state() == Session.State.HELD, "Ouvrez d’abord la séance, puis consignez ses décisions.");
    return session;
  }

  private Opening postpone(Session session, Instant at) {
    events.publishEvent(new SessionPutOff(session, guests.invited(session.number())));
    referrals.waitAgain(session.number(), numbers(referrals.agenda(session.number())));
    guests.replace(session.number());
    sessions.reschedule(session.number(), at, local.prepareBy(session.school(), at, false));
    return new Opening.Postponed();
  }

  private void add(Session session, List<CaseNumber> added) {
    if (added.isEmpty()) {
      return;
    }
    List<Referral> waiting = referrals.waiting(session.school(), CommissionReader.MOST_WAITING);
    Refusal.unless(
        chosen(waiting, added).stream().allMatch(Referral::urgent),
        "Seule une situation urgente peut être ajoutée en séance : retirez les autres.");
    referrals.putOnAgenda(session.number(), added);
  }

  /** What must not be shared waits for a session without guests from outside. */
  private void keepFromGuests(Session session, OpenSession command) {
    Set<CaseNumber> kept = guests.notForGuests(numbers(referrals.agenda(session.number())), command);
    referrals.waitAgain(session.number(), kept);
    kept.forEach(number -> events.publishEvent(new ReferralPostponed(number)));
  }

  private List<Referral> chosen(List<Referral> waiting, Collection<CaseNumber> numbers) {
    List<Referral> chosen = waiting.stream().filter(referral -> numbers.contains(referral.caseNumber())).toList();
    Refusal.unless(
        chosen.size() == numbers.size(),
        "Une des situations choisies n’attend plus la commission : rouvrez le formulaire et choisissez de nouveau.");
    return chosen;
  }

  private Instant future(Uai school, LocalDateTime at) {
    Instant instant = local.at(school, at);
    Refusal.unless(instant.isAfter(clock.instant()), "Choisissez une date de séance à venir.");
    return instant;
  }

  private Session find(SessionNumber number) {
    return sessions.find(number).orElseThrow(() -> new Refusal("Aucune séance ne porte ce numéro."));
  }

  private static List<CaseNumber> numbers(List<Referral> referrals) {
    return referrals.stream().map(Referral::caseNumber).toList();
  }
}
