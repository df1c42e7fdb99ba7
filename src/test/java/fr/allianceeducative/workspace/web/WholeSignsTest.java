package fr.allianceeducative.workspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What becomes of the zero sign, wherever it was sent. */
class WholeSignsTest {

  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/dossiers");

  @Test
  void a_field_and_a_query_come_in_without_it_and_lose_nothing_else() throws Exception {
    request.setQueryString("name=a%00b&page=2");
    request.addParameter("raison", "ligne 1\nl\0igne 2", "\0");

    HttpServletRequest whole = passed();

    assertThat(whole.getQueryString()).isEqualTo("name=ab&page=2");
    assertThat(whole.getParameter("raison")).isEqualTo("ligne 1\nligne 2");
    assertThat(whole.getParameterValues("raison")).containsExactly("ligne 1\nligne 2", "");
    assertThat(whole.getParameterMap().get("raison")).containsExactly("ligne 1\nligne 2", "");
    assertThat(whole.getParameter("autre")).isNull();
    assertThat(whole.getParameterValues("autre")).isNull();
  }

  /** A tilde stands for a backslash. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'name':'a~u0000b'}     | {'name':'ab'}",
        "{'name':'~u0000~u0000'} | {'name':''}",
        "{'name':'a~~u0000b'}    | {'name':'a~~u0000b'}",
        "{'name':'~~~u0000'}     | {'name':'~~'}",
        "{'name':'~u00e9~n'}     | {'name':'~u00e9~n'}",
        "{'name':'é'}            | {'name':'é'}",
        "{'na~u00                | {'na~u00",
        "~                       | ~",
      })
  void json_comes_in_without_it_and_is_otherwise_as_it_was(String sent, String kept) throws Exception {
    request.setContentType("application/json;charset=UTF-8");
    request.setContent(sent.replace('~', '\\').getBytes(StandardCharsets.UTF_8));

    assertThat(new String(passed().getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(kept.replace('~', '\\'));
  }

  @Test
  void a_file_stays_as_it_is() throws Exception {
    byte[] file = {0, 1, '\\', 'u', '0', '0', '0', '0'};
    request.setContentType("application/octet-stream");
    request.setContent(file);

    assertThat(passed().getInputStream().readAllBytes()).isEqualTo(file);
  }

  private HttpServletRequest passed() throws Exception {
    MockFilterChain chain = new MockFilterChain();
    new WholeSigns().doFilter(request, new MockHttpServletResponse(), chain);
    return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
  }
}
