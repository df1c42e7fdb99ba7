package fr.allianceeducative.people.web;

import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.people.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * A form that comes in after its session is over is not done, and not lost: it is kept for the person for whom it was drawn, who finds it again
 * after the next login.
 */
@Component
class LateForms {

  private static final String PAGE = LateForms.class.getName() + ".page";

  private final UnsentForms forms;

  LateForms(UnsentForms forms) {
    this.forms = forms;
  }

  /** Keeps what was sent; where the browser goes next, or nothing when the form holds no text to keep or somebody else is there now. */
  Optional<String> kept(HttpServletRequest request) {
    return forms
        .drawn(request.getParameter(UnsentForms.FIELD))
        .filter(drawn -> forms.keep(drawn, path(request), request.getParameterMap()))
        .flatMap(drawn -> next(request, drawn));
  }

  /** The page that somebody had sent too late just before this login; nothing when it was somebody else. */
  Optional<String> waiting(HttpServletRequest request, String userName) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(PAGE) instanceof String page)) {
      return Optional.empty();
    }
    session.removeAttribute(PAGE);
    return forms.find(userName, page).map(kept -> page);
  }

  private static Optional<String> next(HttpServletRequest request, UnsentForms.Drawn drawn) {
    if (drawn.page().startsWith(MatrixDoor.FAMILY)) {
      return Optional.of(drawn.page() + "?garde");
    }
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    if (person != null && person.getPrincipal() instanceof StaffPrincipal) {
      return person.getName().equals(drawn.author()) ? Optional.of(drawn.page()) : Optional.empty();
    }
    request.getSession().setAttribute(PAGE, drawn.page());
    return Optional.of(WayBack.LATE);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
