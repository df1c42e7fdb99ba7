package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.alliance.ProposeMembers;
import fr.allianceeducative.alliance.RecordFamilyAnswer;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.ProtectionDesk;
import fr.allianceeducative.engine.OnThePath;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Outbox;
import fr.allianceeducative.testing.HouseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told, and how often, when answers do not come: two reminders to whoever owes them, then the référent. */
@HouseTest
class ReminderLadderTest {

  private static final Uai SCHOOL = new Uai("0352318E");
  private static final String CONTRIBUTIONS = "Relance\u00A0: après deux rappels, des contributions au diagnostic manquent encore.";
  private static final String SIGNATURES = "Relance\u00A0: après deux rappels, des signatures de la charte manquent encore.";
  private static final String EXAMINATION = "Relance\u00A0: après deux rappels, l’examen au district est toujours attendu.";

  @Autowired private CaseDesk cases;
  @Autowired private AllianceDesk alliance;
  @Autowired private ProtectionDesk protection;
  @Autowired private Outbox outbox;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService jobs;
  @Autowired private JdbcClient database;
  private CaseNumber number;

  @BeforeEach
  void aCaseWithItsReferent() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Exemple", "Rappels", LocalDate.of(2011, 3, 4), SCHOOL, "3e A");
    number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    cases.nameReferents(number, "rds.brito", null);
  }

  @Test
  void contributors_are_reminded_twice_and_then_the_referent_is_told_once() {
    String path = contributionsAreAsked();

    fire(path, "timer_contributionReminder");
    await().untilAsserted(() -> assertThat(reminders("psyen.brito")).isEqualTo(1));
    fire(path, "timer_contributionSecondReminder");
    await().untilAsserted(() -> assertThat(reminders("psyen.brito")).isEqualTo(2));
    assertThat(told(Occasion.ESCALATION)).isEmpty();

    fire(path, "timer_contributionEscalation");

    assertThat(told(Occasion.ESCALATION)).containsExactly("rds.brito");
    assertThat(reminders("psyen.brito")).isEqualTo(2);
    assertThat(reminders("infirmier.brito")).isEqualTo(2);
    assertThat(outbox.ofSchool(SCHOOL, number, EnumSet.of(Occasion.ESCALATION), 10))
        .allSatisfy(message -> assertThat(message.target()).isEqualTo("/dossiers/" + number))
        .allSatisfy(message -> assertThat(message.sentence()).endsWith("des réponses sont encore attendues."));
    assertThat(timeline()).containsOnlyOnce(CONTRIBUTIONS);
  }

  @Test
  void signers_are_reminded_twice_and_then_the_referent_is_told_once() {
    String path = signaturesAreAsked();

    fire(path, "boundary_charterReminder");
    fire(path, "boundary_charterSecondReminder");
    assertThat(reminders("infirmier.brito")).isEqualTo(2);
    assertThat(told(Occasion.ESCALATION)).isEmpty();

    fire(path, "boundary_charterEscalation");

    assertThat(told(Occasion.ESCALATION)).containsExactly("rds.brito");
    assertThat(reminders("infirmier.brito")).isEqualTo(2);
    assertThat(timeline()).containsOnlyOnce(SIGNATURES);
  }

  @Test
  void the_district_is_reminded_twice_and_then_the_referent_is_told_once() {
    String path =
        OnThePath.at(
                runtime, "examine-in-district", "userTask_examine", number.value(), SCHOOL, Map.of("examiners", "gpds-district"))
            .getId();

    fire(path, "timer_examinationLate");
    fire(path, "timer_examinationSecondReminder");
    List<String> district = told(Occasion.REMINDER);
    assertThat(district).isNotEmpty().allMatch(recipient -> recipient.startsWith("district."));
    assertThat(district).allMatch(recipient -> reminders(recipient) == 2);

    fire(path, "timer_examinationEscalation");

    assertThat(told(Occasion.ESCALATION)).containsExactly("rds.brito");
    assertThat(told(Occasion.REMINDER)).hasSameSizeAs(district);
    assertThat(timeline()).containsOnlyOnce(EXAMINATION);
  }

  @Test
  void where_whoever_was_referent_has_left_those_who_may_act_as_one_are_told() {
    cases.nameReferents(number, "quelqu.un.parti", null);
    fire(contributionsAreAsked(), "timer_contributionEscalation");

    assertThat(told(Occasion.ESCALATION))
        .contains("rds.brito", "cpe.brito", "psyen.brito")
        .doesNotContain("quelqu.un.parti", "infirmier.brito", "chef.brito")
        .doesNotHaveDuplicates();
  }

  @Test
  void a_pause_of_the_sharing_changes_neither_who_is_told_nor_the_words() {
    String path = contributionsAreAsked();
    protection.suspendSharing(number);

    fire(path, "timer_contributionEscalation");

    assertThat(told(Occasion.ESCALATION)).containsExactly("rds.brito");
    assertThat(outbox.ofSchool(SCHOOL, number, EnumSet.of(Occasion.ESCALATION), 10))
        .extracting(Message::sentence)
        .noneMatch(sentence -> sentence.contains("pause") || sentence.contains("suspendu"));
  }

  private String contributionsAreAsked() {
    return OnThePath.at(
            runtime, "share-diagnosis", "subProcess_contribute#multiInstanceBody", number.value(), SCHOOL,
            Map.of("professions", new ArrayList<>(List.of("psyen", "infirmier"))))
        .getId();
  }

  private String signaturesAreAsked() {
    alliance.proposeMembers(new ProposeMembers(number, List.of("infirmier.brito"), List.of(), List.of()));
    List<Long> asked =
        alliance.recordFamilyAnswer(
            new RecordFamilyAnswer(
                number, LocalDate.now(), RecordFamilyAnswer.Heard.BOTH, RecordFamilyAnswer.Answer.AGREES, Set.of()));
    return OnThePath.at(
            runtime, "build-alliance", "subProcess_signCharter#multiInstanceBody", number.value(), SCHOOL,
            Map.of("signers", new ArrayList<>(asked.stream().map(id -> "m" + id).toList())))
        .getId();
  }

  /** A test that moves the clock may have the house come to the timer at the same moment. */
  private void fire(String path, String timer) {
    Job job = jobs.createJobQuery().processInstanceId(path).activityId(timer).singleResult();
    await()
        .ignoreException(OptimisticLockingException.class)
        .until(
            () -> {
              if (jobs.createJobQuery().jobId(job.getId()).count() > 0) {
                jobs.executeJob(job.getId());
              }
              return true;
            });
  }

  private long reminders(String recipient) {
    return told(Occasion.REMINDER).stream().filter(recipient::equals).count();
  }

  private List<String> told(Occasion occasion) {
    return outbox.ofSchool(SCHOOL, number, EnumSet.of(occasion), 200).stream()
        .filter(message -> message.channel() == Channel.MAIL)
        .map(Message::recipient)
        .toList();
  }

  private List<String> timeline() {
    return database
        .sql("select sentence from alliance.timeline where case_number = :number")
        .param("number", number.value())
        .query(String.class)
        .list();
  }
}
