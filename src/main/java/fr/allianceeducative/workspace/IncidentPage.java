package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.IncidentDesk;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the page of a case that something happened; asks once more before the path changes. */
@Controller
class IncidentPage {

  /** Who may say it: the people who lead the case in its school, and whoever may have to report a danger. */
  static final Set<Role> MAY_SAY =
      EnumSet.of(
          Role.CPE, Role.RDS, Role.CHEF_ETABLISSEMENT, Role.DIRECTEUR_ECOLE, Role.ASSISTANT_SOCIAL, Role.PSYEN,
          Role.INFIRMIER, Role.MEDECIN);

  private static final String UNKNOWN = "Aucun dossier ne porte ce numéro.";

  private final CaseDesk cases;
  private final IncidentDesk incidents;
  private final People people;

  IncidentPage(CaseDesk cases, IncidentDesk incidents, People people) {
    this.cases = cases;
    this.incidents = incidents;
    this.people = people;
  }

  @GetMapping("/dossiers/{number}/{incident}")
  String ask(@PathVariable("number") String number, @PathVariable("incident") String path, Model model) {
    model.addAttribute("incident", incident(path));
    model.addAttribute("file", mine(number));
    return "incident";
  }

  @PostMapping("/dossiers/{number}/{incident}")
  String tell(
      @PathVariable("number") String number, @PathVariable("incident") String path, RedirectAttributes answer) {
    CaseFile file = mine(number);
    try {
      incident(path).tell(incidents, file.number());
      answer.addFlashAttribute("done", "C’est noté : les personnes concernées ont une tâche.");
    } catch (Refusal refusal) {
      answer.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/dossiers/" + file.number();
  }

  private CaseFile mine(String number) {
    Staff staff = people.current().orElseThrow();
    CaseFile file = cases.caseFile(new CaseNumber(number));
    Refusal.unless(Objects.equals(staff.school(), file.school()), UNKNOWN);
    Refusal.unless(
        staff.roles().stream().anyMatch(MAY_SAY::contains),
        "Parlez-en au CPE, à la direction ou à un professionnel de santé ou social de l’établissement.");
    return file;
  }

  private static Incident incident(String path) {
    return Incident.at(path).orElseThrow(() -> new Refusal("Cette page n’existe pas."));
  }
}
