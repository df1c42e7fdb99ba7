package fr.allianceeducative.standin;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.UntakenWork;
import fr.allianceeducative.people.Staff;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says in the summary of the day what the home page says: whoever works from mail learns of it too. Heads of one school are counted for once. */
@Component
class UntakenSummary implements UntakenWork {

  private final UntakenDesk desk;
  private final StandInRules rules;

  UntakenSummary(UntakenDesk desk, StandInRules rules) {
    this.desk = desk;
    this.rules = rules;
  }

  @Override
  public String page() {
    return UntakenDesk.PAGE;
  }

  @Override
  public Map<String, Long> of(Collection<Staff> people) {
    Map<Uai, Long> counted = new HashMap<>();
    Map<String, Long> waiting = new HashMap<>();
    for (Staff head : people) {
      if (rules.isHead(head)) {
        long tasks = counted.computeIfAbsent(Objects.requireNonNull(head.school()), desk::count);
        if (tasks > 0) {
          waiting.put(head.userName(), tasks);
        }
      }
    }
    return waiting;
  }
}
