package fr.allianceeducative.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * Where somebody logs in from.
 *
 * @param browser what a browser shows that has been let in before; null for others
 * @param program sends its password with each request
 */
record LoginPlace(String address, @Nullable String browser, boolean program) {

  static final String COOKIE = "alliance-poste";

  static LoginPlace of(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return new LoginPlace(request.getRemoteAddr(), cookie == null ? null : cookie.getValue(), false);
  }

  static LoginPlace ofProgram(HttpServletRequest request) {
    return new LoginPlace(request.getRemoteAddr(), null, true);
  }
}
