package fr.allianceeducative.standin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Accounts;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffRegister;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import fr.allianceeducative.testing.StatementCount;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school without CPE, RDS or nurse: its tasks wait for the head instead of nobody. */
@HouseTest
class UntakenTasksTest {

  private static final Uai SCHOOL = new Uai("0350053T");
  private static final String PASSWORD = "un mot de passe long";

  @Autowired private StaffRegister register;
  @Autowired private Accounts accounts;
  @Autowired private CaseDesk cases;
  @Autowired private TaskService tasks;
  @Autowired private UntakenDesk desk;
  @Autowired private UntakenSummary summary;
  @Autowired private People people;
  @Autowired private DataSource database;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private final String id = UUID.randomUUID().toString().substring(0, 8);
  private final Staff head = new Staff("chef." + id, "Claude Essai", Set.of(Role.CHEF_ETABLISSEMENT), SCHOOL, null);
  private final Staff teacher = new Staff("prof." + id, "Paul Essai", Set.of(Role.ENSEIGNANT), SCHOOL, null);
  private CaseNumber number;

  @BeforeEach
  void a_case_in_a_school_with_a_head_and_a_teacher() {
    for (Staff staff : List.of(head, teacher)) {
      register.put(staff);
      accounts.put(staff, PASSWORD);
    }
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "EXEMPLE", "Camille", LocalDate.of(2010, 3, 1), SCHOOL, "2NDE1");
    number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
  }

  @Test
  void the_head_is_shown_a_task_nobody_can_take_and_gives_it_to_a_colleague() throws Exception {
    Browser browser = browser(head);
    assertThat(browser.get("/").body()).contains("href=\"/taches-sans-personne\"", "que personne n’exerce ici");
    assertThat(browser.get("/taches-sans-personne").body()).contains("Qualifier le signal", number.value(), "Confier à");

    assertThat(give(browser, "").body()).contains("Choisissez une personne de votre établissement");
    assertThat(give(browser, "cpe.moulin").body()).contains("Choisissez une personne de votre établissement");
    assertThat(give(browser, teacher.userName()).body()).contains("La tâche est confiée").doesNotContain(number.value());

    assertThat(task().getAssignee()).isEqualTo(teacher.userName());
    assertThat(give(browser, teacher.userName()).body()).contains("Cette tâche n’attend plus");
    assertThat(browser(teacher).get("/").body()).contains("Qualifier le signal", "Camille EXEMPLE");
    assertThat(browser(teacher).get("/taches-sans-personne").statusCode()).isEqualTo(403);
  }

  @Test
  void the_summary_of_the_day_counts_for_heads_once_for_each_school() {
    Staff second = new Staff("adj." + id, "Dominique Essai", Set.of(Role.CHEF_ETABLISSEMENT), SCHOOL, null);
    Staff elsewhere = people.find("chef.moulin").orElseThrow();
    long waiting = desk.count(SCHOOL);
    assertThat(waiting).isPositive();

    assertThat(summary.of(List.of(head, second, teacher, elsewhere)))
        .containsEntry(head.userName(), waiting)
        .containsEntry(second.userName(), waiting)
        .doesNotContainKeys(teacher.userName());
    StatementCount counted = (StatementCount) database;
    int one = counted.during(() -> summary.of(List.of(head)));
    assertThat(counted.during(() -> summary.of(List.of(head, second, teacher)))).as("statements").isEqualTo(one);
  }

  @Test
  void what_belongs_to_a_profession_that_keeps_secrets_is_shown_and_given_to_nobody_else() throws Exception {
    forNurseAlone();
    Browser browser = browser(head);

    assertThat(browser.get("/taches-sans-personne").body()).contains(number.value(), "Fonction attendue : Infirmier ou infirmière scolaire", "Elle ne se confie pas");
    assertThat(give(browser, teacher.userName()).body()).contains("une profession qui garde des secrets");
    assertThat(task().getAssignee()).isNull();
  }

  @Test
  void as_soon_as_somebody_holds_the_function_or_in_another_school_nothing_is_shown() throws Exception {
    assertThat(new Browser(port).login("chef.moulin", DemonstrationStaff.PASSWORD).get("/taches-sans-personne").body())
        .doesNotContain(number.value());
    Staff nurse = new Staff("inf." + id, "Lise Essai", Set.of(Role.INFIRMIER), SCHOOL, null);
    register.put(nurse);
    forNurseAlone();
    try {
      assertThat(browser(head).get("/taches-sans-personne").body()).doesNotContain(number.value());
      isAwayToday(nurse);
      assertThat(browser(head).get("/taches-sans-personne").body()).as("the only nurse is away").contains(number.value());
    } finally {
      // others of this class know a school without nurse
      jdbc.sql("delete from alliance.staff_absence where user_name = :nurse").param("nurse", nurse.userName()).update();
      register.put(new Staff(nurse.userName(), nurse.displayName(), Set.of(Role.ENSEIGNANT), SCHOOL, null));
    }
  }

  @Test
  void a_task_for_the_class_teacher_waits_for_nobody_while_only_other_classes_have_one() throws Exception {
    forAlone(Role.PROFESSEUR_PRINCIPAL);
    Staff classTeacher = new Staff("pp." + id, "Anne Essai", Set.of(Role.PROFESSEUR_PRINCIPAL), SCHOOL, null);
    register.put(classTeacher);
    try {
      register.lookAfter(classTeacher.userName(), Set.of("2NDE2"));
      assertThat(browser(head).get("/taches-sans-personne").body()).contains(number.value());
      register.lookAfter(classTeacher.userName(), Set.of("2NDE1", "2NDE2"));
      assertThat(browser(head).get("/taches-sans-personne").body()).doesNotContain(number.value());
    } finally {
      register.lookAfter(classTeacher.userName(), Set.of());
    }
  }

  @Test
  void a_task_is_given_to_nobody_who_is_away() throws Exception {
    Staff away = new Staff("abs." + id, "Absente Essai", Set.of(Role.ENSEIGNANT), SCHOOL, null);
    register.put(away);
    isAwayToday(away);
    Browser browser = browser(head);

    assertThat(browser.get("/taches-sans-personne").body()).contains(teacher.userName()).doesNotContain(away.userName());
    assertThat(give(browser, away.userName()).body()).contains("présente aujourd’hui");
    assertThat(task().getAssignee()).isNull();
  }

  private void isAwayToday(Staff staff) {
    jdbc.sql("insert into alliance.staff_absence (user_name, first_day, last_day) values (:user, :from, :until)")
        .param("user", staff.userName())
        .param("from", LocalDate.now().minusDays(1))
        .param("until", LocalDate.now().plusDays(1))
        .update();
  }

  private void forNurseAlone() {
    forAlone(Role.INFIRMIER);
  }

  private void forAlone(Role role) {
    String task = task().getId();
    tasks.getIdentityLinksForTask(task).forEach(link -> tasks.deleteCandidateGroup(task, link.getGroupId()));
    tasks.addCandidateGroup(task, role.group());
  }

  private HttpResponse<String> give(Browser browser, String userName) throws Exception {
    return browser.post("/taches-sans-personne/" + task().getId(), "personne=" + userName);
  }

  private Browser browser(Staff staff) throws Exception {
    return new Browser(port).login(staff.userName(), PASSWORD.replace(' ', '+'));
  }

  private Task task() {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();
  }
}
