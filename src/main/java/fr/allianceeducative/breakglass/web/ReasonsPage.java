package fr.allianceeducative.breakglass.web;

import fr.allianceeducative.breakglass.BreakGlassDesk;
import fr.allianceeducative.breakglass.ExceptionalAccess;
import fr.allianceeducative.casefile.CaseSeen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What people said when they broke the glass, for those who check: the head of the school and whoever protects data. */
@Controller
class ReasonsPage {

  private final BreakGlassDesk desk;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReasonsPage(BreakGlassDesk desk, People people, ApplicationEventPublisher events, Clock clock) {
    this.desk = desk;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  @GetMapping("/acces-exceptionnels")
  String list(Model model) {
    List<ExceptionalAccess> accesses = desk.newest();
    Map<String, String> names =
        Staff.namesOf(people.named(accesses.stream().map(ExceptionalAccess::userName).distinct().toList()));
    if (!accesses.isEmpty()) {
      events.publishEvent(
          new CaseSeen(CaseSeen.How.LISTED, accesses.stream().map(ExceptionalAccess::caseNumber).distinct().toList()));
    }
    model.addAttribute("accesses", accesses);
    model.addAttribute("names", names);
    model.addAttribute("time", clock.getZone());
    return "exceptional-accesses";
  }
}
