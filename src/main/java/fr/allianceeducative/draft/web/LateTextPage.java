package fr.allianceeducative.draft.web;

import fr.allianceeducative.draft.LateText;
import fr.allianceeducative.draft.LateTexts;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives back to somebody, and to nobody else, what a task that ended without them had of theirs. */
@Controller
class LateTextPage {

  private final LateTexts late;
  private final People people;
  private final Clock clock;

  LateTextPage(LateTexts late, People people, Clock clock) {
    this.late = late;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping(LateTexts.PAGES + "{tache}")
  String show(@PathVariable("tache") String task, Model model) {
    Optional<LateText> text = late.find(task);
    model.addAttribute("text", text.orElse(null));
    model.addAttribute("ending", text.map(each -> each.ending(Staff.namesOf(people.named(byWhom(each))))).orElse(null));
    model.addAttribute("time", clock.getZone());
    model.addAttribute("french", Locale.FRENCH);
    return "late-text";
  }

  @PostMapping(LateTexts.PAGES + "{tache}")
  String erase(@PathVariable("tache") String task, RedirectAttributes answer) {
    if (late.forget(task)) {
      answer.addFlashAttribute("done", "Le texte gardé est effacé.");
    }
    return "redirect:/";
  }

  private static List<String> byWhom(LateText text) {
    return text.by() == null ? List.of() : List.of(text.by());
  }
}
