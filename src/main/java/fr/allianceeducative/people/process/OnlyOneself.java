package fr.allianceeducative.people.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allianceeducative.people.StaffPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** Keeps to oneself what the engine lets ask of anybody: the functions of a person. */
final class OnlyOneself extends OncePerRequestFilter {

  private static final Pattern FUNCTIONS = Pattern.compile(".*/identity/groups/?");
  private static final String NOT_THEIRS =
      "Vous ne changez ici que votre propre mot de passe. Pour une autre personne, ouvrez « Comptes » : « Donner un nouveau mot de passe ».";
  private static final String NOT_SHOWN = "Vous ne voyez ici que vos propres fonctions.";

  private final ObjectMapper json;

  OnlyOneself(ObjectMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
    if (FUNCTIONS.matcher(address).matches() && !asksForMe(request)) {
      refuse(response, NOT_SHOWN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean asksForMe(HttpServletRequest request) {
    String[] asked = request.getParameterValues("userId");
    return asked == null || Arrays.stream(asked).allMatch(OnlyOneself::isMe);
  }

  private static boolean isMe(String name) {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    return person != null && person.getPrincipal() instanceof StaffPrincipal principal && principal.getName().equals(name);
  }

  private void refuse(HttpServletResponse response, String sentence) throws IOException {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("type", "InvalidRequestException");
    body.put("message", sentence);
    body.put("code", null);
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(body));
  }
}
