package fr.allianceeducative.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.AccountDesk;
import fr.allianceeducative.people.Accounts;
import fr.allianceeducative.people.ClaimedTasks;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffRegister;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody comes, does something else, leaves: what opens, what waits for the team, what is traced. */
@HouseTest
class ColleagueLeavesTest {

  private static final Uai MOULIN = new Uai("0352589Z");
  private static final Uai BRITO = new Uai("0352318E");
  private static final Pattern SECRET = Pattern.compile("class=\"secret\">([^<]+)<");

  @Autowired private AccountDesk desk;
  @Autowired private StaffRegister register;
  @Autowired private Accounts accounts;
  @Autowired private ClaimedTasks claimed;
  @Autowired private CaseDesk cases;
  @Autowired private TaskService tasks;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestRestTemplate http;
  @LocalServerPort private int port;

  private final String name = "essai." + UUID.randomUUID().toString().substring(0, 8);
  private final Staff cpe = new Staff(name, "Dominique Essai", Set.of(Role.CPE), MOULIN, null);
  private CaseNumber number;

  @BeforeEach
  void a_cpe_has_taken_a_task() {
    register.put(cpe);
    accounts.put(cpe, "un mot de passe long");
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "EXEMPLE", "Camille", LocalDate.of(2010, 3, 1), MOULIN, "2NDE1");
    number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    tasks.setAssignee(task().getId(), name);
  }

  @Test
  void whoever_leaves_is_out_and_the_team_finds_the_task_again() throws Exception {
    Browser browser = new Browser(port).login(name, "un+mot+de+passe+long");
    assertThat(browser.get("/dossiers").statusCode()).isEqualTo(200);
    cases.nameReferents(number, name, null);
    jdbc.sql("insert into alliance.contact_point (user_name, mail, rhythm, quiet_from, quiet_until, urgent_by_sms) values (:name, 'essai@exemple.fr', 'DAILY', '20:00', '07:00', false)")
        .param("name", name)
        .update();

    HttpResponse<String> closed = admin().post("/comptes-du-personnel/" + name + "/fermeture", "");

    assertThat(closed.body()).contains("Le compte est fermé", "Une tâche est de nouveau proposée", number.value());
    assertThat(task().getAssignee()).isNull();
    assertThat(jdbc.sql("select count(*) from alliance.contact_point where user_name = :name").param("name", name).query(Long.class).single())
        .as("nobody writes there any more")
        .isZero();
    assertThat(browser.get("/dossiers").uri().toString()).endsWith("/login?fin=droits");
    assertThat(browser.login(name, "un+mot+de+passe+long").get("/dossiers").uri().getPath()).isEqualTo("/login");
    assertThat(http.withBasicAuth(name, "un mot de passe long").getForEntity("/engine-rest/task", String.class).getStatusCode().value())
        .isEqualTo(401);
    Browser head = new Browser(port).login("chef.moulin", DemonstrationStaff.PASSWORD);
    assertThat(head.get("/").body()).contains("/dossiers/sans-referent");
    assertThat(head.get("/dossiers/sans-referent").body()).contains(number.value(), "Camille", "Dominique Essai");
    assertThat(new Browser(port).login("chef.brito", DemonstrationStaff.PASSWORD).get("/dossiers/sans-referent").body())
        .as("another school").doesNotContain(number.value());
    assertThat(traces()).isEqualTo(1);
  }

  @Test
  void with_other_functions_the_task_of_the_old_one_is_given_back_and_one_the_person_may_still_do_is_kept() {
    Staff both = new Staff(name, cpe.displayName(), Set.of(Role.CPE, Role.RDS), MOULIN, null);
    assertThat(claimed.releaseLost(both, new Staff(name, cpe.displayName(), Set.of(Role.RDS), MOULIN, null))).isZero();
    assertThat(task().getAssignee()).isEqualTo(name);

    assertThat(claimed.releaseLost(cpe, new Staff(name, cpe.displayName(), Set.of(Role.ENSEIGNANT), MOULIN, null))).isEqualTo(1);
    assertThat(task().getAssignee()).isNull();
  }

  @Test
  void in_another_school_nothing_of_the_old_one_stays_in_hand() {
    assertThat(claimed.releaseLost(cpe, new Staff(name, cpe.displayName(), Set.of(Role.CPE), BRITO, null))).isEqualTo(1);
    assertThat(task().getAssignee()).isNull();
  }

  @Test
  void what_only_the_person_had_to_do_is_the_heads_from_then_on() {
    String task = task().getId();
    tasks.getIdentityLinksForTask(task).stream()
        .filter(link -> link.getGroupId() != null)
        .forEach(link -> tasks.deleteCandidateGroup(task, link.getGroupId()));

    desk.close(name);

    assertThat(task().getAssignee()).isNull();
    assertThat(tasks.createTaskQuery().taskId(task).taskCandidateGroup("chef-etablissement").count()).isEqualTo(1);
  }

  @Test
  void a_password_that_was_handed_over_opens_nothing_but_the_choice_of_ones_own() throws Exception {
    String secret = secret(admin().post("/comptes-du-personnel/" + name + "/mot-de-passe", ""));
    assertThat(secret).isNotBlank();

    Browser browser = new Browser(port).login(name, secret);
    assertThat(browser.get("/dossiers").uri().getPath()).isEqualTo("/mon-compte");
    assertThat(browser.getJson("/api/cases").statusCode()).isEqualTo(403);
    assertThat(http.withBasicAuth(name, secret).getForEntity("/engine-rest/task", String.class).getStatusCode().value()).isEqualTo(403);

    assertThat(browser.post("/mon-compte/mot-de-passe", passwords("pas celui-là du tout", "quatre vaches rouges", "quatre vaches rouges")).body())
        .contains("n’est pas celui-là");
    assertThat(browser.post("/mon-compte/mot-de-passe", passwords(secret, "quatre vaches rouges", "quatre vaches bleues")).body())
        .contains("ne sont pas les mêmes");
    assertThat(browser.post("/mon-compte/mot-de-passe", passwords(secret, "dominique essai 2026", "dominique essai 2026")).body())
        .contains("un nom de la personne");
    HttpResponse<String> changed = browser.post("/mon-compte/mot-de-passe", passwords(secret, "quatre vaches rouges", "quatre vaches rouges"));

    assertThat(changed.uri().toString()).endsWith("/login?fin=motdepasse");
    assertThat(browser.get("/dossiers").uri().getPath()).isEqualTo("/login");
    assertThat(browser.login(name, "quatre+vaches+rouges").get("/dossiers").uri().getPath()).isEqualTo("/dossiers");
    assertThat(accounts.check(name, secret)).isFalse();
  }

  @Test
  void where_another_house_says_functions_only_technical_accounts_are_opened_by_hand() throws Exception {
    Browser admin = admin();
    String technical = "modele." + name.substring(6);
    assertThat(admin.get("/comptes-du-personnel").body()).contains("compte académique");
    String form = "compte=" + technical + "&prenom=Mod%C3%A8les&nom=du+soir&fonctions=";

    assertThat(admin.post("/comptes-du-personnel/nouveau", form + "CPE&lieu=" + MOULIN.value()).body())
        .contains("viennent du compte académique", "value=\"" + technical + "\"");
    HttpResponse<String> opened = admin.post("/comptes-du-personnel/nouveau", form + "MODELEUR");

    assertThat(opened.uri().getPath()).isEqualTo("/comptes-du-personnel/" + technical);
    assertThat(secret(opened)).isNotBlank();
    assertThat(admin.get("/comptes-du-personnel/" + technical).body()).as("shown once").doesNotContain("class=\"secret\"");
    desk.close(technical);
  }

  private Browser admin() throws Exception {
    return new Browser(port).login("admin", DemonstrationStaff.PASSWORD);
  }

  private Task task() {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();
  }

  private int traces() {
    return jdbc.sql("select count(*) from alliance.trace where kind = 'RIGHTS_CHANGED' and account = :name and person = 'admin'")
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  private static String passwords(String old, String wished, String again) {
    return "actuel=" + encoded(old) + "&nouveau=" + encoded(wished) + "&encore=" + encoded(again);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String secret(HttpResponse<String> page) {
    Matcher secret = SECRET.matcher(page.body());
    return secret.find() ? secret.group(1) : "";
  }
}
