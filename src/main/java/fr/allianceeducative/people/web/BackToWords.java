package fr.allianceeducative.people.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Leads whoever logs in back to where they were; first of all to what they had just sent without a session. */
class BackToWords extends SavedRequestAwareAuthenticationSuccessHandler {

  private final LateForms late;

  BackToWords(LateForms late) {
    this.late = late;
  }

  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException, ServletException {
    Optional<String> page = late.waiting(request, person.getName());
    if (page.isEmpty()) {
      super.onAuthenticationSuccess(request, response, person);
    } else {
      clearAuthenticationAttributes(request);
      getRedirectStrategy().sendRedirect(request, response, page.get());
    }
  }
}
