package fr.allianceeducative.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.kernel.PupilKey;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** « Signaler un élève » without a script, as any adult of a school does it. */
@HouseTest
class ReportPageTest {

  private static final Uai BRITO = new Uai("0352318E");
  private static final LocalDate BORN = LocalDate.of(2011, 9, 14);

  @LocalServerPort private int port;
  @Autowired private CaseDesk cases;
  @Autowired private TaskService tasks;

  private final Map<String, String> report = new LinkedHashMap<>();
  private String lastName;

  @BeforeEach
  void whatTheTeacherSaw() {
    lastName = "Kerdoncuff" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "x");
    report.putAll(
        Map.of(
            "lastName", lastName,
            "firstName", "Élouan",
            "birthDate", BORN.toString(),
            "schoolClass", "2nde 3",
            "signals", "WORK_NOT_DONE",
            "facts", "Trois travaux non rendus depuis le 2 novembre.",
            "urgency", "NORMAL"));
  }

  @Test
  void a_teacher_reports_a_pupil_and_the_life_of_the_school_finds_the_task() throws Exception {
    HttpResponse<String> answer = as("enseignant.brito").post("/signaler", sent());

    assertThat(answer.uri()).hasPath("/");
    assertThat(answer.body()).contains("votre signalement est bien reçu");
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(opened().number().value()).list())
        .extracting(Task::getTaskDefinitionKey)
        .containsExactly("userTask_qualifySignal");
  }

  @Test
  void a_refused_report_gives_back_every_word() throws Exception {
    report.remove("signals");
    report.put("familyInformed", "true");

    HttpResponse<String> answer = as("aed.brito").post("/signaler", sent());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Cochez au moins un signal", lastName, "Trois travaux non rendus depuis le 2 novembre.", "value=\"2011-09-14\"")
        .containsPattern("id=\"urgency-NORMAL\"[^>]*checked")
        .containsPattern("id=\"familyInformed\"[^>]*checked");
  }

  @Test
  void who_works_in_no_school_reports_nobody() throws Exception {
    assertThat(as("modeleur").get("/signaler").statusCode()).isEqualTo(403);
  }

  private CaseFile opened() {
    String key = PupilKey.of(lastName, "Élouan", BORN, BRITO).value();
    long pupil = cases.pupils(List.of(key)).get(key).id();
    return cases.caseFile(cases.openCases(List.of(pupil)).get(pupil));
  }

  private Browser as(String person) throws IOException, InterruptedException {
    return new Browser(port).login(person, DemonstrationStaff.PASSWORD);
  }

  private String sent() {
    return report.entrySet().stream()
        .map(answer -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
