package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The family's side of a case: who represents the pupil, what they agreed to share and with whom. */
@Service
@Transactional
public class FamilyDesk {

  private final CaseDesk cases;
  private final Families families;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FamilyDesk(CaseDesk cases, Families families, People people, ApplicationEventPublisher events, Clock clock) {
    this.cases = cases;
    this.families = families;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** Adds a legal representative, or brings the one of the same name up to date. */
  public void recordGuardian(CaseNumber number, Guardian guardian) {
    families.put(cases.caseFile(number).pupil().id(), guardian);
  }

  @Transactional(readOnly = true)
  public List<Guardian> guardians(CaseNumber number) {
    return families.guardians(cases.caseFile(number).pupil().id());
  }

  /** Writes an agreement or a refusal to share in the register; the newest line about a partner counts. */
  public void recordShare(CaseNumber number, String partner, String what, Share.Basis basis, boolean agreed) {
    String author = people.current().map(Staff::userName).orElse(null);
    families.add(new Share(number, partner, what, basis, agreed, LocalDate.now(clock), author, null));
    events.publishEvent(
        new ShareChanged(number, agreed ? ShareChanged.Change.AGREED : ShareChanged.Change.REFUSED));
  }

  /** Takes an agreement back; everything shared with the partner stops today. */
  public void withdraw(CaseNumber number, String partner) {
    families.withdraw(number, partner, LocalDate.now(clock));
    events.publishEvent(new ShareChanged(number, ShareChanged.Change.WITHDRAWN));
  }

  /** The register of a case, newest first. */
  @Transactional(readOnly = true)
  public List<Share> shares(CaseNumber number) {
    return families.shares(number);
  }
}
