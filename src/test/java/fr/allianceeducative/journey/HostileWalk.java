package fr.allianceeducative.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.client.RestTemplateBuilder;

/** A pupil on the long way, whose every text is one that a page might run; somebody looks at the forms that show earlier texts. */
public final class HostileWalk {

  /** Forms that show what others wrote before. */
  private static final Set<String> SHOWING =
      Set.of(
          "userTask_qualifySignal",
          "userTask_recordContact",
          "userTask_recordAgreements",
          "userTask_informFamily",
          "userTask_contribute",
          "userTask_writeSynthesis",
          "userTask_validateSynthesis",
          "userTask_prepareAgenda",
          "userTask_recordDecision",
          "userTask_validateMinutes",
          "userTask_fillLiaison",
          "userTask_examine");

  private final HostilePen pen;
  private final Staffroom staffroom;
  private final String district;

  /** @param look at a task, with the eyes of a user */
  public HostileWalk(
      TestRestTemplate http, TaskService tasks, FormService forms, String district, BiConsumer<String, String> look) {
    this.district = "district." + district.toLowerCase(Locale.ROOT);
    this.pen =
        new HostilePen(
            task -> tasks.createTaskQuery().taskId(task).initializeFormKeys().singleResult().getCamundaFormRef().getKey(),
            process -> forms.getStartFormData(process).getCamundaFormRef().getKey());
    TestRestTemplate writing = new TestRestTemplate(new RestTemplateBuilder().additionalInterceptors(pen));
    writing.setUriTemplateHandler(http.getRestTemplate().getUriTemplateHandler());
    RestHands hands = new RestHands(writing);
    this.staffroom =
        new Staffroom(
            http,
            new Hands() {
              @Override
              public void start(String user, JsonNode process, Map<String, ?> answers) {
                hands.start(user, process, answers);
              }

              @Override
              public Optional<String> answer(String user, JsonNode task, Map<String, ?> answers) {
                if (SHOWING.contains(task.path("taskDefinitionKey").asText())) {
                  look.accept(user, task.path("id").asText());
                }
                return hands.answer(user, task, answers);
              }
            });
  }

  /** The number of the case. */
  public String walk() {
    Journey pupil =
        Journey.reported(staffroom, "brito", "Hostile", 16, Map.of())
            .interviewed("ALLIANCE")
            .allied("rds", "as")
            .diagnosed("rds", "COMMISSION", "assistant-social", "cpe")
            .standsAt("COMMISSION")
            .does("rds", "userTask_referCase", Answers.referCase("DISTRICT"));
    CommissionSession.planned(staffroom, "rds.brito", "chef.brito")
        .convened(pupil.number())
        .opened()
        .decided(Map.of(pupil.number(), "DISTRICT"));
    pupil
        .does("rds", "userTask_informFamilyOfDecision", Answers.informFamilyOfDecision())
        .does("rds", "userTask_fillLiaison", Answers.fillLiaison())
        .does(district, "userTask_examine", Answers.examine("MLDS_SAS"))
        .standsAt("REMEDIATION");
    return pupil.number();
  }

  /** Forms the house took with tags in their texts. */
  public Set<String> tagged() {
    return pen.tagged();
  }

  /** What is written where no form leads, too. */
  public static List<String> texts() {
    return HostilePen.TAGS;
  }
}
