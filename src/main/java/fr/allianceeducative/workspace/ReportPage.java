package fr.allianceeducative.workspace;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.SentOnce;
import fr.allianceeducative.people.Unsent;
import fr.allianceeducative.people.UnsentForms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * « Signaler un élève » in a minute, for any adult of a school: the form of the modellers, without going through Tasklist. The pupil is looked
 * for first, so that a report joins the case there is; whatever was typed comes along.
 */
@Controller
class ReportPage {

  private static final String PROCESS = "report-signal";
  private static final int UNPROCESSABLE = 422;

  private final StartForms forms;
  private final PupilChoice pupils;
  private final SentOnce once;

  ReportPage(StartForms forms, PupilChoice pupils, SentOnce once) {
    this.forms = forms;
    this.pupils = pupils;
    this.once = once;
  }

  @GetMapping("/signaler")
  String ask(@RequestAttribute(name = Unsent.ATTRIBUTE, required = false) @Nullable Unsent kept, Model model) {
    MultiValueMap<String, String> typed = new LinkedMultiValueMap<>(kept == null ? Map.of() : kept.fields());
    return page(model, forms.questions(PROCESS), typed, kept == null ? PupilChoice.NONE : again(typed, model));
  }

  /** The pupil who was chosen when the form was sent; since then he may have left. */
  private PupilChoice.Choice again(MultiValueMap<String, String> typed, Model model) {
    try {
      return pupils.made(typed);
    } catch (Refusal gone) {
      typed.remove(PupilChoice.CHOSEN);
      model.addAttribute("refusal", gone.getMessage());
      return PupilChoice.NONE;
    }
  }

  @PostMapping("/signaler")
  String send(
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes answer) {
    List<Question> questions = forms.questions(PROCESS);
    PupilChoice.Choice choice = PupilChoice.NONE;
    try {
      choice = pupils.made(typed);
      if (choice.asksAgain()) {
        return page(model, questions, typed, choice);
      }
      once.run(typed.getFirst(UnsentForms.FIELD), typed, () -> forms.start(PROCESS, questions, pupils.named(typed)));
    } catch (Refusal refusal) {
      // what was typed is given back: nothing is lost
      response.setStatus(UNPROCESSABLE);
      model.addAttribute("refusal", refusal.getMessage());
      Question.namedIn(PupilChoice.asked(questions, choice.pupil() != null), refusal.getMessage())
          .ifPresent(wrong -> model.addAttribute("wrong", wrong));
      return page(model, questions, typed, choice);
    }
    answer.addFlashAttribute(
        "done", "Merci : votre signalement est bien reçu. La personne qui suit les absences dans votre établissement va le lire.");
    return "redirect:/";
  }

  private static String page(
      Model model, List<Question> questions, MultiValueMap<String, String> typed, PupilChoice.Choice choice) {
    model.addAttribute("questions", PupilChoice.asked(questions, choice.pupil() != null));
    model.addAttribute("typed", typed);
    model.addAttribute("choice", choice);
    return "report";
  }
}
