package fr.allianceeducative.workspace;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.access.AccessMatrix;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Shows a refusal on a page. A case of another school and a case that does not exist are the same to whoever asks; who may break
 * the glass is shown where, for either.
 */
@ControllerAdvice(assignableTypes = {Pages.class, CasePage.class, TaskCase.class, IncidentPage.class})
class PageRefusals {

  private final People people;
  private final AccessMatrix matrix;

  PageRefusals(People people, AccessMatrix matrix) {
    this.people = people;
    this.matrix = matrix;
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String refused(Refusal refusal, Model model, HttpServletRequest request) {
    model.addAttribute("message", refusal.getMessage());
    asked(request).filter(this::mayBreakTheGlass).ifPresent(number -> model.addAttribute("exceptional", number));
    return "refused";
  }

  private boolean mayBreakTheGlass(CaseNumber number) {
    return people
        .current()
        .filter(staff -> matrix.opens("POST", "/dossiers/" + number + "/acces-exceptionnel", staff.roles()))
        .isPresent();
  }

  private static Optional<CaseNumber> asked(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
        ? CaseNumber.read(String.valueOf(parts.get("number")))
        : Optional.empty();
  }
}
