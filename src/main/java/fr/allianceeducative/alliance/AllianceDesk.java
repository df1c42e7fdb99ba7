package fr.allianceeducative.alliance;

import fr.allianceeducative.alliance.Member.State;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.SharingDesk;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to the alliance of a pupil: who keeps the link, who joins, who signed, who may see.
 *
 * <p>Nobody outside the school is asked before a référent is named and the family agreed to that partner, and nobody is in
 * before the charter is signed.
 */
@Service
@Transactional
public class AllianceDesk {

  private final CaseDesk cases;
  private final FamilyDesk family;
  private final SharingDesk sharing;
  private final Team team;
  private final Alliances alliances;
  private final Members members;
  private final MemberAccess access;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AllianceDesk(
      CaseDesk cases,
      FamilyDesk family,
      SharingDesk sharing,
      Team team,
      Alliances alliances,
      Members members,
      MemberAccess access,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.family = family;
    this.sharing = sharing;
    this.team = team;
    this.alliances = alliances;
    this.members = members;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /** Names the adults who keep the link. In a primary school the teacher of the class is not one of them. */
  public void nameReferents(NameReferents command) {
    CaseFile file = cases.caseFile(command.caseNumber());
    team.checkReferents(file.school(), command);
    cases.nameReferents(file.number(), command.referent(), command.second());
    alliances.purpose(file.number(), command.purpose());
  }

  /** Whether somebody keeps the link to the pupil; nobody outside the school is asked before. */
  @Transactional(readOnly = true)
  public boolean referentIsNamed(CaseNumber number) {
    return team.hasReferent(cases.caseFile(number));
  }

  /** Writes down who is asked to join; the référents are always among them. */
  public void proposeMembers(ProposeMembers command) {
    CaseFile file = cases.caseFile(command.caseNumber());
    Refusal.unless(file.referent() != null, "Nommez d’abord le référent de l’élève, puis proposez les membres.");
    if (!command.partners().isEmpty()) {
      sharing.mustBeOpen(file.number());
    }
    List<Member> known = members.of(file.number());
    members.state(ids(known, State.PROPOSED), State.LEFT_OUT);
    members.add(team.membersOf(file, command, known));
  }

  /**
   * Writes down what the family answered and, when it agrees, asks the proposed members to sign.
   *
   * @return numbers of the members asked to sign; none when the family refuses
   */
  public List<Long> recordFamilyAnswer(RecordFamilyAnswer command) {
    CaseFile file = cases.caseFile(command.caseNumber());
    checkAnswer(file, command);
    if (command.answer() == RecordFamilyAnswer.Answer.AGREES && !command.agreedPartners().isEmpty()) {
      sharing.mustBeOpen(file.number());
    }
    alliances.answer(command);
    List<Member> proposed =
        members.of(file.number()).stream().filter(member -> member.state() == State.PROPOSED).toList();
    if (command.answer() == RecordFamilyAnswer.Answer.REFUSES) {
      members.state(ids(proposed, State.PROPOSED), State.LEFT_OUT);
      events.publishEvent(new AllianceRefused(file.number()));
      return List.of();
    }
    events.publishEvent(new AllianceAgreed(file.number()));
    List<Long> invited =
        proposed.stream()
            .filter(member -> !member.outside() || shareAgreed(member, command))
            .map(Member::id)
            .toList();
    members.state(ids(proposed, State.PROPOSED), State.LEFT_OUT);
    members.state(invited, State.INVITED);
    return invited;
  }

  /** Whose task the signature of this member is. */
  @Transactional(readOnly = true)
  public Signatory signatoryOf(long memberId) {
    Member member = member(memberId);
    if (member.userName() != null) {
      return new Signatory.Person(member.userName());
    }
    String referent = cases.caseFile(member.caseNumber()).referent();
    return member.profession() != null || referent == null
        ? new Signatory.Profession(team.professionOf(member))
        : new Signatory.Person(referent);
  }

  /** Writes down that a member signed the charter, or stays out. */
  public void signCharter(SignCharter command) {
    Member member = member(command.memberId());
    Refusal.unless(
        member.state() == State.INVITED,
        "Le délai de signature est clos : demandez au référent de l’élève de vous proposer à nouveau.");
    if (command.signed()) {
      if (member.outside()) {
        sharing.mustBeOpen(member.caseNumber());
      }
      members.signed(member.id(), command.versionInForce(), LocalDate.now(clock));
      events.publishEvent(new CharterSigned(member.caseNumber(), member.userName()));
    } else {
      members.state(List.of(member.id()), State.DECLINED);
      events.publishEvent(new CharterDeclined(member.caseNumber()));
    }
  }

  /** Says that signatures are still awaited. */
  public void remindSigners(CaseNumber number) {
    events.publishEvent(new SignaturesAwaited(number));
  }

  /** Says that two reminders were not enough. */
  public void escalateSignatures(CaseNumber number) {
    events.publishEvent(new SignaturesMissing(number));
  }

  /**
   * Lets in who signed and leaves the others out. A partner who signed comes in when sharing is open again.
   *
   * @return whether anybody signed, and so the alliance is active
   */
  public boolean closeSignatures(CaseNumber number) {
    List<Member> all = members.of(number);
    members.state(ids(all, State.INVITED), State.LEFT_OUT);
    if (ids(all, State.SIGNED).isEmpty()) {
      return false;
    }
    access.open(number, all);
    alliances.activeSince(number, LocalDate.now(clock));
    events.publishEvent(new AllianceActive(number));
    return true;
  }

  /** Everyone who was ever asked, in the order they were proposed. */
  @Transactional(readOnly = true)
  public List<Member> members(CaseNumber number) {
    return members.of(number);
  }

  /** @throws Refusal when nobody has this number */
  @Transactional(readOnly = true)
  public Member member(long id) {
    return members.find(id).orElseThrow(() -> new Refusal("Ce membre n’est plus proposé : fermez cette tâche."));
  }

  private void checkAnswer(CaseFile file, RecordFamilyAnswer command) {
    LocalDate today = LocalDate.now(clock);
    Refusal.unless(!command.informedOn().isAfter(today), "Choisissez une date d’échange qui n’est pas dans le futur.");
    boolean ofAge = file.pupil().ofAgeOn(today);
    Refusal.unless(
        ofAge || command.heard() != RecordFamilyAnswer.Heard.YOUTH,
        "Cet élève est mineur : recueillez aussi la réponse d’un responsable légal.");
    Refusal.unless(
        !ofAge || command.heard() != RecordFamilyAnswer.Heard.REPRESENTATIVE,
        "Cet élève est majeur : recueillez sa propre réponse.");
  }

  private boolean shareAgreed(Member partner, RecordFamilyAnswer command) {
    boolean agreed = command.agreedPartners().contains(partner.id());
    family.recordShare(partner.caseNumber(), partner.label(), "alliance éducative", Share.Basis.AGREEMENT, agreed);
    return sharing.mayShareWith(partner.caseNumber(), partner.label());
  }

  private static List<Long> ids(List<Member> members, State state) {
    return members.stream().filter(member -> member.state() == state).map(Member::id).toList();
  }
}
