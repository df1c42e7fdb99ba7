package fr.allianceeducative.breakglass;

import fr.allianceeducative.people.HomeNotice;
import fr.allianceeducative.people.HomeNotices;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says to whoever protects data how many cases are open exceptionally today. */
@Component
class BreakGlassHomeNotices implements HomeNotices {

  private final ExceptionalAccesses accesses;
  private final Clock clock;

  BreakGlassHomeNotices(ExceptionalAccesses accesses, Clock clock) {
    this.accesses = accesses;
    this.clock = clock;
  }

  @Override
  public List<HomeNotice> of(Staff staff) {
    long open = staff.is(Role.DPO) ? accesses.countOpen(LocalDate.now(clock)) : 0;
    return open == 0
        ? List.of()
        : List.of(
            new HomeNotice(
                open == 1 ? "Un accès exceptionnel est ouvert aujourd’hui" : open + " accès exceptionnels sont ouverts aujourd’hui",
                "/acces-exceptionnels"));
  }
}
