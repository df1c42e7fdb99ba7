package fr.allianceeducative.trace;

import static fr.allianceeducative.trace.TraceKind.ACCESSES_ENDED;
import static fr.allianceeducative.trace.TraceKind.ACCESS_REFUSED;
import static fr.allianceeducative.trace.TraceKind.CASES_LISTED;
import static fr.allianceeducative.trace.TraceKind.CASE_OPENED;
import static fr.allianceeducative.trace.TraceKind.CASE_WORKED_ON;
import static fr.allianceeducative.trace.TraceKind.LOGIN;
import static fr.allianceeducative.trace.TraceKind.LOGIN_REFUSED;
import static fr.allianceeducative.trace.TraceKind.LOGOUT;
import static fr.allianceeducative.trace.TraceKind.PROGRAM_LOGIN;
import static fr.allianceeducative.trace.TraceKind.RIGHTS_CHANGED;
import static fr.allianceeducative.trace.TraceKind.SHARE_AGREED;
import static fr.allianceeducative.trace.TraceKind.SHARE_WITHDRAWN;
import static fr.allianceeducative.trace.TraceKind.TRACES_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.allianceeducative.casefile.AccessChange;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.PupilChanged;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.DoorTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What leaves a line, and what the pages of the traces show of it. */
@DoorTest
class TracesOfTheHouseTest {

  private static final Uai BRITO = new Uai("0352318E");
  private static final String PASSWORD = DemonstrationStaff.PASSWORD;

  @Autowired CaseDesk cases;
  @Autowired FamilyDesk families;
  @Autowired People people;
  @Autowired DemonstrationStaff demonstration;
  @Autowired TaskService tasks;
  @Autowired Traces traces;
  @Autowired TraceWriter writer;
  @Autowired TestRestTemplate http;
  @Autowired PlatformTransactionManager transactions;
  @Autowired ApplicationEventPublisher events;
  @LocalServerPort int port;
  private CaseNumber number;

  @BeforeEach
  void a_case() {
    number = open();
  }

  @Test
  void login_and_logout_leave_a_line() throws Exception {
    Browser browser = browser("chef.brito");
    assertThat(kinds(person("chef.brito"), 2)).as("and the home page shows cases").contains(LOGIN);

    browser.logout();
    assertThat(kinds(person("chef.brito"), 1)).containsExactly(LOGOUT);
  }

  @Test
  void a_wrong_password_leaves_a_line_and_a_name_nobody_has_is_not_kept() throws Exception {
    new Browser(port).login("rds.brito", "wrong");
    assertThat(kinds(person("rds.brito"), 1)).containsExactly(LOGIN_REFUSED);

    new Browser(port).login("motdepasse-dans-le-mauvais-champ", "x");
    Trace unknown = find(kind(LOGIN_REFUSED), 1).get(0).trace();
    assertThat(unknown.who().person()).isNull();
    assertThat(find(person("motdepasse-dans-le-mauvais-champ"), 1)).isEmpty();
  }

  @Test
  void opening_a_case_leaves_one_line_that_says_who_as_what_and_from_which_door() throws Exception {
    Browser browser = browser("cpe.brito");
    browser.get("/dossiers/" + number);

    assertThat(find(about(number), 9)).hasSize(1);
    Trace line = find(about(number), 1).get(0).trace();
    assertThat(line.who()).isEqualTo(new Who("cpe.brito", "CPE", "0352318E"));
    assertThat(line.kind()).isEqualTo(CASE_OPENED);
    assertThat(line.door()).isEqualTo(TraceDoor.PAGE);
  }

  @Test
  void a_form_that_shows_a_case_leaves_a_line() {
    String task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().get(0).getId();
    as("cpe.brito").getForEntity("/engine-rest/task/" + task + "/form-variables", String.class);

    Trace line = find(about(number), 1).get(0).trace();
    assertThat(line.kind()).isEqualTo(CASE_OPENED);
    assertThat(line.door()).isEqualTo(TraceDoor.ENGINE_REST);
  }

  @Test
  void a_list_is_one_line_that_names_its_cases() throws Exception {
    open();
    as("cpe.brito").getForEntity("/api/cases?school=0352318E", String.class);
    Trace api = find(person("cpe.brito"), 1).get(0).trace();
    assertThat(api.kind()).isEqualTo(CASES_LISTED);
    assertThat(api.door()).isEqualTo(TraceDoor.API);
    assertThat(api.listed()).hasSizeGreaterThan(1).contains(number);

    Browser browser = browser("cpe.brito");
    browser.get("/dossiers");
    browser.get("/dossiers");
    assertThat(kinds(person("cpe.brito"), 4)).as("home, and the list twice").containsExactly(CASES_LISTED, CASES_LISTED, CASES_LISTED, LOGIN);
  }

  @Test
  void the_list_of_tasks_that_asks_again_by_itself_is_one_line_until_it_changes() throws Exception {
    String filter = filterId();
    // the path of another pupil may come to a new task between two questions: that is a change, and a line
    await().untilAsserted(
        () -> {
          Browser browser = browser("cpe.brito");
          for (int i = 0; i < 3; i++) {
            assertThat(browser.getJson("/camunda/api/engine/engine/default/filter/" + filter + "/list").body()).contains("Zoé MARTIN");
          }
          assertThat(kinds(person("cpe.brito"), 3)).as("home, and the list once").containsExactly(CASES_LISTED, CASES_LISTED, LOGIN);
        });
  }

  @Test
  void whoever_is_refused_a_case_leaves_a_line_about_it() throws Exception {
    assertThat(browser("cpe.cartier").get("/dossiers/" + number).statusCode()).isEqualTo(404);

    assertThat(find(about(number), 9)).extracting(line -> line.trace().kind()).containsExactly(ACCESS_REFUSED);
    assertThat(find(about(number), 1).get(0).trace().who().person()).isEqualTo("cpe.cartier");
  }

  @Test
  void a_task_of_somebody_else_is_a_refusal_too() {
    String task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().get(0).getId();
    assertThat(as("cpe.cartier").getForEntity("/engine-rest/task/" + task, String.class).getStatusCode().value())
        .isIn(403, 404);

    assertThat(kinds(about(number), 9)).containsExactly(ACCESS_REFUSED);
  }

  @Test
  void whoever_is_turned_away_at_the_front_door_leaves_a_line() throws Exception {
    assertThat(browser("infirmier.brito").get("/traces").statusCode()).isEqualTo(403);
    assertThat(kinds(person("infirmier.brito"), 1)).containsExactly(ACCESS_REFUSED);
  }

  @Test
  void a_share_leaves_a_line_unless_it_was_taken_back_before_it_was_certain() {
    families.recordShare(number, "Mission locale", "Synthèse", Share.Basis.AGREEMENT, true);
    families.withdraw(number, "Mission locale");
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              families.recordShare(number, "CIO", "Synthèse", Share.Basis.AGREEMENT, true);
              transaction.setRollbackOnly();
            });
    writer.writeWaiting();

    assertThat(kinds(about(number), 9)).containsExactlyInAnyOrder(SHARE_AGREED, SHARE_WITHDRAWN);
  }

  @Test
  void a_changed_account_leaves_a_line() {
    people.register(new Staff("as.nouvelle", "Une personne", Set.of(Role.ASSISTANT_SOCIAL), BRITO, null), "Un-mot-2-passe");
    writer.writeWaiting();

    assertThat(find(kind(RIGHTS_CHANGED), 5)).extracting(line -> line.trace().account()).contains("as.nouvelle");
  }

  @Test
  void an_account_that_is_unlocked_leaves_a_line() {
    as("admin").postForEntity("/engine-rest/user/aed.brito/unlock", null, String.class);

    Trace line = find(kind(RIGHTS_CHANGED), 1).get(0).trace();
    assertThat(line.who().person()).isEqualTo("admin");
    assertThat(line.account()).isEqualTo("aed.brito");
  }

  @Test
  void a_pupil_whom_a_file_renames_or_moves_leaves_a_line_about_the_open_case() {
    events.publishEvent(new PupilChanged(number, PupilChanged.What.SCHOOL));
    writer.writeWaiting();

    assertThat(kinds(about(number), 9)).containsExactly(TraceKind.PUPIL_CHANGED);
  }

  private record Said(CaseNumber caseNumber, AccessChange access) implements AccessChange.Event {}

  @Test
  void whoever_enters_or_leaves_a_case_leaves_a_line_about_it() {
    events.publishEvent(new Said(number, new AccessChange.MemberEnters("psyen.brito")));
    events.publishEvent(new Said(number, new AccessChange.MemberLeaves("psyen.brito")));
    events.publishEvent(new Said(number, new AccessChange.DistrictEnters()));
    events.publishEvent(new Said(number, new AccessChange.DistrictLeaves()));
    cases.nameReferents(number, "rds.brito", "cpe.brito");
    writer.writeWaiting();

    assertThat(find(about(number), 9))
        .extracting(line -> line.trace().kind() + " " + line.trace().account())
        .containsExactlyInAnyOrder(
            "MEMBER_ENTERED psyen.brito", "MEMBER_LEFT psyen.brito", "DISTRICT_ENTERED null", "DISTRICT_LEFT null",
            "REFERENT_NAMED rds.brito", "REFERENT_NAMED cpe.brito");
  }

  @Test
  void when_a_case_is_closed_the_end_of_all_accesses_leaves_a_line() {
    cases.close(number, ClosingReason.values()[0]);
    writer.writeWaiting();

    assertThat(kinds(about(number), 9)).containsExactly(ACCESSES_ENDED);
  }

  @Test
  void a_program_leaves_a_line_when_it_comes_and_not_with_each_request() {
    for (int i = 0; i < 3; i++) {
      as("integration").getForEntity("/api/cases?school=0352318E", String.class);
    }

    assertThat(traces.find(new Traces.Search("integration", null, PROGRAM_LOGIN, null, null, null), 5)).hasSize(1);
  }

  @Test
  void working_on_a_case_is_told_from_looking_at_it() throws Exception {
    browser("cpe.brito").post("/dossiers/" + number + "/urgence", "");

    // after the deed the browser is shown the case
    assertThat(kinds(about(number), 9)).containsExactly(CASE_OPENED, CASE_WORKED_ON);
  }

  @Test
  void answers_that_are_refused_show_nothing_and_leave_no_line_about_the_case() {
    String task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().get(0).getId();
    as("cpe.brito").postForEntity("/engine-rest/task/" + task + "/claim", Map.of("userId", "cpe.brito"), String.class);
    ResponseEntity<String> answer =
        as("cpe.brito").postForEntity("/engine-rest/task/" + task + "/submit-form", Map.of("variables", Map.of()), String.class);
    assertThat(answer.getStatusCode().value()).isEqualTo(422);

    assertThat(find(about(number), 9)).isEmpty();
  }

  @Test
  void the_page_of_the_traces_finds_by_person_case_kind_and_day_and_leaves_a_line_itself() throws Exception {
    browser("cpe.brito").get("/dossiers/" + number);
    Browser dpo = browser("dpo");

    String found = dpo.get("/traces?personne=cpe.brito&dossier=" + number + "&nature=CASE_OPENED&du=" + LocalDate.now()).body();
    assertThat(found).contains("A ouvert le dossier</td>", number.value(), "cpe.brito", "CPE");
    assertThat(kinds(person("dpo"), 1)).containsExactly(TRACES_READ);
    assertThat(find(person("dpo"), 1).get(0).trace().caseNumber()).isEqualTo(number);
    assertThat(dpo.get("/traces?dossier=" + number + "&au=2020-01-01").body()).contains("Aucune trace ne correspond.");
  }

  @Test
  void whatever_is_typed_in_the_search_gets_a_sentence() throws Exception {
    Browser dpo = browser("dpo");
    for (String typed :
        List.of(
            "personne=%3Cscript%3Ealert(1)%3C/script%3E",
            "dossier=%27%20or%201=1",
            "du=hier",
            "du=9999-99-99",
            "au=-999999999-01-01")) {
      HttpResponse<String> answer = dpo.get("/traces?" + typed);
      assertThat(answer.statusCode()).as(typed).isEqualTo(200);
      assertThat(answer.body()).as(typed).contains("notice bad").doesNotContain("<script>alert");
    }
    assertThat(dpo.get("/traces?personne=%00").statusCode()).as("nobody sees what was left out").isEqualTo(200);
    assertThat(dpo.get("/traces?nature=autre&avant=99999999999999999.1.1").statusCode()).isEqualTo(200);
    assertThat(dpo.get("/traces/verification?du=2026-01-01&au=2026-12-31").body()).contains("31 jours au plus");
  }

  @Test
  void a_long_search_is_read_page_by_page_without_a_line_twice() throws Exception {
    for (int i = 0; i < TraceDesk.PAGE + 5; i++) {
      as("psyen.brito").getForEntity("/api/cases?school=0352318E", String.class);
    }
    Traces.Search all = person("psyen.brito");
    List<SealedTrace> first = find(all, TraceDesk.PAGE);
    Place stop = Place.read(Place.of(first.get(first.size() - 1)).toString()).orElseThrow();
    List<SealedTrace> second = traces.find(new Traces.Search("psyen.brito", null, null, null, null, stop), TraceDesk.PAGE);

    assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
    assertThat(browser("dpo").get("/traces?personne=psyen.brito").body()).contains("Plus anciennes").contains("avant=");
  }

  @Test
  void the_verification_says_that_all_holds() throws Exception {
    browser("cpe.brito").get("/dossiers/" + number);
    Browser dpo = browser("dpo");
    LocalDate today = LocalDate.now();

    assertThat(dpo.get("/traces/verification?du=" + today + "&au=" + today).body())
        .contains("Ces traces tiennent")
        .contains("Le témoin de ce nœud le confirme")
        .doesNotContain("n’a pas de témoin");
  }

  @Test
  void only_the_person_who_protects_data_reads_the_traces() throws Exception {
    Set<Role> tried = new HashSet<>();
    for (Staff staff : demonstration.everyone()) {
      if (staff.is(Role.DPO) || !tried.addAll(staff.roles())) {
        continue;
      }
      Browser browser = browser(staff.userName());
      for (String page : List.of("/traces", "/traces/verification")) {
        assertThat(browser.get(page).statusCode()).as(staff.userName() + " " + page).isEqualTo(403);
      }
      int print = browser.get("/traces/dossiers/" + number).statusCode();
      boolean head = staff.is(Role.CHEF_ETABLISSEMENT) || staff.is(Role.DIRECTEUR_ECOLE);
      assertThat(print).as(staff.userName()).isEqualTo(!head ? 403 : BRITO.equals(staff.school()) ? 200 : 404);
    }
    assertThat(tried).hasSizeGreaterThan(15);
    assertThat(browser("dpo").get("/traces").statusCode()).isEqualTo(200);
    assertThat(browser("dpo").get("/dossiers/" + number).statusCode()).isEqualTo(403);
  }

  @Test
  void a_family_reads_functions_and_days_and_no_name_nor_word_of_the_house() throws Exception {
    Browser cpe = browser("cpe.brito");
    cpe.get("/dossiers/" + number);
    cpe.get("/dossiers/" + number);
    Browser head = browser("chef.brito");
    assertThat(head.get("/dossiers/" + number).body()).contains("/traces/dossiers/" + number);

    String page = head.get("/traces/dossiers/" + number).body();
    String main = page.substring(page.indexOf("<main"));
    assertThat(main)
        .contains("Qui a vu mon dossier", "Zoé MARTIN", Role.CPE.label(), "a consulté le dossier</span><span>, 2 fois")
        .doesNotContain("cpe.brito", "CASE_OPENED", "0352318E", "Tasklist", people.find("cpe.brito").orElseThrow().displayName());
  }

  private String filterId() {
    String body = as("cpe.brito").getForEntity("/engine-rest/filter?resourceType=Task&name=Mon équipe", String.class).getBody();
    return body.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }

  private List<TraceKind> kinds(Traces.Search search, int most) {
    return find(search, most).stream().map(line -> line.trace().kind()).toList();
  }

  private List<SealedTrace> find(Traces.Search search, int most) {
    return traces.find(search, most);
  }

  private static Traces.Search person(String name) {
    return new Traces.Search(name, null, null, null, null, null);
  }

  private static Traces.Search about(CaseNumber number) {
    return new Traces.Search(null, number, null, null, null, null);
  }

  private static Traces.Search kind(TraceKind kind) {
    return new Traces.Search(null, null, kind, null, null, null);
  }

  private TestRestTemplate as(String user) {
    return http.withBasicAuth(user, PASSWORD);
  }

  private Browser browser(String user) throws IOException, InterruptedException {
    return new Browser(port).login(user, PASSWORD);
  }

  private CaseNumber open() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Martin", "Zoé", LocalDate.of(2011, 3, 4), BRITO, "2nde 3");
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
  }
}
