package fr.allianceeducative.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What the engine answers says whom a task is about and what somebody has begun to write: no browser keeps it on its disk. The
 * webapps let it ({@code no-cache} keeps, and asks again); their scripts alone may stay.
 */
final class NothingKept implements HeaderWriter {

  private static final RequestMatcher ANSWERS =
      new OrRequestMatcher(
          address("/engine-rest/**"),
          new AndRequestMatcher(address("/camunda/api/**"), new NegatedRequestMatcher(address("/camunda/api/{webapp}/plugin/{plugin}/static/**"))));

  private static RequestMatcher address(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    if (ANSWERS.matches(request)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
