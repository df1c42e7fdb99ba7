package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.testing.AtTheDoor;
import fr.allianceeducative.testing.HouseTest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HouseTest
class IncidentJourneyTest {

  @Autowired MockMvc pages;
  @Autowired People people;
  @Autowired Directory directory;
  @Autowired TestRestTemplate http;

  @Test
  void an_urgency_said_on_the_page_of_the_case_reaches_the_head_of_the_school_at_once() throws Exception {
    Journey pupil = Journey.reported(new Staffroom(http), "brito", "Urgence", 16, Map.of());

    says("cpe.brito", pupil, "urgence");

    assertThat(pupil.sees("chef", "userTask_handleUrgency")).isTrue();
    assertThat(pupil.sees("cpe", "userTask_qualifySignal")).as("the path goes on").isTrue();
  }

  @Test
  void a_withdrawal_stops_the_path_and_asks_for_its_reason() throws Exception {
    Journey pupil = Journey.reported(new Staffroom(http), "brito", "Retrait", 16, Map.of());

    says("rds.brito", pupil, "retrait");

    assertThat(pupil.sees("cpe", "userTask_qualifySignal")).isFalse();
    assertThat(pupil.sees("cpe", "userTask_recordWithdrawal")).isTrue();
  }

  @Test
  void an_urgency_outlives_a_withdrawal() throws Exception {
    Staffroom staffroom = new Staffroom(http);
    Journey pupil = Journey.reported(staffroom, "brito", "Urgence et retrait", 16, Map.of());
    says("cpe.brito", pupil, "urgence");

    says("rds.brito", pupil, "retrait");
    pupil
        .does("cpe", "userTask_recordWithdrawal", Answers.recordWithdrawal("MOVED"))
        .isClosedAs("Déménagement")
        .does("chef", "userTask_handleUrgency", Answers.handleUrgency())
        .leavesNoTask("cpe", "rds", "chef", "as")
        .tells("Urgence déclarée.", "Dossier clos : déménagement.", "Urgence traitée : équipe réunie.");
  }

  @Test
  void protection_goes_with_the_pupil_and_only_those_who_protect_read_of_it() throws Exception {
    Staffroom staffroom = new Staffroom(http);
    Journey pupil = Journey.reported(staffroom, "brito", "Danger et changement", 16, Map.of());
    says("cpe.brito", pupil, "danger");
    assertThat(pupil.sees("chef", "userTask_recordTransmission")).isTrue();
    assertThat(pupil.sees("as", "userTask_recordTransmission")).isTrue();
    assertThat(pupil.sees("cpe", "userTask_qualifySignal")).as("the path goes on").isTrue();
    String district = "district." + directory.school(new Uai("0352318E")).orElseThrow().district().value().toLowerCase(Locale.ROOT);
    assertThat(staffroom.opens(district, "/dossiers/" + pupil.number()).statusCode()).as("nothing was sent there").isEqualTo(404);
    for (String reader : new String[] {"cpe.brito", "rds.brito"}) {
      assertThat(page(staffroom, reader, pupil)).as(reader).doesNotContain("Danger").doesNotContain("suspendu");
    }
    for (String reader : new String[] {"chef.brito", "as.brito", "psyen.brito", "infirmier.brito"}) {
      assertThat(page(staffroom, reader, pupil)).as(reader).contains("Danger signalé.", "Partage ordinaire suspendu.");
    }
    assertThat(why(staffroom, "cpe.brito", pupil, "userTask_qualifySignal")).doesNotContain("partage");
    assertThat(running(staffroom, "chef.brito", pupil, "protect-pupil")).isOne();
    assertThat(running(staffroom, district, pupil, "protect-pupil")).as("Cockpit of the district").isZero();
    assertThat(running(staffroom, district, pupil, "alliance-educative")).isOne();

    says("cpe.brito", pupil, "changement");
    assertThat(pupil.sees("chef", "userTask_recordTransmission")).as("nothing urgent waits for the move").isTrue();
    staffroom.completes(
        "cpe.brito", pupil.number(), "userTask_prepareTransfer", Answers.prepareTransfer("0350048M"));

    assertThat(pupil.sees("chef", "userTask_recordTransmission")).as("the pupil has left").isFalse();
    staffroom.completes(
        "chef.cartier",
        pupil.number(),
        "userTask_recordTransmission",
        Answers.recordTransmission("SOMEBODY_ELSE"));
    staffroom.completes(
        "chef.cartier", pupil.number(), "userTask_reviewSuspension", Answers.reviewSuspension("KEEP"));
    assertThat(staffroom.timeline("chef.cartier", pupil.number()))
        .containsSubsequence(
            "Danger signalé.",
            "Dossier transmis à un autre établissement.",
            "Pause du partage ordinaire maintenue.");
    assertThat(staffroom.timeline("cpe.cartier", pupil.number())).noneMatch(line -> line.contains("artage"));

    staffroom.completes(
        "chef.cartier", pupil.number(), "userTask_reviewSuspension", Answers.reviewSuspension("RESUME"));
    assertThat(staffroom.timeline("chef.cartier", pupil.number()))
        .endsWith("Partage ordinaire repris : protection en place.");
    assertThat(staffroom.tasksOf("chef.cartier", pupil.number())).doesNotContain("userTask_reviewSuspension");
  }

  @Test
  void a_case_withdrawn_during_a_session_leaves_its_agenda_and_the_minutes_say_so() throws Exception {
    Staffroom staffroom = new Staffroom(http);
    Journey stays = referred(staffroom, "Reste");
    Journey leaves = referred(staffroom, "Part");
    CommissionSession session =
        CommissionSession.planned(staffroom, "cpe.bourgchevreuil", "chef.bourgchevreuil");
    Awaitility.await()
        .untilAsserted(() -> assertThat(session.waiting()).contains(stays.number(), leaves.number()));
    session.convened(stays.number(), leaves.number()).opened();

    says("cpe.bourgchevreuil", leaves, "retrait");

    assertThat(session.minutesAfter(Map.of(stays.number(), "PLAN")))
        .containsExactlyInAnyOrder("Plan d’action à écrire ou à adapter", "Retirée de l’ordre du jour");
    session.ends();
  }

  private static Journey referred(Staffroom staffroom, String name) {
    Journey pupil = Journey.reported(staffroom, "bourgchevreuil", name, 14, Map.of("urgency", "URGENT"));
    Map<String, Object> qualification = Answers.qualifySignal("COMMISSION");
    qualification.put("urgency", "URGENT");
    Map<String, Object> referral = Answers.referCase("NEW");
    referral.put("urgent", true);
    return pupil.does("cpe", "userTask_qualifySignal", qualification).does("cpe", "userTask_referCase", referral);
  }

  @Test
  void nobody_of_another_school_and_no_teacher_says_anything_about_a_case() throws Exception {
    Journey pupil = Journey.reported(new Staffroom(http), "brito", "Ailleurs", 16, Map.of());

    for (String stranger : new String[] {"cpe.cartier", "enseignant.brito", "integration"}) {
      pages
          .perform(post("/dossiers/" + pupil.number() + "/danger").with(as(stranger)).with(csrf()))
          .andExpect(status().is4xxClientError());
    }
    pages
        .perform(get("/dossiers/" + pupil.number() + "/danger").with(as("cpe.cartier")))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("Aucun dossier ne porte ce numéro.")));
  }

  private static String page(Staffroom staffroom, String reader, Journey pupil) {
    HttpResponse<String> page = staffroom.opens(reader, "/dossiers/" + pupil.number());
    assertThat(page.statusCode()).as(reader).isEqualTo(200);
    return page.body().replace("Signaler un danger", "");
  }

  private static String why(Staffroom staffroom, String reader, Journey pupil, String task) {
    return staffroom.form(reader, pupil.number(), task).path("why").path("value").asText();
  }

  private void says(String user, Journey pupil, String incident) throws Exception {
    String page = "/dossiers/" + pupil.number();
    pages.perform(get(page + "/" + incident).with(as(user))).andExpect(status().isOk());
    pages.perform(post(page + "/" + incident).with(as(user)).with(csrf())).andExpect(redirectedUrl(page));
  }

  private RequestPostProcessor as(String user) {
    Staff staff = people.find(user).orElseThrow();
    StaffPrincipal principal = AtTheDoor.letIn(staff, people);
    return authentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities()));
  }

  private static int running(Staffroom staffroom, String person, Journey pupil, String model) {
    return staffroom
        .get(person, "/engine-rest/process-instance/count?processDefinitionKey=" + model + "&businessKey=" + pupil.number())
        .path("count")
        .asInt(-1);
  }
}
