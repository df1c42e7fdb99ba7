package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.SeenPage;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Login, the list of cases and a case, each as far as the person may see. */
@Controller
class Pages {

  private static final int PAGE_SIZE = 20;
  static final String LEFT = "/dossiers/sans-referent";

  private final Sights sights;
  private final People people;
  private final Directory directory;
  private final AccessMatrix matrix;
  private final SchoolNames names;
  private final Clock clock;

  Pages(Sights sights, People people, Directory directory, AccessMatrix matrix, SchoolNames names, Clock clock) {
    this.sights = sights;
    this.people = people;
    this.directory = directory;
    this.matrix = matrix;
    this.names = names;
    this.clock = clock;
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
    Map<String, String> referents = new HashMap<>();
    people
        .named(found.cases().stream().map(SeenCase::referent).filter(Objects::nonNull).distinct().toList())
        .forEach(staff -> referents.put(staff.userName(), staff.displayName()));
    model.addAttribute("referents", referents);
    return "cases-without-referent";
  }

  @GetMapping("/dossiers/{number}")
  String one(@PathVariable("number") String number, Model model) {
    SeenCase file = sights.open(new CaseNumber(number));
    model.addAttribute("file", file);
    Optional<School> school = directory.school(file.school());
    model.addAttribute("place", school.map(School::name).orElse(null));
    model.addAttribute("time", school.map(School::zone).map(SchoolZone::time).orElse(clock.getZone()));
    model.addAttribute(
        "referent",
        file.referent() == null ? null : people.find(file.referent()).map(Staff::displayName).orElse(file.referent()));
    model.addAttribute("timeline", file.timeline());
    Set<Role> roles = people.current().orElseThrow().roles();
    boolean own = sights.isOwn(file);
    model.addAttribute("own", own);
    model.addAttribute("incidents", own && opens("POST", file, "incident", roles) ? List.of(Incident.values()) : List.of());
    model.addAttribute("correct", own && opens("GET", file, "correction", roles));
    model.addAttribute("known", own && opens("GET", file, "acces", roles));
    model.addAttribute("shares", opens("GET", file, "partages", roles));
    return "case";
  }

  private boolean opens(String method, SeenCase file, String what, Set<Role> roles) {
    return matrix.opens(method, "/dossiers/" + file.number() + "/" + what, roles);
  }
}
