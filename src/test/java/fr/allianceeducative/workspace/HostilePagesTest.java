package fr.allianceeducative.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HostileRows;
import fr.allianceeducative.testing.DoorTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text that a page might run comes back as a text, wherever people write and read in pages of the house. */
@DoorTest
class HostilePagesTest {

  private static final String HOSTILE = "Un mot de travers '\"></textarea><script>xss()</script><img src=x onerror=xss()> pour voir";
  private static final String ESCAPED = "&lt;script&gt;xss()&lt;/script&gt;&lt;img src=x onerror=xss()&gt;";

  @Autowired private CaseDesk cases;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;
  private String number;

  @BeforeEach
  void a_case() {
    NewPupil pupil =
        new NewPupil(UUID.randomUUID().toString(), null, "Martin", "Zoé", LocalDate.of(2011, 3, 4), new Uai("0352318E"), "2nde 3");
    number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(pupil.key()).id(), 5, false)).value();
  }

  @Test
  void in_the_conversation_of_a_case() throws Exception {
    Browser cpe = browser("cpe.brito");
    cpe.post("/dossiers/" + number + "/fil", "cle=" + UUID.randomUUID() + "&message=" + encoded());
    shows(cpe, "/dossiers/" + number + "/fil");

    String refused = cpe.post("/dossiers/" + number + "/fil", "cle=x&message=" + encoded() + "+" + "mot+".repeat(600)).body();
    assertThat(refused).as("given back after a refusal").contains(ESCAPED).doesNotContain("<script>xss", "<img src=x");
  }

  @Test
  void in_a_remark_of_the_family_that_is_given_back() throws Exception {
    Browser head = browser("chef.brito");
    String answer = head.post("/dossiers/" + number + "/correction/remarque", "propos=&voix=BOTH&remarque=" + encoded()).body();

    assertThat(answer).contains(ESCAPED).doesNotContain("<script>xss", "<img src=x");
  }

  @Test
  void in_a_remark_of_the_family_that_is_kept() throws Exception {
    Browser head = browser("chef.brito");
    // the page takes no markup; another program may have let it in
    write("insert into alliance.correction (case_number, subject, remark, said_by, recorded_on) values (?, 'Identité', ?, 'BOTH', date '2026-11-03')");

    shows(head, "/dossiers/" + number + "/correction");
    shows(head, "/dossiers/" + number + "/acces");
  }

  /** What forms write, and what another program may have let into the tables. */
  @Test
  void in_what_forms_wrote_of_plan_decision_scheme_and_exit() throws Exception {
    HostileRows.write(jdbc, String.valueOf(number), HOSTILE);

    String page = browser("chef.brito").get("/dossiers/" + number).body();

    assertThat(page).doesNotContain("<script>xss", "<img src=x");
    assertThat(page.split(Pattern.quote(ESCAPED), -1)).as("each of them is told").hasSize(1 + HostileRows.TOLD);
    shows(browser("chef.brito"), "/dossiers/" + number + "/acces");
  }

  @Test
  void in_the_name_and_class_of_a_pupil_on_the_watch_list() throws Exception {
    jdbc.sql("update alliance.pupil set first_name = ?, school_class = '<script>xss()</script>' where id = (select pupil_id from alliance.case_file where number = ?)")
        .params(HOSTILE, number)
        .update();
    jdbc.sql("insert into alliance.pupil_score (pupil_id, school, half_days, incidents, average_drop, score, legal_threshold, watch_list)"
            + " select pupil_id, school, 12, 1, 2, 9999, true, true from alliance.case_file where number = ?")
        .param(number)
        .update();
    try {
      for (String list : List.of("/veille", "/dossiers", "/dossiers/" + number)) {
        shows(browser("cpe.brito"), list);
      }
    } finally {
      jdbc.sql("delete from alliance.pupil_score where score = 9999").update();
      jdbc.sql("update alliance.pupil set first_name = 'Zoé', school_class = '2nde 3' where id = (select pupil_id from alliance.case_file where number = ?)")
          .param(number)
          .update();
    }
  }

  @Test
  void in_the_reason_of_an_exceptional_access() throws Exception {
    browser("chef.cartier").post("/dossiers/" + number + "/acces-exceptionnel", "motif=DANGER&raison=" + encoded());

    shows(browser("chef.brito"), "/acces-exceptionnels");
    shows(browser("dpo"), "/acces-exceptionnels");
    String refused = browser("chef.cartier").post("/dossiers/" + number + "/acces-exceptionnel", "motif=&raison=" + encoded()).body();
    assertThat(refused).as("given back after a refusal").contains(ESCAPED).doesNotContain("<script>xss", "<img src=x");
  }

  @Test
  void in_the_name_of_an_account() throws Exception {
    String before = jdbc.sql("select display_name from alliance.staff where user_name = 'rds.brito'").query(String.class).single();
    name(HOSTILE);
    try {
      shows(browser("admin"), "/comptes-du-personnel/rds.brito");
      shows(browser("admin"), "/comptes-du-personnel?uai=0352318E&fonction=RDS");
      assertThat(browser("rds.brito").get("/mon-compte").body()).contains("&lt;script&gt;xss()").doesNotContain("<script>xss", "<img src=x");
    } finally {
      name(before);
    }
  }

  private void write(String sql) {
    jdbc.sql(sql).params(number, HOSTILE).update();
  }

  private void name(String name) {
    jdbc.sql("update alliance.staff set display_name = :name where user_name = 'rds.brito'").param("name", name).update();
  }

  private static void shows(Browser browser, String address) throws Exception {
    assertThat(browser.get(address).body()).as(address).contains(ESCAPED).doesNotContain("<script>xss", "<img src=x");
  }

  private Browser browser(String user) throws Exception {
    return new Browser(port).login(user, DemonstrationStaff.PASSWORD);
  }

  private static String encoded() {
    return URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);
  }
}
