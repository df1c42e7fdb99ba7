package fr.allianceeducative.standin.web;

import fr.allianceeducative.standin.StaffAbsence;
import fr.allianceeducative.standin.StandInDesk;
import fr.allianceeducative.standin.DeclareAbsence;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.SentOnce;
import fr.allianceeducative.people.Staff;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says who is away and who does the work meanwhile. Works without scripts; what was typed comes back with a refusal. */
@Controller
class StaffAbsencesPage {

  private static final int UNPROCESSABLE = 422;
  private static final String PAGE = "/absences";

  private final StandInDesk desk;
  private final People people;
  private final SentOnce once;

  StaffAbsencesPage(StandInDesk desk, People people, SentOnce once) {
    this.desk = desk;
    this.people = people;
    this.once = once;
  }

  @GetMapping(PAGE)
  String list(Model model) {
    return page(new DeclareAbsence(me(), null, null, null), model);
  }

  @PostMapping(PAGE)
  String declare(
      @RequestParam(name = "personne", defaultValue = "") String person,
      @RequestParam(name = "remplacement", defaultValue = "") String substitute,
      @RequestParam Map<String, String> form,
      @RequestParam(name = "du", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @RequestParam(name = "au", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
      Model model,
      HttpServletResponse response,
      RedirectAttributes answer) {
    DeclareAbsence wished =
        new DeclareAbsence(person.isBlank() ? me() : person, substitute.isBlank() ? null : substitute, from, until);
    try {
      once.run(form.get("cle"), form, () -> desk.declare(wished));
    } catch (Refusal refusal) {
      response.setStatus(UNPROCESSABLE);
      model.addAttribute("refusal", refusal.getMessage());
      return page(wished, model);
    }
    answer.addFlashAttribute("done", "L’absence est annoncée : les tâches changeront de mains le premier jour.");
    return "redirect:" + PAGE;
  }

  @PostMapping(PAGE + "/{id}/fin")
  String end(@PathVariable("id") long id, RedirectAttributes answer) {
    desk.end(id);
    answer.addFlashAttribute("done", "L’absence est finie : ce qui n’était pas fait est revenu.");
    return "redirect:" + PAGE;
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String refused(Refusal refusal, Model model) {
    model.addAttribute("message", refusal.getMessage());
    return "refused";
  }

  private String page(DeclareAbsence wished, Model model) {
    List<StaffAbsence> absences = desk.shown();
    model.addAttribute("absences", absences);
    model.addAttribute(
        "names",
        Staff.namesOf(
            people.named(
                absences.stream()
                    .flatMap(absence -> Stream.of(absence.userName(), absence.substitute()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList())));
    model.addAttribute("wished", wished);
    model.addAttribute("colleagues", desk.colleagues());
    model.addAttribute("others", desk.speaksForOthers());
    model.addAttribute("me", me());
    model.addAttribute("form", UUID.randomUUID().toString());
    model.addAttribute("french", Locale.FRENCH);
    return "staff-absences";
  }

  private String me() {
    return people.current().orElseThrow().userName();
  }
}
