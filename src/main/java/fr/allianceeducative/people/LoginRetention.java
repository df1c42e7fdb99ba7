package fr.allianceeducative.people;

import fr.allianceeducative.kernel.RetentionTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets every night from where people logged in long ago, and attempts that count no more, on a house where nobody comes in too. */
@Component
class LoginRetention {

  /** Word of the retention table. */
  private static final String KNOWN_BROWSERS = "knownBrowsers";

  private static final Duration COUNTED = Duration.ofDays(1);

  private final LoginAttempts attempts;
  private final RetentionTable table;
  private final Clock clock;

  LoginRetention(LoginAttempts attempts, RetentionTable table, Clock clock) {
    this.attempts = attempts;
    this.table = table;
    this.clock = clock;
  }

  @Scheduled(cron = "0 5 3 * * *")
  void forget() {
    Instant known =
        table.keep(KNOWN_BROWSERS).firstKept(LocalDate.now(clock)).atStartOfDay(clock.getZone()).toInstant();
    attempts.forgetBefore(clock.instant().minus(COUNTED), known);
  }
}
