package fr.allianceeducative.workspace.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the zero sign out of whatever is sent: a text with it cannot be kept by PostgreSQL, nor asked for, and nobody has ever seen one.
 * Pages, programs and the engine’s own interface get texts without it, so that no room has to think of it. In a path the front door
 * refuses it.
 */
@Component
@Order(WholeSigns.BEFORE_THE_FRONT_DOOR)
class WholeSigns extends OncePerRequestFilter {

  /** After the encoding is set. */
  static final int BEFORE_THE_FRONT_DOOR = Ordered.HIGHEST_PRECEDENCE + 10;

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Request(request), response);
  }

  private static final class Request extends HttpServletRequestWrapper {

    Request(HttpServletRequest request) {
      super(request);
    }

    /** The engine’s interface reads it by itself. */
    @Override
    public @Nullable String getQueryString() {
      String query = super.getQueryString();
      return query == null ? null : query.replace("%00", "");
    }

    @Override
    public @Nullable String getParameter(String name) {
      String value = super.getParameter(name);
      return value == null ? null : whole(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      String[] values = super.getParameterValues(name);
      return values == null ? null : whole(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      Map<String, String[]> whole = new HashMap<>(super.getParameterMap());
      whole.replaceAll((name, values) -> whole(values));
      return whole;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return isJson() ? new WholeSignsInJson(super.getInputStream()) : super.getInputStream();
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return isJson() ? new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8)) : super.getReader();
    }

    private boolean isJson() {
      return getContentType() != null && getContentType().contains("json");
    }

    private static String[] whole(String[] values) {
      String[] whole = new String[values.length];
      for (int i = 0; i < values.length; i++) {
        whole[i] = whole(values[i]);
      }
      return whole;
    }

    private static String whole(String value) {
      return value.indexOf('\0') < 0 ? value : value.replace("\0", "");
    }
  }
}
