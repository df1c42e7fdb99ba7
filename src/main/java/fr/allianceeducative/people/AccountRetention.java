package fr.allianceeducative.people;

import fr.allianceeducative.kernel.RetentionTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets every night who had the accounts that were closed long ago; what was written under them goes with its cases. */
@Component
class AccountRetention {

  /** Word of the retention table. */
  private static final String CLOSED = "closedAccounts";

  private final AccountRegister register;
  private final Accounts accounts;
  private final RetentionTable table;
  private final Clock clock;

  AccountRetention(AccountRegister register, Accounts accounts, RetentionTable table, Clock clock) {
    this.register = register;
    this.accounts = accounts;
    this.table = table;
    this.clock = clock;
  }

  @Scheduled(cron = "0 15 3 * * *")
  @Transactional
  void forget() {
    Instant kept = table.keep(CLOSED).firstKept(LocalDate.now(clock)).atStartOfDay(clock.getZone()).toInstant();
    register.forgetClosedBefore(kept, clock.instant()).forEach(accounts::forget);
  }
}
