package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.testing.AtTheDoor;
import fr.allianceeducative.testing.HouseTest;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HouseTest
class WithdrawnAgreementTest {

  private static final String PARTNER = "Infirmerie, Mme Guérin";
  private static final Uai SCHOOL = new Uai("0352318E");

  @Autowired MockMvc pages;
  @Autowired People people;
  @Autowired CaseDesk cases;
  @Autowired FamilyDesk families;
  @Autowired CaseProcesses processes;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;
  @Autowired JdbcClient database;
  @Autowired TestRestTemplate http;
  private Staffroom staffroom;
  private Journey pupil;
  private CaseNumber number;

  /** A commission, and a diagnosis that two professions contribute to, for the same pupil. */
  @BeforeEach
  void twoProfessionsAreAskedAndTheCommissionToo() {
    staffroom = new Staffroom(http);
    pupil = Journey.reported(staffroom, "brito", "Accord repris", 16, Map.of());
    number = new CaseNumber(pupil.number());
    processes.start("refer-to-commission", pupil.number(), SCHOOL, Map.of());
    processes.start("share-diagnosis", pupil.number(), SCHOOL, Map.of());
    pupil.does("cpe", "userTask_chooseProfessions", Answers.chooseProfessions("psyen", "infirmier"));
    families.recordShare(number, "Infirmerie", "Contribution au diagnostic", Share.Basis.AGREEMENT, true);
    families.recordShare(number, PARTNER, "Synthèse", Share.Basis.AGREEMENT, true);
    assertThat(pupil.sees("cpe", "userTask_renewAgreements")).isTrue();
  }

  @Test
  void an_agreement_taken_back_ends_the_task_and_the_reminders_of_that_partner_and_the_commission_goes_on() throws Exception {
    remindsTheContributors();
    String ofTheNurse = contribution("infirmier");
    String ofThePsychologist = contribution("psyen");
    Awaitility.await().untilAsserted(() -> assertThat(reminders(ofTheNurse)).isNotEmpty());

    takesBack("Infirmerie", "YOUTH");

    assertThat(pupil.sees("infirmier", "userTask_contribute")).isFalse();
    assertThat(reminders(ofTheNurse)).isNotEmpty().doesNotContain("WAITING", "FOR_DIGEST").contains("REVOKED");
    assertThat(pupil.sees("psyen", "userTask_contribute")).isTrue();
    assertThat(reminders(ofThePsychologist)).isNotEmpty().doesNotContain("REVOKED");
    assertThat(pupil.sees("cpe", "userTask_referCase")).as("what the law asks for goes on").isTrue();
    assertThat(pupil.sees("cpe", "userTask_qualifySignal")).as("the path goes on").isTrue();
    assertThat(pupil.sees("cpe", "userTask_renewAgreements")).as("the other agreement is asked for again one day").isTrue();
    pupil.tells(
        "Contribution au diagnostic retirée (infirmerie)\u00A0: l’accord de partage a pris fin.",
        "Accord de partage repris par le jeune\u00A0: le partage avec ce partenaire s’arrête.");

    takesBack(PARTNER, "REPRESENTATIVE");
    assertThat(pupil.sees("cpe", "userTask_renewAgreements")).as("nothing is left to ask for").isFalse();
  }

  @Test
  void an_application_whose_agreement_is_taken_back_is_withdrawn_and_another_scheme_may_be_chosen() throws Exception {
    cases.nameReferents(number, "cpe.brito", null);
    families.recordGuardian(number, new Guardian("Mme Exemple", "Mère", true, "0299000000", null));
    processes.start("place-in-scheme", pupil.number(), SCHOOL, Map.of());
    pupil
        .does("cpe", "userTask_describeSituation", Answers.describeSituation())
        .does("cpe", "userTask_chooseScheme", Answers.chooseScheme("APPRENTISSAGE"));
    assertThat(pupil.sees("cpe", "userTask_recordAnswer")).isTrue();

    takesBack(placement("scheme_name"), "REPRESENTATIVE");

    assertThat(pupil.sees("cpe", "userTask_recordAnswer")).isFalse();
    assertThat(pupil.sees("cpe", "userTask_chooseScheme")).isTrue();
    assertThat(placement("state")).isEqualTo("WITHDRAWN");
    assertThat(staffroom.opens("cpe.brito", page()).body()).contains("Candidature et pièces jointes");
  }

  @Test
  void the_register_says_what_is_shared_with_whom_on_which_basis_and_who_took_it_back() throws Exception {
    takesBack(PARTNER, "BOTH");

    for (String reader : List.of("cpe.brito", "psyen.brito", "dpo")) {
      assertThat(staffroom.opens(reader, page()).body())
          .as(reader)
          .contains("Infirmerie, Mme Guérin", "Accord des personnes", "Mission de service public", "En cours")
          .contains("Repris par la famille ou le jeune", "Les deux, noté par");
    }
    assertThat(staffroom.opens("cpe.brito", page()).body()).contains("Arrêter ce partage").doesNotContain("Fiche de saisine");
    pupil.does("cpe", "userTask_referCase", Answers.referCase("NEW"));
    assertThat(staffroom.opens("cpe.brito", page()).body()).contains("Commission de l’établissement", "Fiche de saisine");
    assertThat(staffroom.opens("dpo", page()).body()).doesNotContain("Arrêter ce partage");
    assertThat(staffroom.opens("cpe.cartier", page()).statusCode()).isEqualTo(404);
    assertThat(staffroom.opens("enseignant.brito", page()).statusCode()).isEqualTo(403);
    pages.perform(post(page()).with(as("dpo")).with(csrf())).andExpect(status().isForbidden());
  }

  private void remindsTheContributors() {
    String path =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(pupil.number())
            .processDefinitionKey("share-diagnosis")
            .singleResult()
            .getId();
    jobs.executeJob(
        jobs.createJobQuery().processInstanceId(path).activityId("timer_contributionReminder").singleResult().getId());
  }

  private String contribution(String group) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(pupil.number())
        .taskDefinitionKey("userTask_contribute")
        .taskCandidateGroup(group)
        .singleResult()
        .getId();
  }

  private List<String> reminders(String task) {
    return database
        .sql("select state from alliance.notice where case_number = :number and target like :task")
        .param("number", pupil.number())
        .param("task", "%" + task)
        .query(String.class)
        .list();
  }

  private void takesBack(String partner, String voice) throws Exception {
    pages
        .perform(post(page()).param("partenaire", partner).param("voix", voice).with(as("cpe.brito")).with(csrf()))
        .andExpect(redirectedUrl(page()));
  }

  private String placement(String column) {
    return database
        .sql("select " + column + " from alliance.placement where case_number = :number")
        .param("number", pupil.number())
        .query(String.class)
        .single();
  }

  private String page() {
    return "/dossiers/" + pupil.number() + "/partages";
  }

  private RequestPostProcessor as(String user) {
    Staff staff = people.find(user).orElseThrow();
    StaffPrincipal principal = AtTheDoor.letIn(staff, people);
    return authentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities()));
  }
}
