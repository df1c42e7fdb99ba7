package fr.allianceeducative.family;

import fr.allianceeducative.casefile.CaseClosed;
import fr.allianceeducative.casefile.CaseTransferred;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Links of a school open nothing once it has no longer to do with the pupil. The next one sends its own. */
@Component
class LinkEnds {

  private final FamilyLinks links;
  private final Clock clock;

  LinkEnds(FamilyLinks links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  @EventListener
  void on(CaseClosed closed) {
    links.endAll(closed.caseNumber(), FamilyLink.End.CASE_OVER, clock.instant());
  }

  @EventListener
  void on(CaseTransferred transferred) {
    links.endAll(transferred.caseNumber(), FamilyLink.End.CASE_OVER, clock.instant());
  }
}
