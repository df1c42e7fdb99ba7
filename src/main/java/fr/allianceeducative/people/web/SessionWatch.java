package fr.allianceeducative.people.web;

import fr.allianceeducative.people.SessionLife;
import fr.allianceeducative.people.SessionLife.Presence;
import fr.allianceeducative.people.StaffPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that is over before anything of the request is looked at. */
final class SessionWatch extends OncePerRequestFilter {

  /** Attribute of a request whose session has just been ended: why. */
  static final String END = SessionWatch.class.getName() + ".end";

  private static final String PRESENCE = SessionWatch.class.getName() + ".presence";

  /** What says nothing of anybody: style sheets, scripts, images. */
  private static final Pattern FILES = Pattern.compile("/(css|js|img|camunda/lib|camunda/assets)/.*|/camunda/(app/.*\\.[a-z0-9]+|favicon\\.ico)");

  private final SessionLife life;

  SessionWatch(SessionLife life) {
    this.life = life;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return FILES.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Authentication who = session == null ? null : SecurityContextHolder.getContext().getAuthentication();
    if (session != null && who != null && who.getPrincipal() instanceof StaffPrincipal person) {
      look(request, session, person);
    }
    chain.doFilter(request, response);
  }

  private void look(HttpServletRequest request, HttpSession session, StaffPrincipal person) {
    try {
      Presence presence = presence(session, person);
      Optional<SessionLife.End> end = life.end(presence);
      if (end.isPresent()) {
        request.setAttribute(END, end.get());
        SecurityContextHolder.clearContext();
        session.invalidate();
      } else {
        session.setAttribute(PRESENCE, PersonsAction.is(request) ? life.acted(presence) : presence);
      }
    } catch (IllegalStateException anotherRequestEndedIt) {
      SecurityContextHolder.clearContext();
    }
  }

  private Presence presence(HttpSession session, StaffPrincipal person) {
    return session.getAttribute(PRESENCE) instanceof Presence known && known.person() == person ? known : life.begin(person);
  }
}
