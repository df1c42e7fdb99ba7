package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.AgreementDesk;
import fr.allianceeducative.casefile.CaseClosed;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.CaseTransferred;
import fr.allianceeducative.casefile.Paths;
import fr.allianceeducative.casefile.ReferentNamed;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.ShareChanged;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives every agreement its last day, and keeps the path that asks for it again in step with the register: it runs as long as
 * something is agreed, belongs to the référent, and starts over when another agreement ends first.
 */
@Component
class AgreementPaths {

  /** What the path itself asked or noted is no news to it. */
  private static final Set<ShareChanged.Change> ENDS =
      EnumSet.of(ShareChanged.Change.WITHDRAWN, ShareChanged.Change.REFUSED, ShareChanged.Change.ENDED);

  private final AgreementDesk agreements;
  private final CaseDesk cases;
  private final AgreementTerm term;
  private final Paths paths;

  AgreementPaths(AgreementDesk agreements, CaseDesk cases, AgreementTerm term, Paths paths) {
    this.agreements = agreements;
    this.cases = cases;
    this.term = term;
    this.paths = paths;
  }

  @EventListener
  void on(ShareChanged event) {
    if (event.change() == ShareChanged.Change.AGREED && event.share().isAgreement()) {
      given(event.share());
    } else if (ENDS.contains(event.change())) {
      tellWhenNoneIsLeft(event.caseNumber());
    }
  }

  /** A task that nobody was named for goes to the référent. */
  @EventListener
  void on(ReferentNamed event) {
    if (agreements.firstEnd(event.caseNumber()).isPresent()) {
      paths.agreementsChanged(event.caseNumber(), true);
    }
  }

  @EventListener
  void on(CaseClosed closed) {
    agreements.endAll(closed.caseNumber());
  }

  /** The agreements were given for the partners of the school that had the pupil. */
  @EventListener
  void on(CaseTransferred transferred) {
    agreements.endAll(transferred.caseNumber());
  }

  private void given(Share share) {
    CaseFile file = cases.caseFile(share.caseNumber());
    Optional<LocalDate> before = agreements.firstEnd(file.number());
    LocalDate end = term.end(file, share.recordedOn());
    agreements.holdsUntil(share, end);
    if (before.isEmpty()) {
      paths.agreementsGiven(file.number(), file.school());
    } else if (end.isBefore(before.get())) {
      paths.agreementsChanged(file.number(), true);
    }
  }

  private void tellWhenNoneIsLeft(CaseNumber number) {
    if (agreements.firstEnd(number).isEmpty()) {
      paths.agreementsChanged(number, false);
    }
  }
}
