package fr.allianceeducative.family.web;

import fr.allianceeducative.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Shows a refusal on a page. A case that somebody may not know and a case that does not exist give the same one. */
@ControllerAdvice(assignableTypes = {CaseLinksPage.class, GuardiansPage.class})
class FamilyRefusals {

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String refused(Refusal refusal, Model model) {
    model.addAttribute("message", refusal.getMessage());
    return "refused";
  }
}
