package fr.allianceeducative.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever leaves the house leaves the house that vouched for them as well. A page is sent there at once; a screen of the engine, which
 * only hears that it worked, is on the next page it asks for.
 */
final class OpenIdDeparture extends OidcClientInitiatedLogoutSuccessHandler {

  private static final String NEXT = OpenIdDeparture.class.getName();

  private final RequestMatcher screen;

  OpenIdDeparture(ClientRegistrationRepository registrations, RequestMatcher screen) {
    super(registrations);
    this.screen = screen;
    setPostLogoutRedirectUri("{baseUrl}/login?aurevoir");
    setDefaultTargetUrl("/login?aurevoir");
  }

  @Override
  public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
      throws IOException, ServletException {
    if (!screen.matches(request)) {
      super.onLogoutSuccess(request, response, person);
      return;
    }
    if (person != null && person.getPrincipal() instanceof OpenIdPerson) {
      request.getSession(true).setAttribute(NEXT, determineTargetUrl(request, response, person));
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /** Takes whoever left by a screen of the engine on to the other house. */
  static final class OnTheWay extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      return !"GET".equals(request.getMethod()) || request.getSession(false) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      HttpSession session = request.getSession(false);
      if (session != null
          && session.getAttribute(NEXT) instanceof String next
          && request.getRequestURI().equals(request.getContextPath() + "/login")) {
        session.removeAttribute(NEXT);
        response.sendRedirect(next);
        return;
      }
      chain.doFilter(request, response);
    }
  }
}
