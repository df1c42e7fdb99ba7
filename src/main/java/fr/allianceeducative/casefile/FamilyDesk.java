package fr.allianceeducative.casefile;

import fr.allianceeducative.casefile.Share.State;
import fr.allianceeducative.casefile.ShareChanged.Change;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Pen;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The family's side of a case: who represents the pupil, what they agreed to share and with whom. What becomes of an agreement
 * afterwards is with {@link AgreementDesk}.
 */
@Service
@Transactional
public class FamilyDesk {

  private final CaseDesk cases;
  private final Families families;
  private final Pen pen;
  private final ApplicationEventPublisher events;

  FamilyDesk(CaseDesk cases, Families families, Pen pen, ApplicationEventPublisher events) {
    this.cases = cases;
    this.families = families;
    this.pen = pen;
    this.events = events;
  }

  /** Adds a legal representative, or brings the one of the same name up to date. */
  public void recordGuardian(CaseNumber number, Guardian guardian) {
    families.put(cases.caseFile(number).pupil().id(), guardian);
  }

  @Transactional(readOnly = true)
  public List<Guardian> guardians(CaseNumber number) {
    return families.guardians(cases.caseFile(number).pupil().id());
  }

  /** Of a block of cases, by case. One statement. */
  @Transactional(readOnly = true)
  public Map<CaseNumber, List<Guardian>> guardians(Collection<CaseFile> files) {
    Map<Long, List<Guardian>> found = families.guardians(files.stream().map(file -> file.pupil().id()).distinct().toList());
    return files.stream()
        .collect(Collectors.toMap(CaseFile::number, file -> found.getOrDefault(file.pupil().id(), List.of())));
  }

  /** An agreement was asked for, and the answer is awaited; nothing is shared meanwhile. */
  public void askShare(CaseNumber number, String partner, String what) {
    add(number, partner, what, Share.Basis.AGREEMENT, State.ASKED, Change.ASKED);
  }

  /**
   * Writes an agreement or a refusal to share in the register; the newest line about a partner counts. What rests on the mission of
   * the school or on the law is written down too, whatever anybody agrees to.
   */
  public void recordShare(CaseNumber number, String partner, String what, Share.Basis basis, boolean agreed) {
    if (basis != Share.Basis.AGREEMENT) {
      add(number, partner, what, basis, State.GIVEN, Change.NOTED);
      return;
    }
    takeThePlace(number, partner, what, agreed);
    add(number, partner, what, basis, agreed ? State.GIVEN : State.REFUSED, agreed ? Change.AGREED : Change.REFUSED);
  }

  /** Writes down that an agreement which was asked for again is not given again. */
  void notRenewed(Share share) {
    takeThePlace(share.caseNumber(), share.partner(), share.what(), false);
    add(share.caseNumber(), share.partner(), share.what(), Share.Basis.AGREEMENT, State.REFUSED, Change.NOT_RENEWED);
  }

  /** Takes an agreement back; everything shared with the partner on an agreement stops today. */
  public void withdraw(CaseNumber number, String partner) {
    withdraw(given(number, partner), null);
  }

  /** What was shared with somebody who is there no more ends, and nobody took anything back. */
  public void end(CaseNumber number, String partner) {
    List<Share> given = given(number, partner);
    families.state(given.stream().map(Share::id).toList(), State.ENDED);
    given.forEach(share -> events.publishEvent(new ShareChanged(share.in(State.ENDED), Change.ENDED)));
  }

  void withdraw(List<Share> shares, @Nullable Voice saidBy) {
    families.withdraw(shares.stream().map(Share::id).toList(), pen.today(), pen.author(), saidBy);
    shares.forEach(share -> events.publishEvent(new ShareChanged(share.in(State.WITHDRAWN), Change.WITHDRAWN)));
  }

  /** The register of a case, newest first. */
  @Transactional(readOnly = true)
  public List<Share> shares(CaseNumber number) {
    return families.shares(number);
  }

  /** A new answer ends what was said before: a renewal the older line about the same thing, a refusal all of the partner's. */
  private void takeThePlace(CaseNumber number, String partner, String what, boolean agreed) {
    List<Share> older = given(number, partner);
    if (agreed) {
      families.state(older.stream().filter(share -> share.what().equals(what)).map(Share::id).toList(), State.ENDED);
    } else {
      families.withdraw(older.stream().map(Share::id).toList(), pen.today(), pen.author(), null);
    }
  }

  private List<Share> given(CaseNumber number, String partner) {
    return families.shares(number).stream()
        .filter(share -> share.isAgreement() && share.state() == State.GIVEN && share.partner().equals(partner))
        .toList();
  }

  private void add(CaseNumber number, String partner, String what, Share.Basis basis, State state, Change change) {
    Share kept = families.add(Share.written(number, partner, what, basis, state, pen.today(), pen.author()));
    events.publishEvent(new ShareChanged(kept, change));
  }
}
