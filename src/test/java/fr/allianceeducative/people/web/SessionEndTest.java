package fr.allianceeducative.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.SessionLife.Presence;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffRegister;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import fr.allianceeducative.testing.StatementCount;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** A session ends, by itself or because the account has changed, and leads back to where the person was. */
@HouseTest
class SessionEndTest {

  private static final String LISTS = "/camunda/api/engine/engine/default/filter";

  @Autowired private MockMvc pages;
  @Autowired private StaffRegister register;
  @Autowired private People people;
  @Autowired private DataSource database;
  @LocalServerPort private int port;

  @Test
  void a_tasklist_left_open_does_not_keep_the_session() throws Exception {
    MockHttpSession session = login("cpe.lebesque");
    pages.perform(get("/dossiers").session(session));
    age(session, Duration.ofMinutes(20));
    status(LISTS, session);
    assertThat(session.isInvalid()).isFalse();
    age(session, Duration.ofMinutes(11));

    assertThat(status(LISTS, session)).isEqualTo(401);
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void whoever_works_keeps_the_session() throws Exception {
    MockHttpSession session = login("cpe.lebesque");
    pages.perform(get("/dossiers").session(session));
    for (int i = 0; i < 3; i++) {
      age(session, Duration.ofMinutes(20));
      assertThat(status("/dossiers", session)).isEqualTo(200);
    }
  }

  @Test
  void the_login_page_says_why_and_leads_back_to_where_the_person_was() throws Exception {
    MockHttpSession session = login("cpe.lebesque");
    pages.perform(get("/dossiers").session(session));
    age(session, Duration.ofMinutes(31));

    var ended = pages.perform(get("/dossiers?etape=QUALIFICATION").session(session)).andReturn();

    assertThat(ended.getResponse().getRedirectedUrl()).endsWith("/login?fin=inactivite");
    MockHttpSession asked = (MockHttpSession) ended.getRequest().getSession(false);
    assertThat(pages.perform(get("/login?fin=inactivite").session(asked)).andReturn().getResponse().getContentAsString())
        .contains("Votre session est finie");
    assertThat(signIn("cpe.lebesque", asked)).contains("/dossiers?etape=QUALIFICATION");
  }

  @Test
  void whoever_loses_a_function_is_out_at_the_next_request_on_every_node() throws Exception {
    Browser open = new Browser(port).login("chef.moulin", DemonstrationStaff.PASSWORD);
    assertThat(open.get("/imports").statusCode()).isEqualTo(200);
    Staff before = people.find("chef.moulin").orElseThrow();

    // what another node writes: this one hears of it by the database alone
    register.put(new Staff(before.userName(), before.displayName(), Set.of(Role.AED), before.school(), null));
    try {
      assertThat(open.get("/imports").uri().toString()).endsWith("/login?fin=droits");
      assertThat(open.login("chef.moulin", DemonstrationStaff.PASSWORD).get("/imports").statusCode()).isEqualTo(403);
    } finally {
      register.put(before);
    }
  }

  @Test
  void looking_whether_the_account_has_changed_costs_one_statement() throws Exception {
    Browser browser = new Browser(port).login("aed.brito", DemonstrationStaff.PASSWORD);
    browser.get("/camunda/api/engine/engine/");

    int statements = ((StatementCount) database).during(() -> ask(browser));

    assertThat(statements).isEqualTo(1);
  }

  private static void ask(Browser browser) {
    try {
      assertThat(browser.getJson("/camunda/api/engine/engine/").statusCode()).isEqualTo(200);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private int status(String address, MockHttpSession session) throws Exception {
    return pages.perform(get(address).session(session)).andReturn().getResponse().getStatus();
  }

  private MockHttpSession login(String name) throws Exception {
    MockHttpSession session = new MockHttpSession();
    signIn(name, session);
    return session;
  }

  private String signIn(String name, MockHttpSession session) throws Exception {
    return String.valueOf(
        pages
            .perform(
                post("/login").session(session).with(csrf()).param("username", name).param("password", DemonstrationStaff.PASSWORD))
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  /** Time passes: whatever the person did last lies so much further back. */
  private static void age(MockHttpSession session, Duration time) {
    for (String name : Collections.list(session.getAttributeNames())) {
      if (session.getAttribute(name) instanceof Presence presence) {
        session.setAttribute(
            name, new Presence(presence.person(), presence.since().minus(time), presence.lastAction().minus(time)));
      }
    }
  }
}
