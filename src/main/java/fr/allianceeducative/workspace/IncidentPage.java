package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.IncidentDesk;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the page of a case that something happened; asks once more before the path changes. */
@Controller
class IncidentPage {

  private final Sights sights;
  private final IncidentDesk incidents;
  private final People people;

  IncidentPage(Sights sights, IncidentDesk incidents, People people) {
    this.sights = sights;
    this.incidents = incidents;
    this.people = people;
  }

  @GetMapping("/dossiers/{number}/{incident}")
  String ask(@PathVariable("number") String number, @PathVariable("incident") String path, Model model) {
    model.addAttribute("incident", incident(path));
    model.addAttribute("file", ownCase(number));
    return "incident";
  }

  @PostMapping("/dossiers/{number}/{incident}")
  String tell(
      @PathVariable("number") String number, @PathVariable("incident") String path, RedirectAttributes answer) {
    SeenCase file = ownCase(number);
    try {
      incident(path).tell(incidents, file.number());
      answer.addFlashAttribute("done", "C’est noté : les personnes concernées ont une tâche.");
    } catch (Refusal refusal) {
      answer.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/dossiers/" + file.number();
  }

  /** Whoever sees a case of another school, by an exceptional access, changes nothing of its path. */
  private SeenCase ownCase(String number) {
    SeenCase file = sights.open(new CaseNumber(number));
    Refusal.unless(
        people.current().filter(staff -> file.school().equals(staff.school())).isPresent(),
        "C’est l’établissement de l’élève qui le dit : appelez-le. Devant un danger immédiat, appelez d’abord le 17, le 112 ou le 119.");
    return file;
  }

  private static Incident incident(String path) {
    return Incident.at(path).orElseThrow(() -> new Refusal("Cette page n’existe pas."));
  }
}
