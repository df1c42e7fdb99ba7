package fr.allianceeducative.family.web;

import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.family.AddGuardian;
import fr.allianceeducative.family.CompleteGuardian;
import fr.allianceeducative.family.GuardianDesk;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.SentOnce;
import fr.allianceeducative.people.UnsentForms;
import fr.allianceeducative.people.access.AccessMatrix;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody of the school writes down whom to reach for a pupil when the file does not say. */
@Controller
class GuardiansPage {

  private final Sights sights;
  private final GuardianDesk guardians;
  private final SentOnce once;
  private final People people;
  private final AccessMatrix matrix;

  GuardiansPage(Sights sights, GuardianDesk guardians, SentOnce once, People people, AccessMatrix matrix) {
    this.sights = sights;
    this.guardians = guardians;
    this.once = once;
    this.people = people;
    this.matrix = matrix;
  }

  @GetMapping("/dossiers/{number}/responsables")
  String show(@PathVariable("number") String number, Model model) {
    SeenCase file = sights.openOwn(new CaseNumber(number));
    model.addAttribute("file", file);
    model.addAttribute("guardians", guardians.of(file.number()));
    model.addAttribute(
        "correct", matrix.opens("GET", "/dossiers/" + file.number() + "/correction", people.current().orElseThrow().roles()));
    return "guardians";
  }

  @PostMapping("/dossiers/{number}/responsables")
  String add(@PathVariable("number") String number, @RequestParam Map<String, String> form, RedirectAttributes answer) {
    SeenCase file = sights.openOwn(new CaseNumber(number));
    return act(file, form, "responsables", "La personne est dans le dossier.", answer, () ->
        guardians.add(
            AddGuardian.typed(
                file.number(), text(form, "nom"), text(form, "lien"), yes(form), text(form, "telephone"), text(form, "courriel"))));
  }

  @PostMapping("/dossiers/{number}/responsables/completer")
  String complete(@PathVariable("number") String number, @RequestParam Map<String, String> form, RedirectAttributes answer) {
    SeenCase file = sights.openOwn(new CaseNumber(number));
    return act(file, form, "completer", "Les coordonnées sont dans le dossier.", answer, () ->
        guardians.complete(
            CompleteGuardian.typed(file.number(), text(form, "nom"), text(form, "telephone"), text(form, "courriel"))));
  }

  private String act(SeenCase file, Map<String, String> form, String which, String done, RedirectAttributes answer, Runnable what) {
    try {
      once.run(form.get(UnsentForms.FIELD), form, what);
      answer.addFlashAttribute("done", done);
    } catch (Refusal refusal) {
      // what was typed is given back: nothing is lost
      answer.addFlashAttribute("refusal", refusal.getMessage());
      Map<String, String> typed = new HashMap<>(form);
      typed.remove("_csrf");
      answer.addFlashAttribute("typed", typed);
      answer.addFlashAttribute("typedIn", which);
    }
    return "redirect:/dossiers/" + file.number() + "/responsables";
  }

  private static String text(Map<String, String> form, String name) {
    return form.getOrDefault(name, "");
  }

  private static @Nullable Boolean yes(Map<String, String> form) {
    return switch (text(form, "autorite")) {
      case "oui" -> Boolean.TRUE;
      case "non" -> Boolean.FALSE;
      default -> null;
    };
  }
}
