package fr.allianceeducative.workspace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a page of Camunda run its own scripts, whoever else works at that moment. The page and its security header name one nonce, but
 * Camunda 7.24 hands it from one to the other through the application, where every other request overwrites it: the browser then refuses
 * all scripts and a person looks at a turning wheel for ever. The header follows the page.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class PageNonceFilter extends OncePerRequestFilter {

  private static final String POLICY = "Content-Security-Policy";
  private static final Pattern PAGE = Pattern.compile("/camunda/app/(?:.*/)?[^./]*");
  private static final Pattern IN_PAGE = Pattern.compile(" nonce=\"([\\w-]+)\"");
  private static final Pattern IN_POLICY = Pattern.compile("'nonce-[^']*'");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PAGE.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    String policy = answer.getHeader(POLICY);
    Matcher page = IN_PAGE.matcher(new String(answer.getContentAsByteArray(), StandardCharsets.ISO_8859_1));
    // the first is Camunda's own script: nothing of the request stands in the page before it
    if (policy != null && page.find()) {
      answer.setHeader(POLICY, IN_POLICY.matcher(policy).replaceAll("'nonce-" + page.group(1) + "'"));
    }
    answer.copyBodyToResponse();
  }
}
