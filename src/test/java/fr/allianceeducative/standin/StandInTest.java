package fr.allianceeducative.standin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Accounts;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffRegister;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody is away: whose the work is meanwhile, and what becomes of it afterwards. In a school of its own. */
@HouseTest
class StandInTest {

  private static final Uai SCHOOL = new Uai("0350022J");
  private static final String PASSWORD = "un mot de passe long";

  @Autowired private StaffAbsences absences;
  @Autowired private StaffRegister register;
  @Autowired private Accounts accounts;
  @Autowired private CaseDesk cases;
  @Autowired private TaskService tasks;
  @LocalServerPort private int port;

  private final String id = UUID.randomUUID().toString().substring(0, 8);
  private final Staff anne = staff("anne", "Anne Essai", Role.CPE);
  private final Staff paul = staff("paul", "Paul Essai", Role.CPE);
  private final Staff jeanne = staff("jeanne", "Jeanne Essai", Role.CPE);
  private final Staff nurse = staff("lise", "Lise Essai", Role.INFIRMIER);
  private final Staff head = staff("chef", "Claude Essai", Role.CHEF_ETABLISSEMENT);
  private CaseNumber number;

  @BeforeEach
  void a_cpe_has_a_task_in_hand() {
    for (Staff staff : List.of(anne, paul, jeanne, nurse, head)) {
      register.put(staff);
      accounts.put(staff, PASSWORD);
    }
    number = openCase();
    tasks.setAssignee(task(number).getId(), anne.userName());
  }

  @Test
  void a_colleague_does_the_work_and_gives_back_what_is_not_done() throws Exception {
    Browser away = browser(anne);
    String today = LocalDate.now().toString();

    HttpResponse<String> announced = declare(away, "", paul, today, LocalDate.now().plusDays(4).toString());
    assertThat(announced.body()).contains("L’absence est annoncée", "tâches confiées à Paul Essai");
    firstDay();

    assertThat(task(number).getAssignee()).isEqualTo(paul.userName());
    assertThat(browser(paul).get("/").body()).contains("Vous remplacez Anne Essai");
    CaseNumber later = openCase();
    tasks.setAssignee(task(later).getId(), anne.userName());
    assertThat(task(later).getAssignee()).as("what comes meanwhile").isEqualTo(paul.userName());
    CaseNumber taken = openCase();
    tasks.setAssignee(task(taken).getId(), anne.userName());
    tasks.setAssignee(task(taken).getId(), head.userName());

    long absence = absences.begun(anne.userName()).orElseThrow().id();
    assertThat(browser(nurse).post("/absences/" + absence + "/fin", "").statusCode()).as("not a colleague’s business").isEqualTo(404);
    assertThat(away.post("/absences/" + absence + "/fin", "").body()).contains("ce qui n’était pas fait est revenu");

    assertThat(List.of(task(number).getAssignee(), task(later).getAssignee())).containsOnly(anne.userName());
    assertThat(task(taken).getAssignee()).as("taken meanwhile").isEqualTo(head.userName());
    assertThat(absences.find(absence)).as("nothing is kept of it").isEmpty();
  }

  @Test
  void a_task_the_substitute_may_not_take_is_the_teams_again() throws Exception {
    declare(browser(head), anne.userName(), nurse, LocalDate.now().toString(), LocalDate.now().toString());

    firstDay();

    assertThat(task(number).getAssignee()).isNull();
    tasks.setAssignee(task(number).getId(), anne.userName());
    assertThat(task(number).getAssignee()).as("given again meanwhile").isNull();
  }

  @Test
  void what_a_substitute_who_falls_ill_did_for_somebody_is_the_teams_and_comes_back_to_that_person() throws Exception {
    LocalDate today = LocalDate.now();
    declare(browser(anne), "", paul, today.toString(), today.plusDays(4).toString());
    firstDay();
    assertThat(task(number).getAssignee()).isEqualTo(paul.userName());

    declare(browser(paul), "", jeanne, today.toString(), today.plusDays(9).toString());
    firstDayOf(paul);
    assertThat(task(number).getAssignee()).as("not handed on").isNull();
    browser(anne).post("/absences/" + absences.begun(anne.userName()).orElseThrow().id() + "/fin", "");

    assertThat(task(number).getAssignee()).isEqualTo(anne.userName());
    browser(paul).post("/absences/" + absences.begun(paul.userName()).orElseThrow().id() + "/fin", "");
  }

  @Test
  void whoever_takes_a_task_is_there() throws Exception {
    declare(browser(anne), "", paul, LocalDate.now().toString(), LocalDate.now().toString());
    firstDay();
    tasks.setAssignee(task(number).getId(), null);

    HttpResponse<String> claimed =
        browser(anne)
            .sendFromScreen(
                "/camunda/api/engine/engine/default/task/" + task(number).getId() + "/claim",
                "application/json",
                ("{\"userId\":\"" + anne.userName() + "\"}").getBytes(StandardCharsets.UTF_8));

    assertThat(claimed.statusCode()).isEqualTo(204);
    assertThat(task(number).getAssignee()).isEqualTo(anne.userName());
  }

  @Test
  void days_that_do_not_fit_are_said_and_nothing_typed_is_lost() throws Exception {
    Browser away = browser(anne);
    String next = LocalDate.now().plusDays(10).toString();
    String before = LocalDate.now().plusDays(8).toString();

    assertThat(declare(away, "", paul, next, before).body())
        .contains("Le dernier jour vient après le premier", "value=\"" + next + "\"", "selected=\"selected\">Paul Essai");
    assertThat(declare(away, "", null, "2020-01-01", "2020-01-02").body()).contains("déjà finie");
    assertThat(declare(away, "", anne, next, next).body()).contains("Choisissez une autre personne");
    assertThat(declare(away, head.userName(), null, next, next).body()).contains("Chacun annonce sa propre absence");
    assertThat(declare(browser(head), "cpe.moulin", null, next, next).body()).contains("une personne de votre établissement");
    assertThat(declare(browser(paul), "", null, next, next).body()).contains("L’absence est annoncée");
    assertThat(declare(away, "", paul, before, next).body()).contains("elle-même absente");
    assertThat(declare(browser(paul), "", null, before, next).body()).contains("déjà annoncée à ces dates");

    browser(head).post("/absences/" + absences.concerning(List.of(paul.userName()), 1).get(0).id() + "/fin", "");
    assertThat(absences.concerning(List.of(paul.userName(), anne.userName()), 1)).isEmpty();
  }

  /** Today has come already: the path goes on by itself. */
  private void firstDay() throws InterruptedException {
    firstDayOf(anne);
  }

  private void firstDayOf(Staff away) throws InterruptedException {
    for (int tries = 0; absences.begun(away.userName()).isEmpty(); tries++) {
      assertThat(tries).as("the path begins").isLessThan(400);
      Thread.sleep(50);
    }
  }

  private HttpResponse<String> declare(Browser browser, String who, Staff substitute, String from, String until) throws Exception {
    return browser.post(
        "/absences",
        "personne=" + who + "&remplacement=" + (substitute == null ? "" : substitute.userName()) + "&du=" + from + "&au=" + until);
  }

  private Browser browser(Staff staff) throws Exception {
    return new Browser(port).login(staff.userName(), PASSWORD.replace(' ', '+'));
  }

  private CaseNumber openCase() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "EXEMPLE", "Camille", LocalDate.of(2010, 3, 1), SCHOOL, "2NDE1");
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
  }

  private Task task(CaseNumber number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();
  }

  private Staff staff(String name, String display, Role role) {
    return new Staff(name + "." + id, display, Set.of(role), SCHOOL, null);
  }
}
