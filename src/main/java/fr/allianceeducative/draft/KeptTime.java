package fr.allianceeducative.draft;

import fr.allianceeducative.casefile.Delays;
import fr.allianceeducative.kernel.Delay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import org.springframework.stereotype.Component;

/** How long something that was never sent is kept for its author: one row of the table of delays. */
@Component
class KeptTime {

  private static final String ROW = "unsentForm";

  private final Delays delays;
  private final Clock clock;

  KeptTime(Delays delays, Clock clock) {
    this.delays = delays;
    this.clock = clock;
  }

  /** What was kept before is not kept any more. */
  Instant oldest() {
    return OffsetDateTime.now(clock).minus(length()).toInstant();
  }

  Instant until(Instant kept) {
    return kept.atOffset(ZoneOffset.UTC).plus(length()).toInstant();
  }

  private TemporalAmount length() {
    Delay kept = delays.of(ROW);
    return switch (kept.unit()) {
      case HOURS -> Duration.ofHours(kept.amount());
      case DAYS, SCHOOL_DAYS -> Period.ofDays(kept.amount());
      case MONTHS -> Period.ofMonths(kept.amount());
    };
  }
}
