package fr.allianceeducative.people.web;

import fr.allianceeducative.people.SessionLife;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Leads whoever is not logged in to the login page, which says why when a session has ended, and afterwards back to where they were. A
 * question a screen of the engine asks behind its person’s back gets a code: the screen then asks for its page again.
 */
final class WayBack extends LoginUrlAuthenticationEntryPoint {

  private static final String LOGIN = "/login";

  /** The login page when a form came in too late and is kept. */
  static final String LATE = LOGIN + "?fin=envoi";

  WayBack() {
    super(LOGIN);
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException, ServletException {
    if (isPage(request)) {
      super.commence(request, response, refused);
    } else {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  @Override
  protected String determineUrlToUseForThisRequest(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
    return login(request);
  }

  /** The login page, with the reason why the session of this request is over. */
  static String login(HttpServletRequest request) {
    if (request.getAttribute(SessionWatch.END) instanceof SessionLife.End end) {
      return LOGIN + "?fin=" + end.word();
    }
    return hadASession(request) ? LOGIN + "?fin=" + SessionLife.End.IDLE.word() : LOGIN;
  }

  /** Whether the browser still names a session that is no more. */
  static boolean hadASession(HttpServletRequest request) {
    return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
  }

  /** Whether a person sees the answer. */
  static boolean isPage(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return !path.startsWith("/camunda/api/") && !path.startsWith("/api/") && !path.startsWith("/engine-rest");
  }
}
