package fr.allianceeducative.breakglass.web;

import fr.allianceeducative.breakglass.BreakGlassDesk;
import fr.allianceeducative.breakglass.Motive;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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

/** Asks why a closed case is needed. The question is the same for every number: it does not tell whether there is such a case. */
@Controller
class BreakGlassPage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH);
  private static final int UNPROCESSABLE = 422;

  private final BreakGlassDesk desk;

  BreakGlassPage(BreakGlassDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/dossiers/{number}/acces-exceptionnel")
  String ask(@PathVariable("number") String number, Model model) {
    return form(new CaseNumber(number), model);
  }

  @PostMapping("/dossiers/{number}/acces-exceptionnel")
  String open(
      @PathVariable("number") String number,
      @RequestParam(name = "motif", defaultValue = "") String motif,
      @RequestParam(name = "raison", defaultValue = "") String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes answer) {
    CaseNumber wanted = new CaseNumber(number);
    Motive motive = Motive.named(motif).orElse(null);
    try {
      desk.check(motive, reason);
    } catch (Refusal incomplete) {
      response.setStatus(UNPROCESSABLE);
      model.addAttribute("refusal", incomplete.getMessage());
      model.addAttribute("chosen", motive);
      model.addAttribute("reason", reason);
      return form(wanted, model);
    }
    LocalDate until = desk.open(wanted, motive, reason);
    answer.addFlashAttribute(
        "done",
        "Ce dossier vous est ouvert jusqu’au %s au soir. Les personnes qui suivent l’élève en sont prévenues.".formatted(DAY.format(until)));
    return "redirect:/dossiers/" + wanted;
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String refused(Refusal refusal, Model model) {
    model.addAttribute("message", refusal.getMessage());
    return "refused";
  }

  private String form(CaseNumber number, Model model) {
    model.addAttribute("number", number);
    model.addAttribute("motives", List.of(Motive.values()));
    model.addAttribute("duration", desk.duration());
    return "exceptional-access";
  }
}
