package fr.allianceeducative.commission;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Pen;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
  private final Deliberation deliberation;
  private final SessionPlanner planner;
  private final SessionDesk sessions;
  private final Pen pen;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CommissionDesk(
      CaseDesk cases,
      Referrals referrals,
      Deliberation deliberation,
      SessionPlanner planner,
      SessionDesk sessions,
      Pen pen,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.referrals = referrals;
    this.deliberation = deliberation;
    this.planner = planner;
    this.sessions = sessions;
    this.pen = pen;
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
        pen.author());
    events.publishEvent(new CaseReferred(file.number()));
  }

  /** Puts a presented case on the waiting list and makes sure its school has a session ahead. */
  public void awaitSession(CaseNumber number) {
    Referral referral = deliberation.referral(number);
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
    deliberation.record(command, sessions.held(command.session()));
  }

  /** Makes the minutes valid, unless some decisions are to be recorded again. */
  public void validateMinutes(SessionNumber session, List<CaseNumber> toRedo) {
    sessions.validate(session, toRedo, pen.author());
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
    deliberation.informFamily(command);
    events.publishEvent(new FamilyLearnedDecision(command.caseNumber()));
  }
}
