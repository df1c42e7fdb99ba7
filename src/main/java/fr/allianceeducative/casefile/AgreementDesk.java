package fr.allianceeducative.casefile;

import fr.allianceeducative.casefile.Share.State;
import fr.allianceeducative.casefile.ShareChanged.Change;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Pen;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of an agreement to share after it was given: taken back at any moment, asked for again before it ends, over on its last
 * day.
 *
 * <p>Taking back is as easy as giving and asks for no reason: a representative or the pupil is enough, and from eighteen on the
 * young person alone. It stops what is done for that partner at once, and no legal procedure. A person of the school notes it,
 * or the family itself does.
 */
@Service
@Transactional
public class AgreementDesk {

  private final CaseDesk cases;
  private final FamilyDesk desk;
  private final Families families;
  private final Pen pen;
  private final ApplicationEventPublisher events;

  AgreementDesk(CaseDesk cases, FamilyDesk desk, Families families, Pen pen, ApplicationEventPublisher events) {
    this.cases = cases;
    this.desk = desk;
    this.families = families;
    this.pen = pen;
    this.events = events;
  }

  /** Ends the agreements with these partners today. */
  public void withdraw(WithdrawAgreements command) {
    Refusal.unless(
        !ofAge(command.caseNumber()) || command.saidBy() != Voice.REPRESENTATIVE,
        "Cet élève est majeur : c’est à lui de donner et de reprendre ses accords. Demandez-lui ce qu’il souhaite.");
    List<Share> taken =
        current(command.caseNumber()).stream().filter(share -> command.partners().contains(share.partner())).toList();
    Refusal.unless(
        taken.stream().map(Share::partner).collect(Collectors.toSet()).equals(command.partners()),
        "Un de ces accords n’est plus en cours : relisez le registre des partages.");
    desk.withdraw(taken, command.saidBy());
    events.publishEvent(new AgreementsWithdrawn(command.caseNumber(), command.saidBy()));
  }

  /** Keeps the answers to agreements that were asked for again: what is not agreed to again stops. */
  public void renew(RenewAgreements command) {
    CaseNumber number = command.caseNumber();
    List<Share> asked = toRenew(number);
    Refusal.unless(
        asked.stream().map(Share::id).collect(Collectors.toSet()).containsAll(command.kept()),
        "Un de ces accords a changé entre-temps : rechargez la page et répondez de nouveau.");
    mayGive(number, command);
    for (Share share : asked) {
      if (command.kept().contains(share.id())) {
        desk.recordShare(number, share.partner(), share.what(), Share.Basis.AGREEMENT, true);
      } else {
        desk.notRenewed(share);
      }
    }
    events.publishEvent(new AgreementsRenewed(number, !command.kept().isEmpty()));
  }

  /** Notes which agreements are past their last day, and stops what is done for their partners. */
  public void expire(CaseNumber number) {
    LocalDate today = pen.today();
    List<Share> over =
        given(number).stream().filter(share -> !share.holdsOn(today)).toList();
    end(over, State.EXPIRED, Change.EXPIRED);
    if (!over.isEmpty()) {
      events.publishEvent(new AgreementsExpired(number));
    }
  }

  /** The accompaniment by this school is over: nothing given for it holds any more. */
  public void endAll(CaseNumber number) {
    end(given(number), State.ENDED, Change.ENDED);
  }

  /** Sets the last day of an agreement that was just given. */
  public void holdsUntil(Share share, LocalDate last) {
    families.until(share.id(), last);
  }

  /** What may be taken back: the agreements that hold today, newest first. */
  @Transactional(readOnly = true)
  public List<Share> current(CaseNumber number) {
    return given(number).stream().filter(share -> share.holdsOn(pen.today())).toList();
  }

  /** What is asked for again: agreements that hold, and those that came to their last day, each once. */
  @Transactional(readOnly = true)
  public List<Share> toRenew(CaseNumber number) {
    Set<String> newer = new HashSet<>();
    return families.shares(number).stream()
        .filter(Share::isAgreement)
        .filter(share -> newer.add(share.partner() + "|" + share.what()))
        .filter(share -> share.state() == State.GIVEN || share.state() == State.EXPIRED)
        .toList();
  }

  /** Whether somebody has to ask again for an agreement that is over. */
  @Transactional(readOnly = true)
  public boolean someAreOver(CaseNumber number) {
    return toRenew(number).stream().anyMatch(share -> share.stateOn(pen.today()) == State.EXPIRED);
  }

  /** Last day of the agreement that ends first; empty when none is given. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> firstEnd(CaseNumber number) {
    return given(number).stream().map(Share::until).filter(Objects::nonNull).min(LocalDate::compareTo);
  }

  /** The register of shares of a case, newest first. */
  @Transactional(readOnly = true)
  public List<Share> register(CaseNumber number) {
    return families.shares(number);
  }

  private void mayGive(CaseNumber number, RenewAgreements command) {
    if (command.kept().isEmpty()) {
      return;
    }
    boolean ofAge = ofAge(number);
    Refusal.unless(
        !ofAge || command.heard() != Voice.REPRESENTATIVE, "Cet élève est majeur : recueillez sa propre réponse.");
    Refusal.unless(
        ofAge || command.heard() != Voice.YOUTH,
        "Cet élève est mineur : recueillez aussi la réponse d’un responsable légal.");
    Refusal.unless(
        ofAge || desk.guardians(number).stream().anyMatch(Guardian::parentalAuthority),
        "Cet élève est mineur : nommez d’abord un responsable légal qui exerce l’autorité parentale.");
  }

  private boolean ofAge(CaseNumber number) {
    return cases.caseFile(number).pupil().ofAgeOn(pen.today());
  }

  private List<Share> given(CaseNumber number) {
    return families.shares(number).stream()
        .filter(share -> share.isAgreement() && share.state() == State.GIVEN)
        .toList();
  }

  private void end(List<Share> shares, State state, Change change) {
    families.state(shares.stream().map(Share::id).toList(), state);
    shares.forEach(share -> events.publishEvent(new ShareChanged(share.in(state), change)));
  }
}
