package fr.allianceeducative.workspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.StaffPrincipal;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** What the rooms put into the form of a task for somebody, without the way over HTTP. */
public final class FormsAsShown {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FormsAsShown() {}

  /** Empty when the form is refused. */
  public static Optional<String> to(StaffPrincipal person, String task, ApplicationContext house) {
    SecurityContextHolder.setContext(
        new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities())));
    ObjectNode variables = JSON.createObjectNode();
    try {
      house.getBean(FormVariables.class).addTo(variables, task);
      return Optional.of(variables.toString());
    } catch (Refusal refusal) {
      return Optional.empty();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
