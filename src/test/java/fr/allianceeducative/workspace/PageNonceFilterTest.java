package fr.allianceeducative.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageNonceFilterTest {

  private static final String POLICY = "Content-Security-Policy";
  private static final String PAGE = "<script src=\"a.js\" nonce=\"of_the-page\"></script><script nonce=\"of_the-page\">x()</script>";

  @Test
  void the_header_names_the_nonce_of_the_page_whatever_another_request_left_behind() throws ServletException, IOException {
    MockHttpServletResponse response = answer("/camunda/app/tasklist/default/", PAGE);

    assertThat(response.getHeader(POLICY)).isEqualTo("script-src 'nonce-of_the-page' 'strict-dynamic';object-src 'none'");
    assertThat(response.getContentAsString()).isEqualTo(PAGE);
  }

  @Test
  void what_is_no_page_stays_as_it_is() throws ServletException, IOException {
    assertThat(answer("/camunda/app/tasklist/scripts/config.js", PAGE).getHeader(POLICY)).contains("'nonce-of-another-request'");
    assertThat(answer("/camunda/app/tasklist/default/", "").getHeader(POLICY)).contains("'nonce-of-another-request'");
  }

  private static MockHttpServletResponse answer(String path, String body) throws ServletException, IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    FilterChain camunda =
        (request, answered) -> {
          ((HttpServletResponse) answered)
              .setHeader(POLICY, "script-src 'nonce-of-another-request' 'strict-dynamic';object-src 'none'");
          answered.getWriter().write(body);
        };
    new PageNonceFilter().doFilter(new MockHttpServletRequest("GET", path), response, camunda);
    return response;
  }
}
