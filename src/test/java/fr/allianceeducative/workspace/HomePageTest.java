package fr.allianceeducative.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.casefile.IncidentDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** What somebody finds on coming in. */
@HouseTest
class HomePageTest {

  private static final Uai BRITO = new Uai("0352318E");

  @LocalServerPort private int port;
  @Autowired private CaseDesk cases;
  @Autowired private IncidentDesk incidents;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TaskService tasks;
  @Autowired private People staff;
  @Autowired private TestRestTemplate http;

  private final String name = "ACCUEIL" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT);

  @AfterEach
  void nothing_presses_any_more() {
    tasks.createTaskQuery().dueBefore(Date.from(Instant.now().minus(Duration.ofDays(400)))).list().forEach(task -> due(task, null));
  }

  @Test
  void the_most_pressing_task_comes_first_with_its_pupil_and_how_late_it_is() throws Exception {
    due(taskOf(open(BRITO, "2nde 3")), daysAgo(500));

    String home = home("cpe.brito");

    assertThat(home).contains("À faire", "en retard de 500 jours");
    assertThat(home.substring(home.indexOf("class=\"lines\""))).containsSubsequence("Qualifier le signal", name, "2nde 3", "en retard de 500 jours");
  }

  @Test
  void a_task_on_the_page_leads_to_its_form_and_not_to_an_empty_list() throws Exception {
    Task task = taskOf(open(BRITO, "2nde 3"));
    due(task, daysAgo(500));

    assertThat(home("cpe.brito")).containsPattern("href=\"/camunda/app/tasklist/default/#/\\?filter=[^\"]+task=" + task.getId());
  }

  @Test
  void a_class_teacher_finds_the_pupils_of_the_class_and_the_life_of_the_school_does_not_follow_them_all() throws Exception {
    open(BRITO, "2nde 3");

    assertThat(home("pp.brito")).contains("Les élèves que je suis", name);
    assertThat(home("cpe.brito")).doesNotContain("Les élèves que je suis");
  }

  @Test
  void of_more_pupils_than_stand_at_home_it_says_how_many_others_there_are() throws Exception {
    for (int i = 0; i < 14; i++) {
      open(BRITO, "2nde 3");
    }

    String home = home("pp.brito");

    String own = home.substring(home.indexOf("id=\"own\""), home.indexOf("</section>", home.indexOf("id=\"own\"")));
    assertThat(own.split("<li>")).hasSize(13);
    assertThat(own).containsPattern("href=\"/dossiers\">et [0-9]+ autres élèves<");
  }

  @Test
  void own_tasks_and_those_of_the_function_have_a_link_each_with_as_many_as_its_list_holds() throws Exception {
    open(BRITO, "2nde 3");
    Task mine = taskOf(open(BRITO, "2nde 3"));
    Task colleagues = taskOf(open(BRITO, "2nde 3"));
    tasks.setAssignee(mine.getId(), "cpe.brito");
    tasks.setAssignee(colleagues.getId(), "rds.brito");

    String home = home("cpe.brito");

    assertThat(home).doesNotContain("Voir toutes mes tâches");
    for (String label : List.of("Voir mes tâches", "Voir celles de mon équipe")) {
      Matcher link = Pattern.compile("filter=([^\"&]+)\">" + label + " \\(([0-9]+)\\)<").matcher(home);
      assertThat(link.find()).as(label).isTrue();
      assertThat(http.withBasicAuth("cpe.brito", DemonstrationStaff.PASSWORD).getForObject("/engine-rest/filter/" + link.group(1) + "/count", String.class))
          .as(label)
          .contains("\"count\":" + link.group(2) + "}");
    }
  }

  @Test
  void who_has_tasks_of_one_kind_finds_one_link_to_them_all() throws Exception {
    Uai lebesque = staff.find("cpe.lebesque").orElseThrow().school();
    tasks.createTaskQuery().taskAssignee("cpe.lebesque").list().forEach(task -> tasks.setAssignee(task.getId(), null));
    open(lebesque, "2nde 3");

    assertThat(home("cpe.lebesque")).containsPattern("\\?filter=[^\"]+\">Voir toutes mes tâches<").doesNotContain("Voir mes tâches (", "Voir celles de mon équipe");
  }

  @Test
  void what_happened_since_yesterday_is_told_to_the_school_and_to_no_other() throws Exception {
    open(BRITO, "2nde 3");

    assertThat(all("chef.brito")).contains("Depuis ", name, "Dossier ouvert");
    assertThat(home("chef.lebesque")).doesNotContain(name);
    assertThat(home("enseignant.brito")).doesNotContain(name);
  }

  @Test
  void a_case_has_one_line_that_tells_what_cannot_wait_and_says_how_much_else_there_is() throws Exception {
    CaseNumber number = open(BRITO, "2nde 3");
    incidents.declareUrgency(number);
    events.publishEvent(new Acknowledged(number));

    String news = news(all("chef.brito"));

    assertThat(news).containsOnlyOnce(name);
    assertThat(news.substring(news.indexOf(name))).containsPattern("(?s)Urgence déclarée\\..* Et (un autre fait|2 autres faits)\\.");
  }

  @Test
  void eight_cases_stand_at_home_and_the_others_behind_a_link() throws Exception {
    for (int i = 0; i < 9; i++) {
      open(BRITO, "2nde 3");
    }

    String home = home("chef.brito");

    assertThat(news(home).split("<li>")).hasSize(9);
    assertThat(home).containsPattern("href=\"/\\?nouvelles=toutes#news\">et (un autre dossier|[0-9]+ autres dossiers)");
  }

  @Test
  void who_protects_data_finds_what_there_is_to_do_and_no_pupil() throws Exception {
    open(BRITO, "2nde 3");

    assertThat(home("dpo"))
        .contains("href=\"/traces\"", "href=\"/traces/verification\"", "href=\"/acces-exceptionnels\"", "href=\"/conservation\"", "Répondre à une demande")
        .containsPattern("(aucun dossier à effacer|un dossier bientôt effacé|dossiers bientôt effacés)")
        .doesNotContain(name, "id=\"news\"");
    assertThat(home("cpe.brito")).doesNotContain("Protéger les données");
  }

  private record Acknowledged(CaseNumber caseNumber) implements CaseEvent {

    @Override
    public String sentence() {
      return "Accusé de réception.";
    }

    @Override
    public Weight weight() {
      return Weight.ROUTINE;
    }
  }

  private static String news(String home) {
    int from = home.indexOf("id=\"news\"");
    return home.substring(from, home.indexOf("</section>", from));
  }

  private String all(String person) throws Exception {
    return new Browser(port).login(person, DemonstrationStaff.PASSWORD).get("/?nouvelles=toutes").body();
  }

  @Test
  void who_has_nothing_to_do_is_told_so() throws Exception {
    assertThat(home("infirmier.lucioles")).contains("Rien ne vous attend pour le moment.");
  }

  /** On the clock of the school: days of a change of the clock have other than twenty-four hours. */
  private static Instant daysAgo(int days) {
    return ZonedDateTime.now(ZoneId.of("Europe/Paris")).minusDays(days).toInstant();
  }

  private String home(String person) throws Exception {
    return new Browser(port).login(person, DemonstrationStaff.PASSWORD).get("/").body();
  }

  private void due(Task task, Instant moment) {
    Task fresh = tasks.createTaskQuery().taskId(task.getId()).singleResult();
    fresh.setDueDate(moment == null ? null : Date.from(moment));
    tasks.saveTask(fresh);
  }

  private Task taskOf(CaseNumber number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();
  }

  private CaseNumber open(Uai school, String schoolClass) {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, name, "Zoé", LocalDate.of(2011, 3, 4), school, schoolClass);
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
  }
}
