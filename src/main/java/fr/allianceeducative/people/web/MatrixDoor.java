package fr.allianceeducative.people.web;

import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Gate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Lets through whom the matrix names for an address, and nobody where it says nothing; an address has one spelling. */
@Component
class MatrixDoor implements AuthorizationManager<RequestAuthorizationContext>, AccessDeniedHandler {

  /** Where a password is changed. */
  private static final String OWN_ACCOUNT = "/mon-compte";

  /** Whoever holds a personal link has no account to log in with: the page says to open the link again. */
  static final String FAMILY = "/lien";

  /** Letters, digits and signs that an address writes as they are: written otherwise, one door would take the number behind for another. */
  private static final Pattern WRITTEN_OTHERWISE =
      Pattern.compile("%(?:3[0-9]|[46][1-9a-f]|[57][0-9a]|2[de]|5f|7e)", Pattern.CASE_INSENSITIVE);

  private final AccessMatrix matrix;
  private final LateForms late;

  MatrixDoor(AccessMatrix matrix, LateForms late) {
    this.matrix = matrix;
    this.late = late;
  }

  @Override
  @SuppressWarnings("deprecation")
  public AuthorizationDecision check(Supplier<Authentication> who, RequestAuthorizationContext context) {
    Authentication person = who.get();
    boolean open =
        gate(context.getRequest())
            .filter(gate -> gate.audience().admits(roles(person)))
            .filter(gate -> gate.audience().everyone() || isOwnAccount(context.getRequest()) || !mustChangePassword(person))
            .isPresent();
    return new AuthorizationDecision(open);
  }

  /**
   * A page of which nobody has said anything does not exist; whatever else is refused is closed. Who sends a form after their session
   * has ended is told so, and who came in with a password of somebody else’s is led to choose another.
   */
  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    boolean page = WayBack.isPage(request);
    Optional<String> kept = page && refused instanceof CsrfException ? late.kept(request) : Optional.empty();
    if (kept.isPresent()) {
      response.sendRedirect(request.getContextPath() + kept.get());
      return;
    }
    if (refused instanceof CsrfException && path(request).startsWith(FAMILY)) {
      response.sendRedirect(request.getContextPath() + FAMILY);
      return;
    }
    if (page && refused instanceof CsrfException && WayBack.hadASession(request)) {
      response.sendRedirect(request.getContextPath() + WayBack.login(request));
      return;
    }
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    if (!page && refused instanceof CsrfException && (person == null || !(person.getPrincipal() instanceof StaffPrincipal))) {
      // no page about it: it would begin a session, and take the place of one the person begins elsewhere at this moment
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    if (page && mustChangePassword(person)) {
      response.sendRedirect(request.getContextPath() + OWN_ACCOUNT);
      return;
    }
    boolean unknown = "GET".equals(request.getMethod()) && gate(request).isEmpty();
    response.sendError(unknown ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
  }

  private Optional<Gate> gate(HttpServletRequest request) {
    String path = path(request);
    return WRITTEN_OTHERWISE.matcher(path).find() ? Optional.empty() : matrix.gate(request.getMethod(), path);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private static boolean isOwnAccount(HttpServletRequest request) {
    return path(request).equals(OWN_ACCOUNT) || path(request).equals(OWN_ACCOUNT + "/mot-de-passe");
  }

  private static boolean mustChangePassword(@Nullable Authentication person) {
    return person != null
        && person.getPrincipal() instanceof StaffPrincipal principal
        && principal.standing().mustChangePassword();
  }

  private static Set<Role> roles(@Nullable Authentication person) {
    return person != null && person.getPrincipal() instanceof StaffPrincipal principal
        ? principal.staff().roles()
        : Set.of();
  }
}
