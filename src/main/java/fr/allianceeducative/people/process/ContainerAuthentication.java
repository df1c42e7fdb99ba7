package fr.allianceeducative.people.process;

import fr.allianceeducative.people.StaffPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells Tasklist, Cockpit and Admin who is behind a request: whoever came through the front door. */
public final class ContainerAuthentication implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    if (person == null || !(person.getPrincipal() instanceof StaffPrincipal principal)) {
      return AuthenticationResult.unsuccessful();
    }
    AuthenticationResult result = AuthenticationResult.successful(principal.getName());
    result.setGroups(groups(principal));
    result.setTenants(tenants(principal));
    return result;
  }

  static List<String> groups(StaffPrincipal principal) {
    return principal.staff().roles().stream().map(role -> role.group()).toList();
  }

  static List<String> tenants(StaffPrincipal principal) {
    return principal.schools().stream().map(school -> school.value()).toList();
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }
}
