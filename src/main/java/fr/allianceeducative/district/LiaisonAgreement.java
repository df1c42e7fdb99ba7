package fr.allianceeducative.district;

import fr.allianceeducative.casefile.ShareChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The district looks at a case as long as sending the sheet to it is agreed. What the commission of the school does is no share and
 * goes on.
 */
@Component
class LiaisonAgreement {

  /** Name of the district in the register of shares. */
  static final String PARTNER = "District";

  private final AwaitedExamination examination;
  private final ApplicationEventPublisher events;

  LiaisonAgreement(AwaitedExamination examination, ApplicationEventPublisher events) {
    this.examination = examination;
    this.events = events;
  }

  @EventListener
  void on(ShareChanged change) {
    if (change.stops() && change.partner().equals(PARTNER)) {
      examination.withdraw(change.caseNumber());
      events.publishEvent(new DistrictMoved(change.caseNumber(), DistrictMoved.Step.AGREEMENT_ENDED));
    }
  }
}
