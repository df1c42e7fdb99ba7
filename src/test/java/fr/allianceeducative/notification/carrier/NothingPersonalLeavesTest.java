package fr.allianceeducative.notification.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.IncidentDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.commission.CommissionDesk;
import fr.allianceeducative.commission.OpenSession;
import fr.allianceeducative.commission.PrepareAgenda;
import fr.allianceeducative.commission.ReferCase;
import fr.allianceeducative.commission.SessionNumber;
import fr.allianceeducative.commission.Subject;
import fr.allianceeducative.diagnosis.ContactChannel;
import fr.allianceeducative.diagnosis.ContactResult;
import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.diagnosis.RecordContact;
import fr.allianceeducative.engine.OnThePath;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Carrier;
import fr.allianceeducative.notification.Carrier.Parcel;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Outbox;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.signal.QualificationDesk;
import fr.allianceeducative.testing.HouseTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever the paths of the house tell people: written as the mail and the SMS that would leave, and read for what must not be there.
 * A pupil with a marked name goes through each step that tells somebody; what other tests have left in the outbox is read as well.
 */
@HouseTest
class NothingPersonalLeavesTest {

  private static final Uai SCHOOL = new Uai("0352030S");
  private static final String MARK = "Sentinelle";
  private static final String INE = "123456789XY";

  @Autowired private MailWriter mails;
  @Autowired private Letter letters;
  @Autowired private Outbox outbox;
  @Autowired private CaseDesk cases;
  @Autowired private IncidentDesk incidents;
  @Autowired private CommissionDesk commission;
  @Autowired private QualificationDesk signals;
  @Autowired private InterviewDesk interviews;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService jobs;
  @Autowired private JdbcClient jdbc;
  @Autowired private DemonstrationStaff staff;

  @Test
  void neither_name_nor_number_nor_any_word_about_a_pupil_is_in_a_message() throws Exception {
    CaseNumber number = aCase();
    cases.nameReferents(number, "rds.lebesque", null);
    everythingThatTells(number);

    List<Message> told = outbox.ofSchool(SCHOOL, null, EnumSet.allOf(Occasion.class), 500);
    assertThat(told)
        .extracting(Message::occasion)
        .contains(Occasion.TASK, Occasion.REMINDER, Occasion.ESCALATION, Occasion.URGENT, Occasion.INVITATION, Occasion.CANCELLATION);
    List<Message> all =
        jdbc.sql("select id from alliance.notice").query(Long.class).list().stream()
            .map(id -> outbox.find(id).orElseThrow())
            .toList();
    assertThat(all).hasSizeGreaterThanOrEqualTo(told.size());
    for (Message message : all) {
      String outside = outside(message);
      assertThat(outside)
          .as(message.key())
          .contains(parcel(message).path())
          .doesNotContainIgnoringCase(MARK)
          .doesNotContain(INE, "AE-20", "CO-20", "task=", number.value());
      staff.everyone().forEach(person -> assertThat(outside).doesNotContain(person.displayName()));
    }
  }

  @Test
  void a_suspected_danger_is_told_at_once_to_those_who_protect_and_to_nobody_else() {
    CaseNumber number = aCase();

    incidents.reportDanger(number);

    assertThat(toldInHaste(number)).containsExactly("chef.lebesque");
  }

  @Test
  void an_urgent_signal_is_told_at_once_and_an_ordinary_one_waits_for_the_summary() {
    CaseNumber number = aCase();
    reported(number, "PRIORITY");
    at("qualify-signal", "userTask_qualifySignal", number, Map.of());
    assertThat(toldInHaste(number)).as("an ordinary signal").isEmpty();

    reported(number, "URGENT");
    at("qualify-signal", "userTask_qualifySignal", number, Map.of());

    assertThat(toldInHaste(number)).containsExactlyInAnyOrder("cpe.lebesque", "rds.lebesque");
  }

  @Test
  void an_urgent_signal_about_an_open_case_is_told_once_to_those_who_qualify_and_to_its_referents() {
    CaseNumber number = aCase();
    cases.nameReferents(number, "chef.lebesque", "rds.lebesque");
    signals.attachToCase(reported(number, "NORMAL"));
    assertThat(toldInHaste(number)).as("an ordinary signal").isEmpty();

    signals.attachToCase(reported(number, "URGENT"));

    assertThat(outbox.ofSchool(SCHOOL, number, EnumSet.of(Occasion.URGENT), 100))
        .filteredOn(message -> message.channel() == Channel.MAIL)
        .extracting(Message::recipient)
        .containsExactlyInAnyOrder("cpe.lebesque", "rds.lebesque", "chef.lebesque");
  }

  private List<String> toldInHaste(CaseNumber number) {
    return outbox.ofSchool(SCHOOL, number, EnumSet.of(Occasion.URGENT), 100).stream().map(Message::recipient).distinct().toList();
  }

  private long reported(CaseNumber number, String urgency) {
    jdbc.sql(
            "insert into alliance.signal_report (pupil_id, case_number, author, author_role, reported_on, signals, facts, urgency,"
                + " already_followed, already_left, pupil_informed)"
                + " values (:pupil, :number, 'enseignant.lebesque', 'Enseignant', :today, 'ISOLATION', :facts, :urgency, false, false, false)")
        .param("pupil", cases.caseFile(number).pupil().id())
        .param("number", number.value())
        .param("today", LocalDate.now())
        .param("facts", MARK + " faits")
        .param("urgency", urgency)
        .update();
    return jdbc.sql("select max(id) from alliance.signal_report where case_number = :number").param("number", number.value()).query(Long.class).single();
  }

  private void everythingThatTells(CaseNumber number) {
    incidents.declareUrgency(number);
    signals.attachToCase(reported(number, "URGENT"));
    at("qualify-signal", "userTask_qualifySignal", number, Map.of());
    interviews.recordContact(
        new RecordContact(
            number, LocalDate.now(), ContactChannel.PHONE, ContactResult.JOINED, LocalDateTime.now().plusDays(5), MARK + " à retenir"));
    at("follow-plan", "userTask_recordExchange", number,
        Map.of("firstReminderOn", later(), "secondReminderOn", later(), "escalationOn", later(), "nextExchangeOn", later()));
    elapse(number, "boundary_firstReminder");
    at("follow-plan", "userTask_restoreContact", number, Map.of());
    ladders(number);
    session(number);
    // nothing is shared with guests of a session from here on
    incidents.reportDanger(number);
  }

  /** Two reminders each, and whoever is référent learns that answers are missing. */
  private void ladders(CaseNumber number) {
    at("share-diagnosis", "subProcess_contribute#multiInstanceBody", number,
        Map.of("professions", new ArrayList<>(List.of("psyen", "infirmier"))));
    elapse(number, "timer_contributionReminder");
    elapse(number, "timer_contributionSecondReminder");
    elapse(number, "timer_contributionEscalation");
    at("examine-in-district", "userTask_examine", number, Map.of("examiners", "gpds-district"));
    elapse(number, "timer_examinationSecondReminder");
    elapse(number, "timer_examinationEscalation");
    assertThat(outbox.ofSchool(SCHOOL, number, EnumSet.of(Occasion.ESCALATION), 50))
        .filteredOn(message -> message.key().startsWith("relance:"))
        .extracting(Message::recipient)
        .containsExactly("rds.lebesque", "rds.lebesque");
  }

  private void session(CaseNumber number) {
    commission.refer(new ReferCase(number, Subject.values()[0], MARK + " motif", true, MARK, true));
    commission.awaitSession(number);
    SessionNumber session =
        new SessionNumber(
            runtime.createProcessInstanceQuery().processDefinitionKey("hold-commission").tenantIdIn(SCHOOL.value()).list().get(0)
                .getBusinessKey());
    commission.prepareAgenda(
        new PrepareAgenda(
            session, LocalDateTime.now().plusDays(9), "Bureau, pour " + MARK + "nom", List.of(number),
            List.of("cpe.lebesque", "chef.lebesque"), List.of(MARK + " invité")));
    commission.inviteMembers(session);
    commission.openSession(new OpenSession(session, Set.of(), Set.of(), Set.of(), List.of(), LocalDateTime.now().plusDays(16)));
  }

  private void elapse(CaseNumber number, String timer) {
    for (Job job : jobs.createJobQuery().activityId(timer).list()) {
      if (number.value().equals(keyOf(job))) {
        await().ignoreException(OptimisticLockingException.class).until(() -> isDone(job.getId()));
      }
    }
  }

  /** A test that moves the clock may have the house come to the timer at the same moment. */
  private boolean isDone(String job) {
    if (jobs.createJobQuery().jobId(job).count() > 0) {
      jobs.executeJob(job);
    }
    return true;
  }

  private String keyOf(Job job) {
    return runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult().getBusinessKey();
  }

  private ProcessInstance at(String process, String activity, CaseNumber number, Map<String, Object> facts) {
    return OnThePath.at(runtime, process, activity, number.value(), SCHOOL, facts);
  }

  private String outside(Message message) throws Exception {
    Session session = Session.getInstance(new Properties());
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    mails.write(session, parcel(message)).writeTo(raw);
    MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(raw.toByteArray()));
    return String.join(
        "\n", raw.toString(StandardCharsets.UTF_8), mail.getSubject(), parts(mail.getContent()), letters.shortText(parcel(message)));
  }

  /** Whoever has no account gets a link of their own; which one stands nowhere. */
  private static Parcel parcel(Message message) {
    String address = "quelqu.un@demo.invalid";
    return message.recipient().startsWith("lien:")
        ? new Parcel(message, address, "/lien/jeton", new Carrier.Sender("Collège Lebesque", "0240000000"))
        : Parcel.toStaff(message, address);
  }

  private static String parts(Object content) throws Exception {
    if (content instanceof Multipart parts) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        all.append(
            part.getContent() instanceof Multipart inner
                ? parts(inner)
                // a calendar folds its lines
                : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", ""));
      }
      return all.toString();
    }
    return content + "\n";
  }

  private CaseNumber aCase() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil =
        new NewPupil(key, INE, MARK + "nom", MARK + "prenom", LocalDate.of(2011, 3, 4), SCHOOL, "3e " + MARK);
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
  }

  /** So far away that no timer but the test’s hand comes to it. */
  private static Date later() {
    return Date.from(Instant.now().plus(20, ChronoUnit.DAYS));
  }
}
