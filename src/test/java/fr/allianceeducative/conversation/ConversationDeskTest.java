package fr.allianceeducative.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allianceeducative.casefile.AccessChange;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.HouseTest;
import fr.allianceeducative.testing.StatementCount;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who writes and reads in the fil of a case, who is told, and where what was written stays. */
@HouseTest
class ConversationDeskTest {

  private static final Uai BRITO = new Uai("0352318E");

  @Autowired ConversationDesk desk;
  @Autowired CaseDesk cases;
  @Autowired People people;
  @Autowired Directory directory;
  @Autowired TaskService tasks;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;
  @Autowired ApplicationEventPublisher events;
  @LocalServerPort int port;

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void colleagues_of_the_case_read_each_other_and_see_how_far_each_has_read() {
    CaseNumber number = open();
    writes("cpe.brito", number, "Vu la famille hier.");
    as("rds.brito", () -> desk.open(number, null));
    writes("chef.brito", number, "Merci.");

    Conversation fil = as("cpe.brito", () -> desk.open(number, null));

    assertThat(fil.lines()).extracting(line -> line.parts().get(0).text()).containsExactly("Vu la famille hier.", "Merci.");
    assertThat(fil.lines()).extracting(Conversation.Line::own).containsExactly(true, false);
    assertThat(fil.lines()).extracting(Conversation.Line::fresh).containsExactly(false, true);
    assertThat(fil.lines().get(0).readBy()).containsExactly(people.find("rds.brito").orElseThrow().displayName());
    assertThat(as("cpe.brito", () -> desk.open(number, null)).lines()).noneMatch(Conversation.Line::fresh);
  }

  @Test
  void messages_that_wait_are_on_the_home_page_of_those_who_follow_or_have_read_and_of_nobody_else() throws Exception {
    CaseNumber number = open();
    cases.nameReferents(number, "rds.brito", null);
    writes("cpe.brito", number, "Vu la famille hier.");
    writes("cpe.brito", number, "Elle rappelle demain.");
    String link = "/dossiers/" + number + "/fil";

    assertThat(home("rds.brito")).contains("2 messages à lire dans le fil", link);
    assertThat(home("cpe.brito")).as("the author").doesNotContain(link);
    assertThat(home("chef.brito")).as("who may read it and never did").doesNotContain(link);
    assertThat(home("cpe.cartier")).doesNotContain(link);

    as("rds.brito", () -> desk.open(number, null));
    assertThat(home("rds.brito")).doesNotContain(link);
    writes("rds.brito", number, "Merci.");
    assertThat(home("cpe.brito")).contains("Un message à lire dans le fil", link);
  }

  private String home(String person) throws Exception {
    return new Browser(port).login(person, DemonstrationStaff.PASSWORD).get("/").body();
  }

  @Test
  void whoever_is_called_by_name_is_told_that_a_message_waits_and_nothing_of_it() {
    CaseNumber number = open();
    String name = people.find("rds.brito").orElseThrow().displayName();

    writes("cpe.brito", number, "@" + name + " peux-tu appeler le CIO pour le stage ?");

    assertThat(jdbc.sql("select recipient from alliance.notice where case_number = ? and occasion = 'MESSAGE'").param(number.value()).query(String.class).list())
        .containsOnly("rds.brito");
    assertThat(jdbc.sql("select sentence || target from alliance.notice where case_number = ? and occasion = 'MESSAGE'").param(number.value()).query(String.class).list())
        .isNotEmpty()
        .allMatch(told -> told.equals("Un message vous attend dans le fil d’un dossier que vous suivez./dossiers/" + number + "/fil"));
  }

  @Test
  void a_teacher_comes_in_with_the_charter_and_leaves_with_a_pause_or_the_alliance() {
    CaseNumber number = open();
    assertThatThrownBy(() -> writes("enseignant.brito", number, "Bonjour")).isInstanceOf(Refusal.class);

    events.publishEvent(new Said(number, new AccessChange.MemberEnters("enseignant.brito")));
    writes("enseignant.brito", number, "Bonjour");
    assertThat(as("cpe.brito", () -> desk.open(number, null)).others()).extracting(Staff::userName).contains("enseignant.brito");

    paused(number, true);
    assertThatThrownBy(() -> as("enseignant.brito", () -> desk.open(number, null))).isInstanceOf(Refusal.class).hasMessageContaining("en pause");
    assertThat(as("cpe.brito", () -> desk.open(number, null)).others()).extracting(Staff::userName).doesNotContain("enseignant.brito");
    paused(number, false);
    events.publishEvent(new Said(number, new AccessChange.MemberLeaves("enseignant.brito")));
    assertThatThrownBy(() -> as("enseignant.brito", () -> desk.open(number, null))).isInstanceOf(Refusal.class);
  }

  @Test
  void the_district_reads_a_case_it_was_sent_until_sharing_pauses() {
    CaseNumber number = open();
    writes("cpe.brito", number, "Dossier transmis.");
    events.publishEvent(new Said(number, new AccessChange.DistrictEnters()));
    String district = jdbc.sql("select user_name from alliance.staff_role where role = 'GPDS_DISTRICT' fetch first 1 rows only").query(String.class).single();
    assertThat(as(district, () -> desk.open(number, null)).lines()).hasSize(1);

    paused(number, true);

    assertThatThrownBy(() -> as(district, () -> desk.open(number, null))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> writes(district, number, "Une question")).isInstanceOf(Refusal.class);
  }

  @Test
  void the_district_that_has_the_case_stands_among_the_readers_and_whoever_of_it_has_read_is_named_and_called() throws Exception {
    String sentence = "le district, à qui le dossier est transmis";
    CaseNumber number = open();
    writes("cpe.brito", number, "Dossier transmis.");
    Staff mlds = ofDistrict(Role.MLDS);
    Browser cpe = new Browser(port).login("cpe.brito", DemonstrationStaff.PASSWORD);
    assertThat(cpe.get("/dossiers/" + number + "/fil").body()).doesNotContain(sentence);

    events.publishEvent(new Said(number, new AccessChange.DistrictEnters()));
    assertThat(cpe.get("/dossiers/" + number + "/fil").body()).contains("et " + sentence).doesNotContain(mlds.displayName());

    as(mlds.userName(), () -> desk.open(number, null));
    Conversation fil = as("cpe.brito", () -> desk.open(number, null));
    assertThat(fil.lines().get(0).readBy()).containsExactly(mlds.displayName());
    assertThat(fil.others()).contains(mlds).doesNotContain(ofDistrict(Role.CIRCONSCRIPTION));
    writes("cpe.brito", number, "@" + mlds.displayName() + " une place au pôle\u00a0?");
    assertThat(jdbc.sql("select recipient from alliance.notice where case_number = ? and occasion = 'MESSAGE'").param(number.value()).query(String.class).list())
        .containsExactly(mlds.userName());

    paused(number, true);
    Conversation waiting = as("cpe.brito", () -> desk.open(number, null));
    assertThat(waiting.district()).isFalse();
    assertThat(waiting.others()).doesNotContain(mlds);
    assertThat(waiting.lines().get(0).readBy()).isEmpty();
    paused(number, false);
    events.publishEvent(new Said(number, new AccessChange.DistrictLeaves()));
    assertThat(cpe.get("/dossiers/" + number + "/fil").body()).doesNotContain(sentence);
  }

  private Staff ofDistrict(Role role) {
    return people.inDistrict(directory.school(BRITO).orElseThrow().district().value(), role).get(0);
  }

  @Test
  void a_closed_case_is_read_and_not_written() {
    CaseNumber number = open();
    writes("cpe.brito", number, "Tout va bien.");
    as("cpe.brito", () -> { cases.close(number, ClosingReason.SUCCESS); return null; });

    assertThat(as("cpe.brito", () -> desk.open(number, null)).isOpen()).isFalse();
    assertThatThrownBy(() -> writes("cpe.brito", number, "Encore un mot")).isInstanceOf(Refusal.class).hasMessageContaining("clos");
  }

  @Test
  void a_form_sent_twice_is_one_message_and_what_is_too_long_comes_back() throws Exception {
    CaseNumber number = open();
    Browser browser = new Browser(port).login("cpe.brito", DemonstrationStaff.PASSWORD);
    String form = "cle=" + UUID.randomUUID() + "&message=" + encoded("Un mot <b>pour</b> tous");

    browser.post("/dossiers/" + number + "/fil", form);
    HttpResponse<String> again = browser.post("/dossiers/" + number + "/fil", form);

    assertThat(again.body()).contains("Un mot &lt;b&gt;pour&lt;/b&gt; tous").doesNotContain("<b>pour");
    assertThat(as("cpe.brito", () -> desk.open(number, null)).lines()).hasSize(1);
    String long2001 = "mot ".repeat(501);
    assertThat(browser.post("/dossiers/" + number + "/fil", "cle=x&message=" + encoded(long2001)).body())
        .contains("2000 signes au plus")
        .contains(long2001);
  }

  @Test
  void nothing_that_is_written_reaches_the_engine() throws Exception {
    CaseNumber number = open();
    String word = "sentinelle-du-fil-" + UUID.randomUUID();
    writes("cpe.brito", number, word);
    as("rds.brito", () -> desk.open(number, null));

    assertThat(EngineTables.holding(database, List.of(word))).isEmpty();
  }

  @Test
  void a_long_fil_is_read_in_parts_and_in_as_many_statements_as_a_short_one() {
    CaseNumber number = open();
    writes("cpe.brito", number, "premier");
    as("rds.brito", () -> desk.open(number, null));
    int few = statements(number);
    for (int i = 0; i < 60; i++) {
      jdbc.sql("insert into alliance.post (case_number, author, written_at, text, once_key) values (?, 'cpe.brito', current_timestamp, 'mot', ?)")
          .params(number.value(), "k" + i)
          .update();
    }
    as("rds.brito", () -> desk.open(number, null));

    assertThat(statements(number)).isEqualTo(few);
    Conversation newest = as("rds.brito", () -> desk.open(number, null));
    assertThat(newest.lines()).hasSize(50);
    Conversation oldest = as("rds.brito", () -> desk.open(number, newest.older()));
    assertThat(oldest.lines()).hasSize(11);
    assertThat(oldest.older()).isNull();
  }

  @Test
  void a_task_leads_to_the_fil_of_its_case() throws Exception {
    CaseNumber number = open();
    writes("chef.brito", number, "À lire avant de qualifier.");
    String task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().get(0).getId();
    Browser browser = new Browser(port).login("cpe.brito", DemonstrationStaff.PASSWORD);

    assertThat(browser.get("/taches/" + task + "/carte").body()).contains("Zoé MARTIN").contains("1 message nouveau");
    assertThat(browser.get("/taches/" + task + "/fil").body()).contains("À lire avant de qualifier.");
    assertThat(new Browser(port).login("cpe.cartier", DemonstrationStaff.PASSWORD).get("/taches/" + task + "/carte").statusCode()).isEqualTo(204);
    assertThat(new Browser(port).login("cpe.cartier", DemonstrationStaff.PASSWORD).get("/taches/" + task + "/fil").statusCode()).isEqualTo(204);
  }

  @Test
  void a_task_alone_opens_no_fil_and_says_so_without_a_refusal_in_the_traces() throws Exception {
    CaseNumber number = open();
    writes("chef.brito", number, "Entre nous.");
    String task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().get(0).getId();
    Browser teacher = new Browser(port).login("enseignant.brito", DemonstrationStaff.PASSWORD);
    String closed = "Le fil est ouvert à celles et ceux qui suivent l’élève ensemble.";
    assertThat(teacher.get("/taches/" + task + "/fil").body()).as("the task is not the teacher's").doesNotContain(closed);
    int refused = refusals(number);

    tasks.setAssignee(task, "enseignant.brito");
    HttpResponse<String> answer = teacher.get("/taches/" + task + "/fil");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(closed).doesNotContain("Entre nous.", "Aucun dossier", number.value(), "Zoé");
    assertThat(teacher.get("/taches/" + task + "/carte").body()).contains("Zoé MARTIN");
    assertThat(teacher.get("/taches/" + task + "/dossier").statusCode()).isEqualTo(200);
    assertThat(refusals(number)).isEqualTo(refused);

    events.publishEvent(new Said(number, new AccessChange.MemberEnters("enseignant.brito")));
    assertThat(teacher.get("/taches/" + task + "/fil").body()).contains("Entre nous.");
    paused(number, true);
    assertThat(teacher.get("/taches/" + task + "/fil").body()).contains("est en pause, et son fil aussi").doesNotContain("Entre nous.");
    assertThat(refusals(number)).isEqualTo(refused);
    tasks.setAssignee(task, null);
  }

  private int refusals(CaseNumber number) {
    return jdbc.sql("select count(*) from alliance.trace where case_number = ? and person = 'enseignant.brito' and kind = 'ACCESS_REFUSED'")
        .param(number.value())
        .query(Integer.class)
        .single();
  }

  private record Said(CaseNumber caseNumber, AccessChange access) implements AccessChange.Event {}

  private int statements(CaseNumber number) {
    return ((StatementCount) database).during(() -> as("rds.brito", () -> desk.open(number, null)));
  }

  private void writes(String user, CaseNumber number, String text) {
    as(user, () -> { desk.write(new WritePost(number, text, null, UUID.randomUUID().toString())); return null; });
  }

  private <T> T as(String user, Supplier<T> work) {
    Staff staff = people.find(user).orElseThrow();
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(new StaffPrincipal(staff, Set.of()), null, "ROLE_X"));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private void paused(CaseNumber number, boolean paused) {
    jdbc.sql("update alliance.case_file set sharing_suspended = ? where number = ?").params(paused, number.value()).update();
  }

  private CaseNumber open() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Martin", "Zoé", LocalDate.of(2011, 3, 4), BRITO, "2nde 3");
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
