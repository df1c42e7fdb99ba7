package fr.allianceeducative.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.HouseTest;
import fr.allianceeducative.testing.MailServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A message nobody can deliver reaches people of the school all the same. */
@HouseTest
class UndeliveredHouseTest {

  private static final Uai MOULIN = new Uai("0352589Z");
  private static final CaseNumber ABOUT = new CaseNumber("AE-2026-007042");
  private static final String TASK = "userTask_handleUndelivered";

  @Autowired private Notifications notifications;
  @Autowired private PostRound round;
  @Autowired private ContactPoints contacts;
  @Autowired private Outbox outbox;
  @Autowired private MailServer server;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private TestRestTemplate http;

  @Test
  void the_head_of_the_school_has_a_task_and_cockpit_an_incident_until_the_message_is_out() {
    lose("rds.moulin", null);

    Task task = task();
    Incident incident = runtime.createIncidentQuery().incidentType("undelivered-notice").tenantIdIn(MOULIN.value()).singleResult();
    assertThat(incident.getProcessInstanceId()).isEqualTo(task.getProcessInstanceId());
    assertThat(tasks.getIdentityLinksForTask(task.getId())).as("a technical account has no form to open").extracting(IdentityLink::getGroupId)
        .containsExactlyInAnyOrder("chef-etablissement", "directeur-ecole");
    String form = "/engine-rest/task/" + task.getId() + "/form-variables";
    String shown = http.withBasicAuth("chef.moulin", DemonstrationStaff.PASSWORD).getForObject(form, String.class);
    assertThat(shown).contains("Cette adresse de courriel n’en est pas une.", "1 message");
    assertThat(http.withBasicAuth("cpe.cartier", DemonstrationStaff.PASSWORD).getForEntity(form, String.class).getStatusCode().value())
        .isNotEqualTo(200);

    assertThat(shown(task).at("/undelivered/value").asText()).as("about no case").contains("\"caseNumber\":\"\"");
    String list = list(task);
    contacts.put(PostRoundTest.point("rds.moulin", "rds.moulin@demo.invalid", null));
    lose("cpe.moulin", ABOUT);
    answer(task, "RESEND", list);
    round.run();

    Task another = task();
    assertThat(another.getId()).as("for what failed meanwhile").isNotEqualTo(task.getId());
    assertThat(shown(another).at("/undelivered/value").asText()).contains("\"caseNumber\":\"AE-2026-007042\"");
    answer(another, "TOLD", list);
    assertThat(task().getId()).as("an answer about another list").isEqualTo(another.getId());
    answer(another, "TOLD", list(another));

    assertThat(runtime.createIncidentQuery().incidentType("undelivered-notice").tenantIdIn(MOULIN.value()).count()).isZero();
    assertThat(outbox.of("rds.moulin", 5).stream().filter(message -> message.channel() == Channel.MAIL).limit(1).toList())
        .extracting(Message::state)
        .isEqualTo(List.of(Message.State.SENT));
    assertThat(server.taken()).anySatisfy(mail -> assertThat(mail.getAllRecipients()[0]).hasToString("rds.moulin@demo.invalid"));
  }

  private void lose(String person, @Nullable CaseNumber about) {
    contacts.put(PostRoundTest.point(person, "pas une adresse", null));
    notifications.tell(
        new Notice(
            Recipient.person(person), MOULIN, PostRoundTest.Words.HURRY, Link.toTasks(), UUID.randomUUID().toString(), about, null, null));
    round.run();
  }

  private Task task() {
    return tasks.createTaskQuery().tenantIdIn(MOULIN.value()).taskDefinitionKey(TASK).singleResult();
  }

  /** The mark of the list, as the form shows it. */
  private String list(Task task) {
    return shown(task).at("/undeliveredList/value").asText();
  }

  private JsonNode shown(Task task) {
    return http.withBasicAuth("chef.moulin", DemonstrationStaff.PASSWORD)
        .getForObject("/engine-rest/task/" + task.getId() + "/form-variables", JsonNode.class);
  }

  private void answer(Task task, String choice, String list) {
    http.withBasicAuth("chef.moulin", DemonstrationStaff.PASSWORD)
        .postForEntity(
            "/engine-rest/task/" + task.getId() + "/submit-form",
            Map.of("variables", Map.of("undeliveredChoice", text(choice), "undeliveredList", text(list))),
            String.class);
  }

  private static Map<String, String> text(String value) {
    return Map.of("value", value, "type", "String");
  }
}
