package fr.allianceeducative.people.process;

import fr.allianceeducative.engine.EngineSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks the engine for a page where a request asks for everything: the engine refuses unbounded questions. */
final class BoundedResults extends OncePerRequestFilter {

  private static final Pattern BOUNDED = Pattern.compile("(^|.*&)maxResults=.*");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String query = request.getQueryString();
    boolean bounded = query != null && BOUNDED.matcher(query).matches();
    chain.doFilter(bounded ? request : new Bounded(request), response);
  }

  private static final class Bounded extends HttpServletRequestWrapper {

    Bounded(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getQueryString() {
      String query = super.getQueryString();
      return (query == null ? "" : query + "&") + "maxResults=" + EngineSettings.MOST_RESULTS;
    }
  }
}
