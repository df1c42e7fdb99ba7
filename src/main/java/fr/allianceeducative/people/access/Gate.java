package fr.allianceeducative.people.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * An address and whom it is for.
 *
 * @param method of the request; {@code *} for all
 * @param cases whose cases it leads to; null when the address names no case
 */
public record Gate(String method, PathPattern path, Circle audience, @Nullable CaseReach cases) {

  private static final String ANY = "*";

  static Gate of(String method, String path, Circle audience, @Nullable CaseReach cases) {
    return new Gate(method, PathPatternParser.defaultInstance.parse(path), audience, cases);
  }

  /** A request for the head of a page is one for the page. */
  boolean stands(String asked, PathContainer address) {
    String wanted = "HEAD".equals(asked) ? "GET" : asked;
    return (method.equals(ANY) || method.equals(wanted)) && path.matches(address);
  }

  /** As the file writes it. */
  String written() {
    return method + " " + path.getPatternString();
  }
}
