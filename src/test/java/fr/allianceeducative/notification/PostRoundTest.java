package fr.allianceeducative.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.CaseClosed;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.MailServer;
import fr.allianceeducative.testing.MovingClock;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import(PostOffice.class)
class PostRoundTest {

  private static final Uai SCHOOL = new Uai("0352318E");
  private static final Uai OTHER_SCHOOL = new Uai("0350048M");
  private static final String TUESDAY_MORNING = "2026-11-24T09:00:00Z";

  @Autowired private Notifications notifications;
  @Autowired private UndeliveredMessages undelivered;
  @Autowired private PostRound round;
  @Autowired private Outbox outbox;
  @Autowired private ContactPoints contacts;
  @Autowired @Qualifier("outside") private Map<String, Outsiders.Outsider> outside;
  @Autowired private Sorting sorting;
  @Autowired private Directory directory;
  @Autowired private PostRules rules;
  @Autowired @Qualifier("mailCarrier") private Carrier mail;
  @Autowired private PostOffice.CalledPeople called;
  @Autowired private MailServer server;
  @Autowired private MovingClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  /** What these tests tell people. */
  enum Words implements Wording {
    COME("Vous êtes convié à une séance.", Occasion.INVITATION),
    OFF("Une séance est reportée.", Occasion.CANCELLATION),
    RESPOND("Une réponse est attendue.", Occasion.REMINDER),
    HURRY("Une situation demande votre attention.", Occasion.URGENT),
    LINK("L’école vous pose une question.", Occasion.FAMILY);

    private final String sentence;
    private final Occasion occasion;

    Words(String sentence, Occasion occasion) {
      this.sentence = sentence;
      this.occasion = occasion;
    }

    @Override
    public String sentence() {
      return sentence;
    }

    @Override
    public Occasion occasion() {
      return occasion;
    }
  }

  @BeforeEach
  void an_empty_post() {
    jdbc.sql("delete from alliance.notice").update();
    jdbc.sql("delete from alliance.undelivered").update();
    jdbc.sql("delete from alliance.contact_point").update();
    called.schools.clear();
    outside.clear();
    reset(directory);
    clock.set(TUESDAY_MORNING);
    server.stop();
    server.start();
    server.empty();
  }

  @Test
  void a_thousand_messages_arrive_once_each_although_the_server_is_away_for_ten_minutes() throws Exception {
    tell(1000);
    PostRound interrupted = roundWith(stoppingTheServerAfter(437));

    assertThat(interrupted.run()).isEqualTo(437);
    for (int i = 0; i < 30; i++) {
      clock.move(Duration.ofSeconds(20));
      assertThat(round.run()).isZero();
    }
    server.start();
    for (int i = 0; i < 60; i++) {
      clock.move(Duration.ofMinutes(1));
      round.run();
    }

    assertThat(recipients()).hasSize(1000).doesNotHaveDuplicates();
    assertThat(identifiers()).hasSize(1000).doesNotHaveDuplicates();
    assertThat(states()).containsOnly("SENT");
    assertThat(called.schools).isEmpty();
  }

  @Test
  void two_nodes_at_once_send_each_message_once() throws Exception {
    tell(1000);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    Callable<Integer> node = () -> roundWith(mail).run();

    List<Future<Integer>> rounds = nodes.invokeAll(List.of(node, node));
    nodes.shutdown();
    assertThat(nodes.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

    assertThat(rounds.get(0).get() + rounds.get(1).get()).isEqualTo(1000);
    assertThat(recipients()).hasSize(1000).doesNotHaveDuplicates();
  }

  @Test
  void somebody_without_an_account_gets_a_link_of_their_own_by_day_and_whom_to_call_and_no_word_about_logging_in() throws Exception {
    School school = mock();
    when(school.zone()).thenReturn(SchoolZone.B);
    when(school.name()).thenReturn("Collège des Deux-Rives");
    when(school.phone()).thenReturn("0299010203");
    when(directory.schools(any())).thenReturn(Map.of(SCHOOL, school));
    outside.put("lien:abc", new Outsiders.Outsider("anne@exemple.fr", null, "/lien/signe"));
    clock.set("2026-11-24T21:00:00Z");
    notifications.tell(
        new Notice(new Recipient.Outside("lien:abc", Channel.MAIL), SCHOOL, Words.LINK, new Link("/lien#abc"), "lien:abc", null, null, null));

    assertThat(round.run()).as("not at night").isZero();
    clock.set("2026-11-25T09:00:00Z");
    assertThat(round.run()).isEqualTo(1);

    assertThat(recipients()).containsExactly("anne@exemple.fr");
    assertThat(server.taken().get(0).getContent().toString())
        .contains("http://localhost:8080/lien/signe", "L’école vous pose une question.", "la date de naissance de l’élève", "appelez l’école : Collège des Deux-Rives, 02 99 01 02 03.")
        .doesNotContain("connectez-vous", "/avis/", "/notifications");
  }

  @Test
  void a_link_that_was_stopped_meanwhile_does_not_leave() {
    notifications.tell(
        new Notice(new Recipient.Outside("lien:abc", Channel.SMS), SCHOOL, Words.LINK, new Link("/lien#abc"), "lien:abc", null, null, null));

    assertThat(round.run()).isZero();
    assertThat(states()).containsOnly("KEPT");
  }

  @Test
  void what_is_told_in_a_transaction_that_fails_is_told_to_nobody() throws Exception {
    reachable("cpe.brito");
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              notifications.tell(notice("cpe.brito", Words.COME, "seance-1"));
              status.setRollbackOnly();
            });

    assertThat(round.run()).isZero();
    assertThat(server.taken()).isEmpty();
  }

  @Test
  void the_same_key_tells_nobody_twice() throws Exception {
    reachable("cpe.brito");
    notifications.tell(notice("cpe.brito", Words.COME, "seance-1"));
    round.run();
    notifications.tell(notice("cpe.brito", Words.COME, "seance-1"));

    assertThat(round.run()).isZero();
    assertThat(server.taken()).hasSize(1);
  }

  @Test
  void a_mail_holds_a_sentence_and_a_link_that_says_nothing() throws Exception {
    reachable("cpe.brito");
    notifications.tell(notice("cpe.brito", Words.COME, "seance-1"));
    round.run();

    MimeMessage mail = server.taken().get(0);
    Message message = outbox.of("cpe.brito", 1).get(0);
    assertThat(mail.getSubject()).isEqualTo("Alliance éducative : Vous êtes convié à une séance");
    assertThat(mail.getFrom()[0].toString()).contains("ne-pas-repondre@localhost");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getContent().toString())
        .contains("Vous êtes convié à une séance.", "http://localhost:8080/avis/" + message.token())
        .doesNotContain("AE-2026");
  }

  @Test
  void an_invitation_fits_into_a_calendar_and_a_new_one_takes_it_out() throws Exception {
    reachable("cpe.brito");
    Appointment date =
        new Appointment("CO-2026-000003", Appointment.Kind.SESSION, Instant.parse("2026-12-01T13:00:00Z"), "Salle 12");
    notifications.tell(notice("cpe.brito", Words.COME, "seance-1").on(date));
    round.run();
    clock.move(Duration.ofHours(1));
    notifications.tell(notice("cpe.brito", Words.OFF, "seance-1-off").on(date));
    round.run();

    List<String> calendars = new ArrayList<>();
    for (MimeMessage mail : server.taken()) {
      BodyPart file = ((Multipart) mail.getContent()).getBodyPart(1);
      assertThat(file.getFileName()).isEqualTo("invitation.ics");
      calendars.add(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", ""));
    }
    calendars.sort(Comparator.comparing(each -> each.contains("METHOD:CANCEL")));
    assertThat(calendars.get(0))
        .contains(
            "METHOD:REQUEST", "DTSTART:20261201T130000Z", "DTEND:20261201T150000Z", "LOCATION:Salle 12",
            "SUMMARY:Séance de la commission", "STATUS:CONFIRMED", "mailto:cpe.brito@demo.invalid")
        .doesNotContain("CO-2026");
    assertThat(calendars.get(1)).contains("METHOD:CANCEL", "STATUS:CANCELLED");
    assertThat(line(calendars.get(1), "UID")).isEqualTo(line(calendars.get(0), "UID"));
    assertThat(sequence(calendars.get(1))).isGreaterThan(sequence(calendars.get(0)));
  }

  @Test
  void an_interview_that_moves_stays_one_date_and_goes_out_of_calendars_when_the_case_ends() throws Exception {
    CaseNumber about = new CaseNumber("AE-2026-007042");
    reachable("cpe.brito");
    invited(about, "2026-12-01T13:00:00Z");
    clock.move(Duration.ofHours(1));
    invited(about, "2026-12-03T09:30:00Z");
    clock.move(Duration.ofHours(1));
    notifications.on(new CaseClosed(about, ClosingReason.SUCCESS));
    round.run();
    notifications.on(new CaseClosed(about, ClosingReason.SUCCESS));
    round.run();

    List<String> calendars = new ArrayList<>();
    for (MimeMessage mail : server.taken()) {
      BodyPart file = ((Multipart) mail.getContent()).getBodyPart(1);
      calendars.add(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", ""));
    }
    calendars.sort(Comparator.comparing(PostRoundTest::sequence));
    assertThat(calendars).hasSize(3).extracting(each -> line(each, "UID")).containsOnly(line(calendars.get(0), "UID"));
    assertThat(calendars.get(0)).contains("METHOD:REQUEST", "DTSTART:20261201T130000Z", "DTEND:20261201T140000Z").doesNotContain("AE-2026");
    assertThat(calendars.get(1)).contains("METHOD:REQUEST", "DTSTART:20261203T093000Z", "STATUS:CONFIRMED");
    assertThat(calendars.get(2)).contains("METHOD:CANCEL", "DTSTART:20261203T093000Z", "STATUS:CANCELLED");
    assertThat(sequence(calendars.get(2))).isGreaterThan(sequence(calendars.get(1))).isGreaterThan(sequence(calendars.get(0)));
  }

  @Test
  void the_end_of_a_case_calls_off_nothing_that_is_over_or_belongs_to_another_case() throws Exception {
    CaseNumber about = new CaseNumber("AE-2026-007043");
    reachable("cpe.brito");
    invited(about, "2026-11-24T10:00:00Z");
    invited(new CaseNumber("AE-2026-007044"), "2026-12-01T13:00:00Z");
    clock.move(Duration.ofHours(3));

    notifications.on(new CaseClosed(about, ClosingReason.SUCCESS));

    assertThat(round.run()).isZero();
  }

  private void invited(CaseNumber about, String at) {
    Appointment date = new Appointment("entretien:" + about, Appointment.Kind.INTERVIEW, Instant.parse(at), null);
    notifications.tell(
        Notice.aboutCase(about, SCHOOL, Recipient.person("cpe.brito"), Words.COME, "entretien:" + about + at).on(date));
    assertThat(round.run()).isOne();
  }

  private static String line(String calendar, String property) {
    return calendar.lines().filter(each -> each.startsWith(property + ":")).findFirst().orElseThrow();
  }

  private static int sequence(String calendar) {
    return Integer.parseInt(line(calendar, "SEQUENCE").substring("SEQUENCE:".length()));
  }

  @Test
  void what_a_dead_node_had_claimed_is_sent_by_another_once_the_claim_is_over() throws Exception {
    tell(3);
    assertThat(outbox.claim("dead", Set.of(Channel.MAIL), clock.instant(), clock.instant().plusSeconds(600), 50)).hasSize(3);

    assertThat(round.run()).isZero();
    clock.move(Duration.ofMinutes(11));
    assertThat(round.run()).isEqualTo(3);
    assertThat(recipients()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void a_node_whose_claim_is_over_notes_nothing_any_more() {
    tell(1);
    Instant now = clock.instant();
    Message message = outbox.claim("slow", Set.of(Channel.MAIL), now, now.plusSeconds(60), 50).get(0);
    clock.move(Duration.ofMinutes(2));
    outbox.claim("quick", Set.of(Channel.MAIL), clock.instant(), clock.instant().plusSeconds(60), 50);

    assertThat(outbox.sent(message.id(), "slow", clock.instant())).isFalse();
    assertThat(outbox.sent(message.id(), "quick", clock.instant())).isTrue();
  }

  @Test
  void what_is_revoked_while_a_node_tries_in_vain_to_send_it_is_not_tried_again() {
    CaseNumber about = new CaseNumber("AE-2026-007041");
    reachable("cpe.brito");
    notifications.tell(new Notice(Recipient.person("cpe.brito"), SCHOOL, Words.HURRY, Link.toTasks(), "urgence", about, null, null));
    Message message = outbox.claim("slow", Set.of(Channel.MAIL), clock.instant(), clock.instant().plusSeconds(600), 50).get(0);
    outbox.revokeWaiting(about, clock.instant());

    Outbox.Settlement later = new Outbox.Settlement(message.id(), Message.State.WAITING, clock.instant(), 1, "Le serveur n’est pas joignable.");
    outbox.settle("slow", List.of(later), clock.instant());
    outbox.release("slow");
    clock.move(Duration.ofMinutes(11));

    assertThat(round.run()).isZero();
    assertThat(outbox.find(message.id()).orElseThrow().state()).isEqualTo(Message.State.REVOKED);
  }

  @Test
  void nobody_is_called_to_a_message_that_was_revoked_while_its_address_was_refused() {
    CaseNumber about = new CaseNumber("AE-2026-007042");
    contacts.put(point("cpe.brito", "pas une adresse", null));
    notifications.tell(new Notice(Recipient.person("cpe.brito"), SCHOOL, Words.COME, Link.toTasks(), "seance", about, null, null));
    Carrier slow = mock();
    when(slow.channel()).thenReturn(Channel.MAIL);
    when(slow.isReady()).thenReturn(true);
    doAnswer(
            carried -> {
              outbox.revokeWaiting(about, clock.instant());
              mail.carry(carried.getArgument(0), carried.getArgument(1));
              return null;
            })
        .when(slow)
        .carry(any(), any());

    assertThat(roundWith(slow).run()).isZero();

    assertThat(states()).containsExactly("REVOKED");
    assertThat(called.schools).isEmpty();
    lose(1, "apres");
    assertThat(called.schools).as("what is lost afterwards calls people").containsExactly(SCHOOL);
  }

  @Test
  void after_the_last_attempt_people_of_the_school_are_called_once() {
    tell(120);
    reachable("cpe.cartier");
    notifications.tell(
        new Notice(Recipient.person("cpe.cartier"), OTHER_SCHOOL, Words.COME, Link.toTasks(), "ailleurs", null, null, null));
    server.stop();

    for (int hours = 0; hours < 150; hours++) {
      clock.move(Duration.ofHours(1));
      round.run();
      // a round stops at the first batch that nobody takes
      round.run();
      round.run();
    }

    assertThat(states()).containsOnly("FAILED");
    assertThat(called.schools).containsExactlyInAnyOrder(SCHOOL, OTHER_SCHOOL);
    assertThat(undelivered.of(SCHOOL)).hasSize(120);
    assertThat(undelivered.of(SCHOOL).get(0).problem()).isEqualTo("Le serveur de courriel n’est pas joignable.");
    assertThat(undelivered.of(SCHOOL).get(0).attempts()).isEqualTo(10);

    clock.set("2026-12-01T09:00:00Z");
    server.start();
    undelivered.resend(SCHOOL, read(SCHOOL));
    undelivered.told(OTHER_SCHOOL, read(OTHER_SCHOOL));
    assertThat(round.run()).isEqualTo(120);
    assertThat(states()).containsOnly("SENT", "TOLD");
  }

  @Test
  void an_address_that_is_none_fails_at_once_and_holds_up_nobody() throws Exception {
    contacts.put(point("cpe.brito", "pas une adresse", null));
    notifications.tell(notice("cpe.brito", Words.COME, "seance-1"));
    tell(2);

    assertThat(round.run()).isEqualTo(2);
    assertThat(undelivered.of(SCHOOL)).extracting(Message::problem).containsExactly("Cette adresse de courriel n’en est pas une.");
    assertThat(called.schools).containsExactly(SCHOOL);
  }

  @Test
  void what_failed_after_the_list_was_read_is_not_told_by_the_answer_and_calls_people_again() {
    lose(2, "avant");
    String read = read(SCHOOL);
    lose(1, "apres");

    undelivered.told(SCHOOL, read);

    assertThat(undelivered.of(SCHOOL)).extracting(Message::key).containsExactly("apres-0");
    assertThat(states()).containsExactlyInAnyOrder("TOLD", "TOLD", "FAILED");
    assertThat(called.schools).as("one task was answered, another one begins").containsExactly(SCHOOL, SCHOOL);
    lose(1, "encore");
    assertThat(called.schools).hasSize(2);

    undelivered.resend(SCHOOL, read(SCHOOL));
    lose(1, "tard");
    assertThat(called.schools).as("nothing was left").hasSize(3);
  }

  @Test
  void what_stands_beyond_the_end_of_the_list_calls_people_again() {
    lose(203, "trop");

    undelivered.told(SCHOOL, read(SCHOOL));

    assertThat(undelivered.of(SCHOOL)).hasSize(3);
    assertThat(called.schools).containsExactly(SCHOOL, SCHOOL);
  }

  @Test
  void an_answer_about_another_list_is_refused_and_changes_nothing() {
    lose(2, "perdu");

    for (String mark : List.of("", "2", "2-abc", "3-abc", "trois")) {
      assertThatThrownBy(() -> undelivered.told(SCHOOL, mark)).isInstanceOf(Refusal.class).hasMessageContaining("relisez la liste");
    }
    assertThat(states()).containsOnly("FAILED");
  }

  @Test
  void a_message_that_fails_while_the_head_answers_has_somebody_who_looks_after_it() throws Exception {
    lose(1, "avant");
    String read = read(SCHOOL);
    tell(1);
    Message late = outbox.claim("slow", Set.of(Channel.MAIL), clock.instant(), clock.instant().plusSeconds(60), 50).get(0);
    ExecutorService head = Executors.newSingleThreadExecutor();

    Future<?> answer =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  Outbox.Settlement lost = new Outbox.Settlement(late.id(), Message.State.FAILED, clock.instant(), 1, "Perdu.");
                  outbox.settle("slow", List.of(lost), clock.instant());
                  assertThat(outbox.openUndelivered(SCHOOL, clock.instant())).as("people are there already").isFalse();
                  Future<?> told = head.submit(() -> undelivered.told(SCHOOL, read));
                  assertThatThrownBy(() -> told.get(300, TimeUnit.MILLISECONDS)).as("waits").isInstanceOf(TimeoutException.class);
                  return told;
                });
    answer.get(1, TimeUnit.MINUTES);
    head.shutdown();

    assertThat(undelivered.of(SCHOOL)).extracting(Message::id).containsExactly(late.id());
    assertThat(called.schools).containsExactly(SCHOOL, SCHOOL);
  }

  @Test
  void a_summary_that_belongs_to_no_school_calls_no_head_of_a_school() {
    contacts.put(point("district.d035", "pas une adresse", null));
    outbox.add("recapitulatif", List.of(Message.digest("district.d035", null, LocalDate.of(2026, 11, 3), "2 tâches", clock.instant())));

    assertThat(round.run()).isZero();
    assertThat(called.schools).isEmpty();
    assertThat(outbox.of("district.d035", 10)).singleElement().satisfies(kept -> assertThat(kept.state()).isEqualTo(Message.State.FAILED));
  }

  @Test
  void a_person_without_address_finds_the_message_in_the_house() {
    notifications.tell(notice("aed.brito", Words.HURRY, "urgence-1"));

    assertThat(round.run()).isZero();
    assertThat(outbox.of("aed.brito", 10)).extracting(Message::channel).contains(Channel.MAIL);
    assertThat(outbox.of("aed.brito", 10).stream().filter(message -> message.channel() == Channel.MAIL))
        .allMatch(message -> message.state() == Message.State.KEPT);
  }

  private void tell(int people) {
    List<ContactPoint> points = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      points.add(point("personne." + i, "personne." + i + "@demo.invalid", null));
    }
    contacts.addMissing(points);
    for (int i = 0; i < people; i++) {
      notifications.tell(notice("personne." + i, Words.COME, "seance-" + i));
    }
  }

  /** Messages to addresses that are none. */
  private void lose(int people, String key) {
    for (int i = 0; i < people; i++) {
      String name = key + "." + i;
      contacts.put(point(name, "pas une adresse", null));
      notifications.tell(notice(name, Words.COME, key + "-" + i));
    }
    clock.move(Duration.ofSeconds(1));
    round.run();
  }

  /** The list as somebody reads it. */
  private String read(Uai school) {
    return UndeliveredMessages.markOf(undelivered.of(school));
  }

  private void reachable(String userName) {
    contacts.put(point(userName, userName + "@demo.invalid", null));
  }

  static ContactPoint point(String userName, @Nullable String mail, @Nullable String mobile) {
    return new ContactPoint(
        userName, mail, mobile, ContactPoint.Rhythm.DAILY, LocalTime.of(19, 0), LocalTime.of(7, 0), mobile != null);
  }

  private static Notice notice(String userName, Wording wording, String key) {
    return new Notice(Recipient.person(userName), SCHOOL, wording, Link.toTasks(), key, null, null, null);
  }

  private PostRound roundWith(Carrier carrier) {
    return new PostRound(outbox, sorting, rules, List.of(carrier), called, transactions, clock);
  }

  /** Carries mail, and pulls the plug once so many were taken: in the middle of a batch, between two messages. */
  private Carrier stoppingTheServerAfter(int messages) {
    return new Carrier() {
      private int sent;

      @Override
      public Channel channel() {
        return Channel.MAIL;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void carry(List<Parcel> parcels, Receipts receipts) {
        mail.carry(
            parcels,
            new Receipts() {
              @Override
              public boolean maySend(Parcel parcel) {
                return receipts.maySend(parcel);
              }

              @Override
              public void sent(Parcel parcel) {
                receipts.sent(parcel);
                sent++;
                if (sent == messages) {
                  server.stop();
                }
              }

              @Override
              public void notNow(Parcel parcel, String problem) {
                receipts.notNow(parcel, problem);
              }

              @Override
              public void never(Parcel parcel, String problem) {
                receipts.never(parcel, problem);
              }
            });
      }
    };
  }

  private List<String> recipients() throws MessagingException {
    List<String> all = new ArrayList<>();
    for (MimeMessage mail : server.taken()) {
      all.add(mail.getAllRecipients()[0].toString());
    }
    return all;
  }

  private List<String> identifiers() throws MessagingException {
    List<String> all = new ArrayList<>();
    for (MimeMessage mail : server.taken()) {
      all.add(mail.getMessageID());
    }
    return all;
  }

  private List<String> states() {
    return jdbc.sql("select state from alliance.notice").query(String.class).list();
  }
}
