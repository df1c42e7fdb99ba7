package fr.allianceeducative.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Ends the sessions of whoever left the other house by another door: that house says so by itself, behind the person’s back, and proves
 * that it is the one.
 *
 * <p>Known are the sessions of this node: where there are several, the house that balances requests between them sends the word to each.
 */
final class OpenIdSessions implements LogoutHandler, HttpSessionListener, HttpSessionIdListener {

  private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();
  private final OidcSessionRegistry vouched;
  private final ApplicationEventPublisher events;

  OpenIdSessions(OidcSessionRegistry vouched, ApplicationEventPublisher events) {
    this.vouched = vouched;
    this.events = events;
  }

  @Override
  public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication word) {
    if (word != null && word.getPrincipal() instanceof OidcLogoutToken proof) {
      for (OidcSessionInformation left : vouched.removeSessionInformation(proof)) {
        HttpSession session = sessions.get(left.getSessionId());
        if (session != null) {
          end(session);
        }
      }
    }
  }

  private void end(HttpSession session) {
    Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    session.invalidate();
    if (context instanceof SecurityContext known && known.getAuthentication() != null) {
      events.publishEvent(new LogoutSuccessEvent(known.getAuthentication()));
    }
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    sessions.put(event.getSession().getId(), event.getSession());
  }

  @Override
  public void sessionIdChanged(HttpSessionEvent event, String before) {
    sessions.remove(before);
    sessions.put(event.getSession().getId(), event.getSession());
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    sessions.remove(event.getSession().getId());
    vouched.removeSessionInformation(event.getSession().getId());
  }
}
