package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.SeenPage;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Login and the list of cases, as far as the person may see. */
@Controller
class Pages {

  private static final int PAGE_SIZE = 20;
  static final String LEFT = "/dossiers/sans-referent";

  private final Sights sights;
  private final People people;
  private final SchoolNames names;

  Pages(Sights sights, People people, SchoolNames names) {
    this.sights = sights;
    this.people = people;
    this.names = names;
  }

  @GetMapping("/login")
  String login() {
    return "login";
  }

  @GetMapping("/dossiers")
  String list(
      @RequestParam(name = "etape", required = false) @Nullable String etape,
      @RequestParam(name = "page", defaultValue = "0") int page,
      Model model) {
    Stage stage =
        Arrays.stream(Stage.values()).filter(each -> each.name().equals(etape)).findFirst().orElse(null);
    model.addAttribute("stage", stage);
    model.addAttribute("allStages", List.of(Stage.values()));
    SeenPage found = sights.list(null, stage, page, PAGE_SIZE);
    model.addAttribute("page", found);
    model.addAttribute("schools", names.beside(found.cases().stream().map(SeenCase::school).toList()));
    return "cases";
  }

  @GetMapping(LEFT)
  String left(@RequestParam(name = "page", defaultValue = "0") int page, Model model) {
    SeenPage found = sights.leftByReferent(page, PAGE_SIZE);
    model.addAttribute("page", found);
    model.addAttribute(
        "referents",
        Staff.namesOf(
            people.named(found.cases().stream().map(SeenCase::referent).filter(Objects::nonNull).distinct().toList())));
    return "cases-without-referent";
  }
}
