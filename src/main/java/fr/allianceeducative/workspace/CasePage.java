package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.CaseStories;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a case: what it tells, and what the person may do about it. */
@Controller
class CasePage {

  private final Sights sights;
  private final CaseStories stories;
  private final People people;
  private final AccessMatrix matrix;

  CasePage(Sights sights, CaseStories stories, People people, AccessMatrix matrix) {
    this.sights = sights;
    this.stories = stories;
    this.people = people;
    this.matrix = matrix;
  }

  @GetMapping("/dossiers/{number}")
  String show(@PathVariable("number") String number, Model model) {
    SeenCase file = sights.open(new CaseNumber(number));
    model.addAttribute("story", stories.story(file));
    Staff staff = people.current().orElseThrow();
    String page = "/dossiers/" + file.number();
    boolean may = file.isOpen() && file.school().equals(staff.school()) && matrix.opens("POST", page + "/incident", staff.roles());
    model.addAttribute("incidents", may ? List.of(Incident.values()) : List.of());
    Set<Role> roles = staff.roles();
    model.addAttribute("correct", matrix.opens("GET", page + "/correction", roles));
    model.addAttribute("known", matrix.opens("GET", page + "/acces", roles));
    model.addAttribute("shares", matrix.opens("GET", page + "/partages", roles));
    return "case";
  }
}
