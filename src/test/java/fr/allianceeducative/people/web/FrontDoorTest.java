package fr.allianceeducative.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Accounts;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffRegister;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Coming in, staying in and leaving. */
@HouseTest
class FrontDoorTest {

  private static final Uai CHATEAUBRIAND = new Uai("0352533N");

  @LocalServerPort int port;

  @Autowired MockMvc pages;
  @Autowired TestRestTemplate http;
  @Autowired Accounts accounts;
  @Autowired IdentityService identities;
  @Autowired StaffRegister register;

  @Test
  void a_session_of_before_the_login_is_worth_nothing_after_it() throws Exception {
    MockHttpSession before = new MockHttpSession();
    String planted = before.getId();

    MvcResult login = login("cpe.brito", DemonstrationStaff.PASSWORD, "192.0.2.1", before);

    assertThat(login.getResponse().getRedirectedUrl()).isEqualTo("/");
    assertThat(login.getRequest().getSession(false).getId()).isNotEqualTo(planted);
  }

  @Test
  void the_accounts_to_try_the_house_with_are_those_of_the_demonstration_and_none_that_somebody_added() throws Exception {
    Staff added = new Staff("ajoute." + UUID.randomUUID().toString().substring(0, 8), "Ajout Essai", Set.of(Role.ENSEIGNANT), CHATEAUBRIAND, null);
    register.put(added);

    assertThat(new Browser(port).get("/comptes").body())
        .contains("cpe.brito", "directeur.lucioles", "integration", "modeleur", "dpo", "admin", "mlds.d035")
        .doesNotContain(added.userName());
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer() throws Exception {
    for (String name : List.of("cpe.brito", "personne.nulle-part", "")) {
      assertThat(login(name, "faux", "192.0.2.2", new MockHttpSession()).getResponse().getRedirectedUrl())
          .as(name)
          .isEqualTo("/login?error");
    }
  }

  /** The hash of the test is quick; it is still most of the time an answer takes. */
  @Test
  void an_unknown_name_takes_as_long_as_a_wrong_password() {
    long known = median(() -> accounts.check("cpe.brito", "faux"));
    long unknown = median(() -> accounts.check("personne", "faux"));

    assertThat((double) unknown / known).isBetween(0.4, 2.5);
  }

  @Test
  void after_too_many_guesses_the_page_says_to_wait_and_a_colleague_comes_in() throws Exception {
    for (int i = 0; i < 6; i++) {
      login("aed.brito", "faux" + i, "192.0.2.44", new MockHttpSession());
    }

    assertThat(login("aed.brito", DemonstrationStaff.PASSWORD, "192.0.2.44", new MockHttpSession()).getResponse().getRedirectedUrl())
        .isEqualTo("/login?attente");
    pages.perform(get("/login?attente")).andExpect(status().isOk());
    assertThat(login("rds.brito", DemonstrationStaff.PASSWORD, "192.0.2.44", new MockHttpSession()).getResponse().getRedirectedUrl())
        .isEqualTo("/");
  }

  @Test
  void an_unknown_name_waits_just_the_same() throws Exception {
    for (int i = 0; i < 6; i++) {
      login("personne.jamais", "faux" + i, "192.0.2.45", new MockHttpSession());
    }

    assertThat(login("personne.jamais", "faux", "192.0.2.45", new MockHttpSession()).getResponse().getRedirectedUrl())
        .isEqualTo("/login?attente");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/logout", "/camunda/api/admin/auth/user/default/logout"})
  void leaving_a_page_or_a_screen_of_the_engine_leaves_both(String door) throws Exception {
    MvcResult login = login("cpe.brito", DemonstrationStaff.PASSWORD, "192.0.2.3", new MockHttpSession());
    MockHttpSession session = (MockHttpSession) login.getRequest().getSession(false);
    pages.perform(get("/dossiers").session(session)).andExpect(status().isOk());

    session.setAttribute("CAMUNDA_CSRF_TOKEN", "the engine's own");
    pages.perform(post(door).session(session).with(csrf()).header("X-XSRF-TOKEN", "the engine's own"));

    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void a_logout_that_another_site_asks_for_is_refused() throws Exception {
    MvcResult login = login("cpe.brito", DemonstrationStaff.PASSWORD, "192.0.2.3", new MockHttpSession());
    MockHttpSession session = (MockHttpSession) login.getRequest().getSession(false);

    pages.perform(post("/logout").session(session)).andExpect(status().isForbidden());

    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void a_logout_from_a_screen_of_the_engine_needs_the_token_of_the_screen() throws Exception {
    MvcResult login = login("cpe.brito", DemonstrationStaff.PASSWORD, "192.0.2.3", new MockHttpSession());
    MockHttpSession session = (MockHttpSession) login.getRequest().getSession(false);
    String door = "/camunda/api/admin/auth/user/default/logout";

    pages.perform(post(door).session(session)).andExpect(status().isForbidden());
    session.setAttribute("CAMUNDA_CSRF_TOKEN", "the engine's own");
    pages.perform(post(door).session(session).header("X-XSRF-TOKEN", "another")).andExpect(status().isForbidden());

    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void nobody_sets_a_password_behind_the_pages_of_accounts_not_even_the_own() {
    Map<String, String> wanted = Map.of("password", "un mot de passe bien long", "authenticatedUserPassword", DemonstrationStaff.PASSWORD);

    for (String name : List.of("cpe.brito", "%63pe.brito", "admin")) {
      ResponseEntity<String> answer =
          http.withBasicAuth("admin", DemonstrationStaff.PASSWORD)
              .exchange(URI.create("/engine-rest/user/" + name + "/credentials"), HttpMethod.PUT, new HttpEntity<>(wanted), String.class);
      assertThat(answer.getStatusCode().value()).as(name).isEqualTo(403);
    }
    assertThat(identities.checkPassword("admin", DemonstrationStaff.PASSWORD)).isTrue();
    assertThat(identities.checkPassword("cpe.brito", DemonstrationStaff.PASSWORD)).isTrue();
  }

  @Test
  void everyone_sees_the_own_functions_and_nobody_those_of_another() {
    TestRestTemplate cpe = http.withBasicAuth("cpe.brito", DemonstrationStaff.PASSWORD);

    assertThat(cpe.getForEntity("/engine-rest/identity/groups?userId=cpe.brito", String.class).getBody()).contains("\"cpe\"");
    for (String asked : List.of("userId=dpo", "userId=cpe.brito&userId=dpo", "userId=dpo&userId=cpe.brito")) {
      assertThat(cpe.getForEntity("/engine-rest/identity/groups?" + asked, String.class).getStatusCode().value()).as(asked).isEqualTo(403);
    }
  }

  @Test
  void what_a_screen_of_the_engine_sends_without_its_token_is_refused_and_ends_no_session() throws Exception {
    Browser browser = new Browser(port).login("chef.brito", "alliance");
    browser.getJson("/camunda/api/engine/engine");

    assertThat(browser.post("/camunda/api/engine/engine/default/task", "").statusCode()).isEqualTo(403);

    assertThat(browser.get("/dossiers").uri().getPath()).as("still logged in").isEqualTo("/dossiers");
    assertThat(browser.sendFromScreen("/camunda/api/engine/engine/default/task/count", "application/json", "{}".getBytes()).statusCode())
        .as("with its token it passes").isEqualTo(200);
  }

  @Test
  void our_pages_run_nothing_that_stands_in_the_page_itself() throws Exception {
    pages
        .perform(get("/login"))
        .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
        .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    pages.perform(get("/engine-rest/task")).andExpect(header().string("Content-Security-Policy", containsString("'none'")));
  }

  @Test
  void behind_a_proxy_that_speaks_https_the_browser_is_told_to_stay_there_and_cookies_are_secure() {
    ResponseEntity<String> plain = page("http");
    ResponseEntity<String> secure = page("https");

    assertThat(plain.getHeaders().get("Strict-Transport-Security")).isNull();
    assertThat(secure.getHeaders().getFirst("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(secure.getHeaders().get(HttpHeaders.SET_COOKIE))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
  }

  @Test
  void the_browser_that_was_let_in_carries_a_cookie_no_script_reads() throws Exception {
    Cookie cookie = login("cpe.brito", DemonstrationStaff.PASSWORD, "192.0.2.3", new MockHttpSession()).getResponse().getCookie("alliance-poste");

    assertThat(cookie).isNotNull();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/login");
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
  }

  @Test
  void a_long_sentence_is_a_password_to_its_last_sign() {
    String sentence = "une phrase de plus de soixante-douze octets, bien longue, que personne ne devine jamais";
    Staff staff = new Staff("essai." + UUID.randomUUID(), "Essai", Set.of(Role.AED), null, null);
    accounts.put(staff, sentence);

    assertThat(accounts.check(staff.userName(), sentence)).isTrue();
    assertThat(accounts.check(staff.userName(), sentence.substring(0, sentence.length() - 1) + "x")).isFalse();
    identities.deleteUser(staff.userName());
  }

  private MvcResult login(String name, String password, String address, MockHttpSession session) throws Exception {
    return pages
        .perform(
            post("/login")
                .session(session)
                .with(csrf())
                .with(
                    request -> {
                      request.setRemoteAddr(address);
                      return request;
                    })
                .param("username", name)
                .param("password", password))
        .andReturn();
  }

  private ResponseEntity<String> page(String protocol) {
    HttpHeaders headers = new HttpHeaders();
    headers.set("X-Forwarded-Proto", protocol);
    return http.exchange("/login", HttpMethod.GET, new HttpEntity<>(headers), String.class);
  }

  private static long median(Supplier<Boolean> check) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 41; i++) {
      long start = System.nanoTime();
      assertThat(check.get()).isFalse();
      times.add(System.nanoTime() - start);
    }
    Collections.sort(times);
    return times.get(times.size() / 2);
  }
}
