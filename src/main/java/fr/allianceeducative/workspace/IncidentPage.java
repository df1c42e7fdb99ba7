package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.IncidentDesk;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
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

  IncidentPage(Sights sights, IncidentDesk incidents) {
    this.sights = sights;
    this.incidents = incidents;
  }

  @GetMapping("/dossiers/{number}/{incident}")
  String ask(@PathVariable("number") String number, @PathVariable("incident") String path, Model model) {
    model.addAttribute("incident", incident(path));
    model.addAttribute("file", sights.openOwn(new CaseNumber(number)));
    return "incident";
  }

  @PostMapping("/dossiers/{number}/{incident}")
  String tell(
      @PathVariable("number") String number, @PathVariable("incident") String path, RedirectAttributes answer) {
    SeenCase file = sights.openOwn(new CaseNumber(number));
    try {
      incident(path).tell(incidents, file.number());
      answer.addFlashAttribute("done", "C’est noté : les personnes concernées ont une tâche.");
    } catch (Refusal refusal) {
      answer.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/dossiers/" + file.number();
  }

  private static Incident incident(String path) {
    return Incident.at(path).orElseThrow(() -> new Refusal("Cette page n’existe pas."));
  }
}
