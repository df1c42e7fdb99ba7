package fr.allianceeducative.casefile;

import fr.allianceeducative.casefile.CaseRetention.Hold;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Keep;
import fr.allianceeducative.kernel.RetentionTable;
import fr.allianceeducative.kernel.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What will be forgotten soon and what is held, for whoever protects data: numbers and days, no name. */
@Service
@Transactional(readOnly = true)
public class RetentionDesk {

  /** How many cases the page shows. */
  public static final int MOST = 200;

  private static final int SOON_IN_DAYS = 31;

  /** Rows of the retention table that speak of no case. */
  static final List<String> OTHERS =
      List.of("schoolLife", "calls", "messages", "sessions", "drafts", "knownBrowsers", "closedAccounts", "traces");

  private final CaseRetention retention;
  private final RetentionTable table;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RetentionDesk(CaseRetention retention, RetentionTable table, ApplicationEventPublisher events, Clock clock) {
    this.retention = retention;
    this.table = table;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A case whose time is over within a month.
   *
   * @param forgottenOn the night after which nothing is left of it
   * @param heldBecause null when nothing holds it
   */
  public record Leaving(
      CaseNumber number, Uai school, ClosingReason reason, LocalDate closedOn, LocalDate forgottenOn,
      @Nullable String heldBecause) {}

  /** What the table says now, cases first. */
  public List<Keep> rules() {
    return Stream.concat(retention.times().values().stream().distinct(), OTHERS.stream().map(table::keep)).toList();
  }

  /** The first two hundred, as the next rounds would take them; nothing is changed. */
  public List<Leaving> leaving() {
    Map<ClosingReason, Keep> times = retention.times();
    LocalDate today = LocalDate.now(clock);
    List<EndedCase> ended = retention.over(times, today.plusDays(SOON_IN_DAYS), null, MOST);
    if (!ended.isEmpty()) {
      events.publishEvent(new CaseSeen(CaseSeen.How.LISTED, ended.stream().map(EndedCase::number).toList()));
    }
    Map<CaseNumber, Hold> holds = retention.holds(ended);
    return ended.stream()
        .map(
            one ->
                new Leaving(
                    one.number(),
                    one.school(),
                    one.reason(),
                    one.closedOn(),
                    night(times.get(one.reason()).overOn(one.closedOn()), today),
                    holds.containsKey(one.number()) ? holds.get(one.number()).label() : null))
        .toList();
  }

  /** How many they are, two hundred at most; nothing of them is shown. One statement. */
  public int countLeaving() {
    return retention.over(retention.times(), LocalDate.now(clock).plusDays(SOON_IN_DAYS), null, MOST).size();
  }

  /** What is over already goes the next night. */
  private static LocalDate night(LocalDate over, LocalDate today) {
    return over.isAfter(today) ? over : today.plusDays(1);
  }
}
