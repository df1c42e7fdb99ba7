package fr.allianceeducative.casefile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The watch: nothing to do today, but somebody looks again on a chosen day. */
@Service
@Transactional
public class WatchDesk {

  private final CaseDesk cases;
  private final ApplicationEventPublisher events;

  WatchDesk(CaseDesk cases, ApplicationEventPublisher events) {
    this.cases = cases;
    this.events = events;
  }

  /** Closes the case without further need, or lifts the watch so that the path begins again. */
  public void review(ReviewWatch review) {
    events.publishEvent(new WatchReviewed(review.caseNumber(), review.decision(), review.reason()));
    switch (review.decision()) {
      case CLOSE -> cases.close(review.caseNumber(), ClosingReason.NO_NEED);
      case RESUME -> cases.liftWatch(review.caseNumber());
    }
  }
}
