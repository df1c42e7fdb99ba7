package fr.allianceeducative.standin.web;

import fr.allianceeducative.standin.UntakenDesk;
import fr.allianceeducative.kernel.Refusal;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the head of a school what waits for nobody, and gives it to somebody. */
@Controller
class UntakenTasksPage {


  private final UntakenDesk desk;

  UntakenTasksPage(UntakenDesk desk) {
    this.desk = desk;
  }

  @GetMapping(UntakenDesk.PAGE)
  String list(Model model) {
    model.addAttribute("lines", desk.list());
    model.addAttribute("colleagues", desk.colleagues());
    model.addAttribute("french", Locale.FRENCH);
    return "untaken-tasks";
  }

  @PostMapping(UntakenDesk.PAGE + "/{tache}")
  String give(
      @PathVariable("tache") String task,
      @RequestParam(name = "personne", defaultValue = "") String userName,
      RedirectAttributes answer) {
    try {
      desk.give(task, userName);
      answer.addFlashAttribute("done", "La tâche est confiée : la personne la trouve dans « Mes tâches ».");
    } catch (Refusal refusal) {
      answer.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:" + UntakenDesk.PAGE;
  }
}
