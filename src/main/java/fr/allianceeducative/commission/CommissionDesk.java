package fr.allianceeducative.commission;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to the commission of a school: cases are presented to it and wait, it decides on them, families learn what
 * it decided. The course of a session itself is with {@link SessionDesk}, behind this door.
 */
@Service
@Transactional
public class CommissionDesk {

  private final CaseDesk cases;
  private final Referrals referrals;
  private final Minutes minutes;
  private final SessionPlanner planner;
  private final SessionDesk sessions;
  private final CommissionRules rules;
  private final LocalRules local;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CommissionDesk(
      CaseDesk cases,
      Referrals referrals,
      Minutes minutes,
      SessionPlanner planner,
      SessionDesk sessions,
      CommissionRules rules,
      LocalRules local,
      People people,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.referrals = referrals;
    this.minutes = minutes;
    this.planner = planner;
    this.sessions = sessions;
    this.rules = rules;
    this.local = local;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** Presents a case. A new referral takes the place of one that was never decided. */
  public void refer(ReferCase command) {
    CaseFile file = cases.caseFile(command.caseNumber());
    withdraw(file.number());
    referrals.add(
        new Referral(
            file.number(),
            file.school(),
            command.subject(),
            command.urgent(),
            command.motive(),
            command.guests(),
            command.familyInformed(),
            clock.instant(),
            Referral.State.REFERRED,
            null),
        author());
    events.publishEvent(new CaseReferred(file.number()));
  }

  /** Puts a presented case on the waiting list and makes sure its school has a session ahead. */
  public void awaitSession(CaseNumber number) {
    Referral referral = referral(number);
    referrals.await(number);
    planner.ensure(referral.school(), referral.urgent());
  }

  /**
   * The case no longer asks for the commission: it was closed, moved or decided elsewhere. A session that is being held has one
   * decision less to record, and says so in its minutes.
   */
  public void withdraw(CaseNumber number) {
    Optional<SessionNumber> session = referrals.latest(number).flatMap(Referral::onAgendaOf);
    referrals.withdraw(number);
    session.ifPresent(agenda -> sessions.leaveAgenda(agenda, number));
  }

  /** Writes the agenda and the drafts of the invitations. Returns whether there is anything to examine. */
  public boolean prepareAgenda(PrepareAgenda command) {
    return sessions.prepare(command);
  }

  /** Issues the invitations that are drafted. Doing it twice invites nobody twice. */
  public void inviteMembers(SessionNumber session) {
    sessions.invite(session);
  }

  /** The cases the session examines now; empty when it was postponed. */
  public Opening openSession(OpenSession command) {
    return sessions.open(command);
  }

  /** Writes what the session did with a case; nothing is told before the minutes are valid. */
  public void recordDecision(RecordDecision command) {
    Session session = sessions.held(command.session());
    CaseFile file = onAgenda(command.caseNumber(), session);
    Minute.Content content =
        command instanceof RecordDecision.Examined examined ? content(examined, file, session) : null;
    minutes.put(new Minute(command.session(), command.caseNumber(), content, false), author());
  }

  /** Makes the minutes valid, unless some decisions are to be recorded again. */
  public void validateMinutes(SessionNumber session, List<CaseNumber> toRedo) {
    sessions.validate(session, toRedo, author());
  }

  /** Tells each examined case its decision; the others wait again. Doing it twice tells nobody twice. */
  public void announceDecisions(SessionNumber session) {
    sessions.announce(session);
  }

  /** Ends the session and plans the next one when cases wait. */
  public void closeSession(SessionNumber session) {
    sessions.close(session);
  }

  /** The family knows the newest decision about the case. */
  public void informFamily(InformFamily command) {
    CaseFile file = cases.caseFile(command.caseNumber());
    Refusal.unless(
        !command.toldOn().isAfter(local.today(file.school())),
        "La famille n’a pas pu être informée après aujourd’hui : corrigez la date.");
    minutes.familyInformed(command, author());
    events.publishEvent(new FamilyLearnedDecision(command.caseNumber()));
  }

  /** The case, as long as it is on the agenda of this session and in its school. */
  private CaseFile onAgenda(CaseNumber number, Session session) {
    CaseFile file = cases.caseFile(number);
    boolean listed = referral(number).onAgendaOf().filter(session.number()::equals).isPresent();
    Refusal.unless(
        listed && file.school().equals(session.school()),
        "Cette situation n’est pas à l’ordre du jour de cette séance : fermez cette tâche.");
    return file;
  }

  private Minute.Content content(RecordDecision.Examined decision, CaseFile file, Session session) {
    Referral referral = referral(decision.caseNumber());
    LocalDate today = local.today(session.school());
    Refusal.unless(
        rules
            .measures(local.school(session.school()).type(), file.pupil().ageOn(today))
            .contains(decision.measure()),
        "Cette décision n’est pas ouverte à cet élève : choisissez-en une autre dans la liste.");
    Refusal.unless(
        decision.action() == null || !decision.action().dueOn().isBefore(today),
        "L’échéance de l’action est déjà passée : choisissez une date à venir.");
    boolean informed = decision.familyInformed() || referral.familyInformed();
    String signedBy =
        DistrictEntry.check(decision, file, informed, local.body(session.school()), people.current());
    return new Minute.Content(
        decision.summary(),
        decision.analysis(),
        decision.measure(),
        decision.action(),
        informed,
        signedBy == null ? null : decision.exception(),
        signedBy);
  }

  private Referral referral(CaseNumber number) {
    return referrals
        .latest(number)
        .orElseThrow(() -> new Refusal("Cette situation n’a pas été présentée à la commission."));
  }

  private @Nullable String author() {
    return people.current().map(Staff::userName).orElse(null);
  }
}
