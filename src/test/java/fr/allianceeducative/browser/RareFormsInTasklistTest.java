package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.diagnosis.GuardianAnswer;
import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.diagnosis.RecordAgreements;
import fr.allianceeducative.district.DistrictDesk;
import fr.allianceeducative.district.FillLiaison;
import fr.allianceeducative.engine.OnThePath;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasks that no journey meets: whoever has one goes away before sending its form, and finds it again. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RareFormsInTasklistTest {

  private static final Uai SCHOOL = new Uai("0352318E");
  private static final String HEAD = "chef.brito";
  private static final String CPE = "cpe.brito";
  private static final String RDS = "rds.brito";

  /** Begun in a dialog: see {@link DraftsInTasklistTest}. */
  private static final String START = "report-signal";

  private final Chromium chromium = new Chromium();
  private final List<String> started = new ArrayList<>();

  @LocalServerPort private int port;
  @Autowired private CaseDesk cases;
  @Autowired private FamilyDesk families;
  @Autowired private InterviewDesk interviews;
  @Autowired private DistrictDesk district;
  @Autowired private RuntimeService runtime;
  @Autowired private RepositoryService models;
  @Autowired private TaskService tasks;
  @Autowired private TestRestTemplate http;

  private ReadText read;
  private TasklistHands hands;

  /** Whose the form is, where on which path, and what it is answered. */
  private record Rare(String form, String process, String task, String person, Map<String, ?> answers) {}

  @BeforeAll
  void inFrontOfABrowser() throws IOException {
    read = new ReadText();
    hands = new TasklistHands(chromium, port, read, form -> true);
    hands.opensAlbum("rare-forms");
  }

  @AfterEach
  void nothing_on_the_way_was_english() {
    assertThat(read.english()).as("English texts and the form where each was seen first").isEmpty();
  }

  @AfterAll
  void asItWas() {
    hands.close();
    chromium.close();
    runtime.deleteProcessInstancesIfExists(started, "seen", true, true, false);
  }

  static List<Rare> forms() {
    LocalDate today = LocalDate.now();
    return List.of(
        new Rare("call-family", "call-family", "userTask_callFamily", RDS, Map.of("calledOn", today, "callResult", "SPOKEN")),
        new Rare("complete-agreement", "hold-interview", "userTask_completeAgreement", CPE, Map.of("guardianAnswer", "GIVEN")),
        new Rare("handle-undelivered", "handle-undelivered", "userTask_handleUndelivered", HEAD, Map.of("undeliveredChoice", "TOLD")),
        new Rare("handle-urgency", "handle-urgency", "userTask_handleUrgency", HEAD, Map.of("handledOn", today, "measure", "TEAM_GATHERED")),
        new Rare(
            "prepare-transfer", "alliance-educative", "userTask_prepareTransfer", CPE,
            Map.of("receivingSchool", "0351906G", "familyInformed", true)),
        new Rare(
            "record-visit", "hold-interview", "userTask_organiseVisit", RDS,
            Map.of("visitOn", today, "visitAnswer", "JOINED", "visitNote", "Sentinelle 7F3D, reçus avec le sourire")),
        new Rare("record-withdrawal", "alliance-educative", "userTask_recordWithdrawal", RDS, Map.of("closingReason", "WITHDRAWN")),
        new Rare("remind-qualification", "qualify-signal", "userTask_remindQualification", HEAD, Map.of("means", "SPOKEN")),
        new Rare("renew-agreements", "renew-agreements", "userTask_renewAgreements", RDS, Map.of("keptAgreements", List.of(), "heard", "YOUTH")),
        new Rare(
            "restore-contact", "follow-plan", "userTask_restoreContact", RDS,
            Map.of(
                "heldOn", today, "channel", "PHONE", "heard", "FAMILY", "colour", "ORANGE", "content", "Sentinelle 7F3E, un mot au téléphone",
                "nextOn", today.plusDays(10))),
        new Rare("sign-exception", "examine-in-district", "userTask_signException", HEAD, Map.of("signature", "YES")));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whoever_leaves_a_form_half_way_comes_back_to_it_and_sends_it(Rare rare) {
    String model = models.createProcessDefinitionQuery().processDefinitionKey(rare.process()).latestVersion().singleResult().getId();
    Map<String, Object> facts = OnThePath.nothingYet(models.getBpmnModelInstance(model));
    facts.replace("interviewer", CPE);
    facts.replace("examiners", Role.GPDS_DISTRICT.group());
    String path = OnThePath.at(runtime, rare.process(), rare.task(), aCase().value(), SCHOOL, facts).getId();
    started.add(path);
    String task = tasks.createTaskQuery().processInstanceId(path).singleResult().getId();

    JsonNode seen = http.withBasicAuth(rare.person(), DemonstrationStaff.PASSWORD).getForObject("/engine-rest/task/" + task, JsonNode.class);
    assertThat(hands.answer(rare.person(), seen, rare.answers())).as("refused with").isEmpty();

    assertThat(hands.formsLeft()).contains(rare.form());
    assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
  }

  private CaseNumber aCase() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "RARE", "Zoé", LocalDate.of(2011, 3, 4), SCHOOL, "2NDE7");
    CaseNumber number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    families.recordGuardian(number, new Guardian("Mme RARE", "mère", true, "0612345678", null));
    cases.nameReferents(number, RDS, null);
    interviews.recordAgreements(new RecordAgreements(number, true, GuardianAnswer.WAITING, null, List.of()));
    district.fillLiaison(
        new FillLiaison(
            number, "Synthèse", List.of(), false, district.requests(number).get(0), null, null, true, true, FillLiaison.ExceptionReason.OUT_OF_SCHOOL));
    return number;
  }

  @Test
  void somebody_leaves_every_form_half_way() throws IOException {
    Set<String> left = new HashSet<>(Set.of(START));
    left.addAll(SchoolJourneysInTasklistTest.FORMS);
    left.addAll(DistrictJourneysInTasklistTest.FORMS);
    forms().forEach(rare -> left.add(rare.form()));

    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      assertThat(left)
          .isEqualTo(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".form"))
                  .map(name -> name.replace(".form", ""))
                  .collect(Collectors.toSet()));
    }
  }
}
