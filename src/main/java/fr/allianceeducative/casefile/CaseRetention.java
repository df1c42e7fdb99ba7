package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Keep;
import fr.allianceeducative.kernel.RetentionTable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the time of a closed case is over, and what happens then.
 *
 * <p>A case is held, however old, while anything of it runs in the engine (an urgency, a protection, a check at three or six
 * months) or while its sharing is paused: then somebody still has to look.
 */
@Component
class CaseRetention {

  /** Word of the retention table. */
  private static final String CASE = "case";

  private final EndedCases cases;
  private final PathHistory paths;
  private final List<Forgets> forgetting;
  private final RetentionTable table;
  private final ApplicationEventPublisher events;

  CaseRetention(
      EndedCases cases, PathHistory paths, List<Forgets> forgetting, RetentionTable table, ApplicationEventPublisher events) {
    this.cases = cases;
    this.paths = paths;
    this.forgetting = forgetting;
    this.table = table;
    this.events = events;
  }

  /** False when another node does the round of this night. */
  boolean takeNight(LocalDate night) {
    return cases.takeNight(night);
  }

  /** How long each kind of closed case is kept, as the table says now. */
  Map<ClosingReason, Keep> times() {
    Map<ClosingReason, Keep> times = new EnumMap<>(ClosingReason.class);
    for (ClosingReason reason : ClosingReason.values()) {
      times.put(reason, table.keep(CASE, reason.name()));
    }
    return times;
  }

  /** A page of cases whose time is over on a day, held ones too. */
  List<EndedCase> over(Map<ClosingReason, Keep> times, LocalDate day, @Nullable EndedCase after, int most) {
    Map<ClosingReason, LocalDate> firstKept = new EnumMap<>(ClosingReason.class);
    times.forEach((reason, keep) -> firstKept.put(reason, keep.firstKept(day)));
    return cases.closedBefore(firstKept, after, most);
  }

  /** Why each of these cases stays; a case that nothing holds is left out. */
  Map<CaseNumber, Hold> holds(Collection<EndedCase> ended) {
    Set<CaseNumber> running = paths.running(ended.stream().map(EndedCase::number).toList());
    return ended.stream()
        .filter(one -> running.contains(one.number()) || one.sharingSuspended())
        .collect(
            Collectors.toMap(
                EndedCase::number, one -> running.contains(one.number()) ? Hold.UNDER_WAY : Hold.SHARING_PAUSED));
  }

  /**
   * Forgets what nothing holds of these cases, and their pupils of whom nothing else is left. All or nothing.
   *
   * @return how many cases
   */
  @Transactional
  public int forget(Collection<EndedCase> ended) {
    Set<CaseNumber> taken = cases.take(ended.stream().map(EndedCase::number).toList());
    // asked again under the lock: a danger may have been reported a moment ago
    taken.removeAll(holds(ended).keySet());
    if (taken.isEmpty()) {
      return 0;
    }
    Set<Long> pupils = cases.pupilsOf(taken);
    cases.keepFigures(taken);
    paths.erase(taken);
    forgetting.forEach(each -> each.forgetCases(taken));
    cases.erase(taken);
    forgetUnknown(pupils);
    taken.forEach(number -> events.publishEvent(new CaseForgotten(number)));
    return taken.size();
  }

  /** Forgets what is older than its time, and pupils of whom nothing else is left. */
  @Transactional
  public int forgetOld(ForgetsByAge each, LocalDate firstKept, int most) {
    ForgetsByAge.Gone gone = each.forgetOld(firstKept, most);
    if (!gone.pupils().isEmpty()) {
      forgetUnknown(gone.pupils());
    }
    return gone.count();
  }

  private void forgetUnknown(Collection<Long> pupilIds) {
    Set<Long> unknown = new HashSet<>(pupilIds);
    forgetting.forEach(each -> unknown.removeAll(each.stillKnown(pupilIds)));
    if (!unknown.isEmpty()) {
      cases.erasePupils(unknown);
    }
  }

  /** What keeps a case although its time is over. */
  public enum Hold {
    UNDER_WAY("une démarche est encore en cours"),
    SHARING_PAUSED("le partage est en pause");

    private final String label;

    Hold(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
