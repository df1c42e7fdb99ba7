package fr.allianceeducative.people.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a screen of the engine sends without the session's own token, and leaves the session alone. The engine's filter would end
 * it: a Tasklist that was left open in another tab logged out whoever had just logged in again, and any site could log anybody out.
 */
final class ForgeriesEndNoSession extends OncePerRequestFilter {

  private static final Set<String> ONLY_LOOKS = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return ONLY_LOOKS.contains(request.getMethod());
  }

  /** Whoever has no session has nothing that another site could use. */
  static boolean isOfOwnScreen(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String shown = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    return session == null
        || shown != null && shown.equals(session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isOfOwnScreen(request)) {
      response.setHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, CsrfConstants.CSRF_TOKEN_HEADER_REQUIRED);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    chain.doFilter(request, response);
  }
}
