package fr.allianceeducative.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.OpenWork;
import fr.allianceeducative.notification.Work;
import fr.allianceeducative.people.Accounts;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffRegister;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is offered to all class teachers of a school is work for the one of the pupil alone. */
@HouseTest
class OfferedTasksTest {

  private static final Uai SCHOOL = new Uai("0352318E");

  @Autowired private StaffRegister register;
  @Autowired private Accounts accounts;
  @Autowired private CaseDesk cases;
  @Autowired private TaskService tasks;
  @Autowired private FilterService filters;
  @Autowired private OpenWork work;
  @LocalServerPort private int port;

  private final String schoolClass = "2nde " + UUID.randomUUID().toString().substring(0, 8);
  private String task;

  @BeforeEach
  void a_task_about_a_pupil_is_offered_to_all_class_teachers() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Exemple", "Zoé", LocalDate.of(2011, 3, 4), SCHOOL, schoolClass);
    CaseNumber number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).listPage(0, 1).get(0).getId();
    tasks.addCandidateGroup(task, Role.PROFESSEUR_PRINCIPAL.group());
  }

  @Test
  void the_teacher_of_the_class_finds_it_at_home_in_the_lists_and_in_the_daily_message() throws Exception {
    Staff teacher = teacher(schoolClass, Role.PROFESSEUR_PRINCIPAL);
    Browser browser = login(teacher);

    assertThat(browser.get("/").body()).contains("Une tâche", task);
    assertThat(list(browser, "list")).contains(task);
    assertThat(list(browser, "count")).isEqualTo("{\"count\":1}");
    assertThat(work.of(List.of(teacher)).get(teacher.userName())).isEqualTo(new Work(0, 0, 1, 0));
  }

  @Test
  void the_teacher_of_another_class_is_not_bothered_with_it() throws Exception {
    Staff teacher = teacher("une autre", Role.PROFESSEUR_PRINCIPAL);
    Browser browser = login(teacher);

    assertThat(browser.get("/").body()).contains("Rien ne vous attend").doesNotContain(task);
    assertThat(list(browser, "list")).doesNotContain(task);
    assertThat(list(browser, "count")).isEqualTo("{\"count\":0}");
    assertThat(work.of(List.of(teacher))).doesNotContainKey(teacher.userName());
  }

  @Test
  void what_was_given_to_the_person_and_what_is_offered_to_all_teachers_stays_in_the_lists() throws Exception {
    Staff teacher = teacher("une autre", Role.PROFESSEUR_PRINCIPAL, Role.ENSEIGNANT);
    Browser browser = login(teacher);
    assertThat(list(browser, "list")).doesNotContain(task);

    tasks.addCandidateGroup(task, Role.ENSEIGNANT.group());
    assertThat(list(browser, "list")).contains(task);
    tasks.deleteCandidateGroup(task, Role.ENSEIGNANT.group());
    tasks.setAssignee(task, teacher.userName());

    assertThat(list(browser, "list")).contains(task);
    assertThat(browser.get("/").body()).contains(task);
  }

  private Staff teacher(String schoolClass, Role... roles) {
    Staff staff = new Staff("pp." + UUID.randomUUID().toString().substring(0, 8), "Dominique Essai", Set.of(roles), SCHOOL, null);
    register.put(staff);
    accounts.put(staff, DemonstrationStaff.PASSWORD);
    register.lookAfter(staff.userName(), Set.of(schoolClass));
    return staff;
  }

  private Browser login(Staff staff) throws Exception {
    return new Browser(port).login(staff.userName(), DemonstrationStaff.PASSWORD);
  }

  private String list(Browser browser, String what) throws Exception {
    String id = filters.createTaskFilterQuery().filterName("Mon équipe").singleResult().getId();
    return browser
        .sendFromScreen("/camunda/api/engine/engine/default/filter/" + id + "/" + what + "?maxResults=500", "application/json", "{}".getBytes(UTF_8))
        .body();
  }
}
