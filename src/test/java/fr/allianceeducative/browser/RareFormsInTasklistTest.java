package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.district.DistrictDesk;
import fr.allianceeducative.district.FillLiaison;
import fr.allianceeducative.engine.OnThePath;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasks that no journey meets: whoever has one goes away in the middle of a word, and finds it again. */
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
  @Autowired private DistrictDesk district;
  @Autowired private RuntimeService runtime;
  @Autowired private RepositoryService models;
  @Autowired private TaskService tasks;

  private TasklistHands hands;
  private CaseNumber number;

  /** Whose the form is, and where on which path. */
  private record Rare(String form, String process, String task, String person) {}

  @BeforeAll
  void aCase() throws IOException {
    hands = new TasklistHands(chromium, port, new ReadText(), form -> true);
    hands.opensAlbum("rare-forms");
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "RARE", "Zoé", LocalDate.of(2011, 3, 4), SCHOOL, "2NDE7");
    number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    families.recordGuardian(number, new Guardian("Mme RARE", "mère", true, "0612345678", null));
    cases.nameReferents(number, RDS, null);
    district.fillLiaison(
        new FillLiaison(
            number, "Synthèse", List.of(), false, district.requests(number).get(0), null, null, true, true, FillLiaison.ExceptionReason.OUT_OF_SCHOOL));
  }

  @AfterAll
  void asItWas() {
    hands.close();
    chromium.close();
    runtime.deleteProcessInstances(started, "seen", true, true);
  }

  static List<Rare> forms() {
    return List.of(
        new Rare("call-family", "call-family", "userTask_callFamily", RDS),
        new Rare("complete-agreement", "hold-interview", "userTask_completeAgreement", CPE),
        new Rare("handle-undelivered", "handle-undelivered", "userTask_handleUndelivered", HEAD),
        new Rare("handle-urgency", "handle-urgency", "userTask_handleUrgency", HEAD),
        new Rare("prepare-transfer", "alliance-educative", "userTask_prepareTransfer", CPE),
        new Rare("record-visit", "hold-interview", "userTask_organiseVisit", RDS),
        new Rare("record-withdrawal", "alliance-educative", "userTask_recordWithdrawal", RDS),
        new Rare("remind-qualification", "qualify-signal", "userTask_remindQualification", HEAD),
        new Rare("renew-agreements", "renew-agreements", "userTask_renewAgreements", RDS),
        new Rare("restore-contact", "follow-plan", "userTask_restoreContact", RDS),
        new Rare("sign-exception", "examine-in-district", "userTask_signException", HEAD));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_form_that_is_left_half_way_says_the_same_to_whoever_comes_back(Rare rare) {
    String model = models.createProcessDefinitionQuery().processDefinitionKey(rare.process()).latestVersion().singleResult().getId();
    Map<String, Object> facts = OnThePath.nothingYet(models.getBpmnModelInstance(model));
    facts.computeIfPresent("interviewer", (name, nobody) -> CPE);
    String path = OnThePath.at(runtime, rare.process(), rare.task(), number.value(), SCHOOL, facts).getId();
    started.add(path);

    hands.begins(rare.person(), tasks.createTaskQuery().processInstanceId(path).singleResult().getId());

    assertThat(hands.formsLeft()).contains(rare.form());
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
