package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.CasePage;
import fr.allianceeducative.casefile.CaseQuery;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Login, home, the list of cases and a case, each within the schools the person may see. */
@Controller
class Pages {

  private static final int PAGE_SIZE = 20;

  private final CaseDesk cases;
  private final People people;
  private final Directory directory;
  private final SchoolNames names;
  private final Clock clock;

  Pages(CaseDesk cases, People people, Directory directory, SchoolNames names, Clock clock) {
    this.cases = cases;
    this.people = people;
    this.directory = directory;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/login")
  String login() {
    return "login";
  }

  @GetMapping("/")
  String home(Model model) {
    Staff staff = people.current().orElseThrow();
    model.addAttribute(
        "place", staff.school() == null ? null : directory.school(staff.school()).map(School::name).orElse(null));
    model.addAttribute("stages", cases.countByStage(people.schoolsOf(staff)));
    return "home";
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
    CasePage found = cases.list(new CaseQuery(mySchools(), stage, page, PAGE_SIZE));
    model.addAttribute("page", found);
    model.addAttribute("schools", names.beside(found.cases()));
    return "cases";
  }

  @GetMapping("/dossiers/{number}")
  String one(@PathVariable("number") String number, Model model) {
    CaseFile file = cases.caseFile(new CaseNumber(number));
    Refusal.unless(mySchools().contains(file.school()), "Aucun dossier ne porte ce numéro.");
    model.addAttribute("file", file);
    Optional<School> school = directory.school(file.school());
    model.addAttribute("place", school.map(School::name).orElse(null));
    model.addAttribute("time", school.map(School::zone).map(SchoolZone::time).orElse(clock.getZone()));
    model.addAttribute(
        "referent",
        file.referent() == null ? null : people.find(file.referent()).map(Staff::displayName).orElse(file.referent()));
    model.addAttribute("timeline", cases.timeline(file.number()));
    boolean may = people.current().orElseThrow().roles().stream().anyMatch(IncidentPage.MAY_SAY::contains);
    model.addAttribute("incidents", may ? List.of(Incident.values()) : List.of());
    return "case";
  }

  private Set<Uai> mySchools() {
    return people.schoolsOf(people.current().orElseThrow());
  }
}
