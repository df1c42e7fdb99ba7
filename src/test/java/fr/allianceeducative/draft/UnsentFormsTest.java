package fr.allianceeducative.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.Unsent;
import fr.allianceeducative.people.UnsentForms;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody writes on a page of the house, without a script, and sends it after the session is over. */
@HouseTest
class UnsentFormsTest {

  private static final Uai BRITO = new Uai("0352318E");
  private static final String TEACHER = "enseignant.brito";

  private final String words = "Témoin " + UUID.randomUUID() + " & suite";

  @Autowired private UnsentForms forms;
  @LocalServerPort private int port;
  @Autowired private CaseDesk cases;
  @Autowired private JdbcClient database;

  @Test
  void a_report_sent_too_late_waits_for_its_author_and_for_nobody_else() throws Exception {
    Browser staffRoom = as(TEACHER);
    String form = drawn(staffRoom.get("/signaler")) + "&urgency=PRIORITY&signals=WORK_NOT_DONE&facts=" + URLEncoder.encode(words, UTF_8);
    staffRoom.forgetSession();

    HttpResponse<String> refused = staffRoom.sent("/signaler", form);

    assertThat(refused.uri().toString()).endsWith("/login?fin=envoi");
    assertThat(refused.body()).contains("Rien n’est parti et rien n’est perdu").doesNotContain("Témoin");
    assertThat(kept(TEACHER)).singleElement().asString().doesNotContain("Témoin");
    assertThat(staffRoom.login("cpe.brito", DemonstrationStaff.PASSWORD).landing()).doesNotContain("Témoin", "n’est pas parti");
    assertThat(staffRoom.get("/signaler").body()).doesNotContain("Témoin");

    Browser elsewhere = as(TEACHER);
    assertThat(elsewhere.landing()).contains("n’est pas parti", "href=\"/signaler\"");
    String again = elsewhere.get("/signaler").body();
    assertThat(again).contains("Votre texte est revenu", words.replace("&", "&amp;"))
        .containsPattern("id=\"urgency-PRIORITY\"[^>]*checked")
        .containsPattern("id=\"signals-WORK_NOT_DONE\"[^>]*checked");
    assertThat(elsewhere.sent("/signaler", drawn(again) + "&facts=Encore").body()).as("sent in time, and refused as any other").contains("Encore");
    assertThat(kept(TEACHER)).isEmpty();
  }

  @Test
  void who_logs_in_again_is_led_back_to_what_they_had_sent_and_may_erase_it() throws Exception {
    String fil = "/dossiers/" + aCase() + "/fil";
    Browser cpe = as("cpe.brito");
    String form = drawn(cpe.get(fil)) + "&cle=" + UUID.randomUUID() + "&prevenir=&message=" + URLEncoder.encode(words, UTF_8);
    cpe.forgetSession();
    cpe.sent(fil, form);

    String landing = cpe.login("cpe.brito", DemonstrationStaff.PASSWORD).landing();

    assertThat(landing).contains("Votre message", words.replace("&", "&amp;"), "relisez, puis envoyez").doesNotContain("class=\"mots\"");
    assertThat(cpe.sent(fil, form).body()).as("the old form once more, in the new session").contains("relisez, puis envoyez");
    assertThat(cpe.sent("/texte-garde", drawn(landing)).body()).contains("Votre message").doesNotContain("Témoin");
    assertThat(kept("cpe.brito")).isEmpty();
  }

  @Test
  void what_a_page_says_as_it_closes_stands_in_its_own_form_again_with_and_without_the_session() throws Exception {
    String page = "/dossiers/" + aCase() + "/fil";
    Browser cpe = as("cpe.brito");
    String form = drawn(cpe.get(page)) + "&vers=" + page + "/message&message=" + URLEncoder.encode(words, UTF_8);

    cpe.sent("/texte-commence", form);
    assertThat(forms.find("cpe.brito", page)).map(Unsent::form).contains("message");
    forms.forget("cpe.brito", page);
    cpe.forgetSession();
    cpe.sent("/texte-commence", form);

    assertThat(forms.find("cpe.brito", page)).get().satisfies(kept -> {
      assertThat(kept.form()).isEqualTo("message");
      assertThat(kept.fields()).containsOnlyKeys("message");
    });
    forms.forget("cpe.brito", page);
  }

  @Test
  void nobody_keeps_anything_here_with_a_sheet_the_house_did_not_close() throws Exception {
    Browser stranger = new Browser(port);
    HttpResponse<String> refused = stranger.sent("/signaler", "_csrf=x&feuille=notes-1%7EQUJD&facts=" + URLEncoder.encode(words, UTF_8));

    assertThat(refused.body()).doesNotContain("Témoin", "rien n’est perdu");
    assertThat(database.sql("select count(*) from alliance.draft where place = '/signaler'").query(Integer.class).single()).isZero();
  }

  /** What a page puts into a form of its own: the token and the sheet. */
  private static String drawn(HttpResponse<String> page) {
    return drawn(page.body());
  }

  private static String drawn(String page) {
    return "_csrf=" + field(page, "_csrf") + "&feuille=" + URLEncoder.encode(field(page, "feuille"), UTF_8);
  }

  private static String field(String page, String name) {
    Matcher value = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]+)\"").matcher(page);
    assertThat(value.find()).as(name).isTrue();
    return value.group(1);
  }

  private List<String> kept(String author) {
    return database
        .sql("select answers from alliance.draft where author = :author and place like '/%' and place not like '/textes/%'")
        .param("author", author)
        .query(String.class)
        .list();
  }

  private CaseNumber aCase() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Martin", "Zoé", LocalDate.of(2011, 3, 4), BRITO, "2nde 3");
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
  }

  private Browser as(String person) throws Exception {
    return new Browser(port).login(person, DemonstrationStaff.PASSWORD);
  }
}
