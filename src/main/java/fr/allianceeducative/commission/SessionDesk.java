package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
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
  private final Agenda agenda;
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
      Agenda agenda,
      Minutes minutes,
      GuestList guests,
      SessionPlanner planner,
      CommissionPaths paths,
      LocalRules local,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sessions = sessions;
    this.referrals = referrals;
    this.agenda = agenda;
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
    if (!agenda.somebodyWaits(session)) {
      sessions.end(session.number(), Session.State.CANCELLED);
      return false;
    }
    Instant at = command.at() == null ? session.plannedAt() : future(session.school(), command.at());
    Refusal.unless(at.isAfter(clock.instant()), "La date prévue est passée : choisissez une autre date de séance.");
    agenda.check(session, at, command.cases());
    guests.draft(session, at, command);
    sessions.convene(session.number(), at, command.place());
    agenda.put(session.number(), command.cases());
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
    agenda.add(session, command.added());
    agenda.keepFromGuests(session.number(), command);
    sessions.held(session.number(), local.today(session.school()));
    return new Opening.Held(agenda.of(session.number()));
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
    for (Minute minute : agenda.settle(session, minutes.of(session))) {
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
    agenda.clear(session.number());
    guests.replace(session.number());
    sessions.reschedule(session.number(), at, local.prepareBy(session.school(), at, false));
    return new Opening.Postponed();
  }

  private Instant future(Uai school, LocalDateTime at) {
    Instant instant = local.at(school, at);
    Refusal.unless(instant.isAfter(clock.instant()), "Choisissez une date de séance à venir.");
    return instant;
  }

  private Session find(SessionNumber number) {
    return sessions.find(number).orElseThrow(() -> new Refusal("Aucune séance ne porte ce numéro."));
  }
}
