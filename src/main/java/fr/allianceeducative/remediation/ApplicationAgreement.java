package fr.allianceeducative.remediation;

import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.ShareChanged;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.remediation.Placement.State;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An application that rests on an agreement stands as long as it is agreed to. A stay that has begun is no application any more: how it
 * goes on is decided with the structure.
 */
@Component
class ApplicationAgreement {

  private static final Set<State> AWAITED = EnumSet.of(State.APPLIED, State.WAITING_LIST, State.ADMITTED);

  private final Placements placements;
  private final AwaitedPlace awaited;
  private final Pen pen;
  private final ApplicationEventPublisher events;

  ApplicationAgreement(Placements placements, AwaitedPlace awaited, Pen pen, ApplicationEventPublisher events) {
    this.placements = placements;
    this.awaited = awaited;
    this.pen = pen;
    this.events = events;
  }

  @EventListener
  void on(ShareChanged change) {
    if (change.stops() && isAnApplication(change.share())) {
      placements
          .last(change.caseNumber())
          .filter(placement -> placement.schemeName().equals(change.partner()) && AWAITED.contains(placement.state()))
          .ifPresent(this::withdraw);
    }
  }

  private static boolean isAnApplication(Share share) {
    return share.what().equals(ApplicationSent.WHAT);
  }

  private void withdraw(Placement placement) {
    placements.withdrawn(placement, pen.today(), pen.author());
    awaited.withdraw(placement.caseNumber());
    events.publishEvent(new PlacementMoved(placement.caseNumber(), PlacementMoved.Step.AGREEMENT_ENDED));
  }
}
