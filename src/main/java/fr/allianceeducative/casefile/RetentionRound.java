package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.Keep;
import fr.allianceeducative.kernel.RetentionTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The round of the night: forgets cases whose time is over, then whatever goes by its own age.
 *
 * <p>Of several nodes one takes the night. It goes in batches, each a transaction of its own, so that nobody waits for it; what a
 * node that dies leaves undone, the next night does. A case that somebody works on is left out. A case that cannot be forgotten
 * holds up no other; it is tried alone, and the round fails when it has come to its end.
 */
@Component
public class RetentionRound {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionRound.class);
  private static final int CASES = 50;
  private static final int OTHERS = 500;

  private final CaseRetention cases;
  private final List<ForgetsByAge> others;
  private final RetentionTable table;
  private final Clock clock;

  RetentionRound(CaseRetention cases, List<ForgetsByAge> others, RetentionTable table, Clock clock) {
    this.cases = cases;
    this.others = others;
    this.table = table;
    this.clock = clock;
  }

  @Scheduled(cron = "0 10 3 * * *")
  void tonight() {
    LocalDate today = LocalDate.now(clock);
    if (cases.takeNight(today)) {
      run(today);
    }
  }

  /**
   * Goes round as on a day.
   *
   * @return how many cases were forgotten
   */
  public int run(LocalDate today) {
    List<RuntimeException> failures = new ArrayList<>();
    int forgotten = forgetCases(today, failures);
    int other = 0;
    for (ForgetsByAge each : others) {
      other += forgetOld(each, today, failures);
    }
    LOG.info("{} cases and {} other things were forgotten, their time is over", forgotten, other);
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
    return forgotten;
  }

  private int forgetCases(LocalDate today, List<RuntimeException> failures) {
    Map<ClosingReason, Keep> times = cases.times();
    int forgotten = 0;
    List<EndedCase> batch = cases.over(times, today, null, CASES);
    while (!batch.isEmpty()) {
      forgotten += forget(batch, failures);
      batch = cases.over(times, today, batch.get(batch.size() - 1), CASES);
    }
    return forgotten;
  }

  private int forget(List<EndedCase> batch, List<RuntimeException> failures) {
    try {
      return cases.forget(batch);
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        LOG.error("Case {} cannot be forgotten", batch.get(0).number(), e);
        failures.add(e);
        return 0;
      }
      return batch.stream().mapToInt(one -> forget(Collections.singletonList(one), failures)).sum();
    }
  }

  private int forgetOld(ForgetsByAge each, LocalDate today, List<RuntimeException> failures) {
    int all = 0;
    try {
      LocalDate firstKept = table.keep(each.data()).firstKept(today);
      int gone;
      do {
        gone = cases.forgetOld(each, firstKept, OTHERS);
        all += gone;
      } while (gone > 0);
    } catch (RuntimeException e) {
      LOG.error("{} could not forget what is too old", each.getClass().getSimpleName(), e);
      failures.add(e);
    }
    return all;
  }
}
