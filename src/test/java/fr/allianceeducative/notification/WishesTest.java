package fr.allianceeducative.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.when;

import com.github.tomakehurst.wiremock.WireMockServer;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.ContactPoint.Rhythm;
import fr.allianceeducative.notification.Message.State;
import fr.allianceeducative.notification.PostRoundTest.Words;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.MailServer;
import fr.allianceeducative.testing.MovingClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a message leaves the house, according to the wishes of whoever it is for. */
@DatabaseTest
@Import(PostOffice.class)
class WishesTest {

  private static final Uai SCHOOL = new Uai("0352318E");
  private static final String ME = "cpe.brito";
  private static final Staff CPE = new Staff(ME, "Anne Le Goff (CPE)", Set.of(Role.CPE), SCHOOL, null);

  @Autowired private Notifications notifications;
  @Autowired private ContactDesk wishes;
  @Autowired private ContactPoints contacts;
  @Autowired private SentMessages sent;
  @Autowired private Digests digests;
  @Autowired private PostRound round;
  @Autowired private Outbox outbox;
  @Autowired private MailServer server;
  @Autowired private MovingClock clock;
  @Autowired private WireMockServer gateway;
  @Autowired private People people;
  @Autowired @Qualifier("awaiting") private Map<String, Work> awaiting;
  @Autowired @Qualifier("forNobody") private Map<String, Long> forNobody;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nobody_was_told_anything() {
    jdbc.sql("delete from alliance.notice").update();
    jdbc.sql("delete from alliance.undelivered").update();
    jdbc.sql("delete from alliance.contact_point").update();
    clock.set("2026-11-24T09:00:00Z");
    server.stop();
    server.start();
    server.empty();
    gateway.resetAll();
    awaiting.clear();
    forNobody.clear();
    when(people.named(anyCollection())).thenReturn(List.of(CPE));
  }

  @Test
  void an_evening_reminder_waits_for_the_morning_and_an_urgency_does_not() {
    wish(Rhythm.IMMEDIATE, null);
    clock.set("2026-11-24T21:00:00Z");
    tell(Words.RESPOND, "rappel");
    tell(Words.HURRY, "urgence");

    assertThat(round.run()).isEqualTo(1);
    clock.set("2026-11-25T05:59:00Z");
    assertThat(round.run()).isZero();
    clock.set("2026-11-25T06:01:00Z");
    assertThat(round.run()).isEqualTo(1);
  }

  @Test
  void a_reminder_of_the_christmas_holidays_waits_for_the_first_day_of_school_and_is_still_sent_then() {
    wish(Rhythm.IMMEDIATE, null);
    clock.set("2026-12-22T09:00:00Z");
    tell(Words.RESPOND, "rappel");

    assertThat(round.run()).isZero();
    clock.set("2027-01-03T12:00:00Z");
    assertThat(round.run()).isZero();
    clock.set("2027-01-04T06:30:00Z");
    assertThat(round.run()).isEqualTo(1);
  }

  @Test
  void who_wishes_one_summary_a_day_gets_it_on_the_next_morning_with_school_once() throws Exception {
    wish(Rhythm.DAILY, null);
    digests.write();
    tell(Words.RESPOND, "rappel-1");
    tell(Words.RESPOND, "rappel-2");
    assertThat(round.run()).isZero();
    awaiting.put(ME, new Work(3, 1, 5, 0));

    clock.set("2026-11-25T06:29:00Z");
    digests.write();
    assertThat(round.run()).isZero();
    clock.set("2026-11-25T06:31:00Z");
    digests.write();
    digests.write();
    assertThat(round.run()).isEqualTo(1);

    assertThat(server.taken().get(0).getSubject()).isEqualTo("Alliance éducative : Votre récapitulatif du jour");
    assertThat(server.taken().get(0).getContent().toString().lines())
        .contains("– 3 tâches à votre nom, dont 1 en retard", "– 5 tâches pour votre équipe", "– 2 rappels");
    clock.set("2026-11-26T06:31:00Z");
    awaiting.clear();
    digests.write();
    assertThat(round.run()).as("nothing awaits: no mail").isZero();
  }

  @Test
  void a_head_who_works_from_mail_learns_what_waits_for_nobody_and_where_it_is_given() throws Exception {
    wish(Rhythm.DAILY, null);
    digests.write();
    forNobody.put(ME, 2L);

    clock.set("2026-11-25T06:31:00Z");
    digests.write();
    assertThat(round.run()).as("nothing else awaits").isEqualTo(1);
    clock.set("2026-11-26T06:31:00Z");
    forNobody.put(ME, 1L);
    digests.write();
    assertThat(round.run()).isEqualTo(1);

    List<String> mails = new ArrayList<>();
    for (MimeMessage mail : server.taken()) {
      mails.add(mail.getContent().toString());
    }
    assertThat(mails)
        .anyMatch(text -> text.contains("– 2 tâches attendent une fonction que personne n’exerce ici aujourd’hui : http://localhost:8080/taches-sans-personne"))
        .anyMatch(text -> text.contains("– 1 tâche attend une fonction que personne n’exerce ici aujourd’hui : http://localhost:8080/taches-sans-personne"));
  }

  @Test
  void a_summary_waits_for_the_end_of_the_quiet_hours_and_tells_how_it_is_then() throws Exception {
    wishes.choose(
        new ContactPoint(ME, ME + "@demo.invalid", null, Rhythm.DAILY, LocalTime.of(19, 0), LocalTime.of(9, 0), false));
    digests.write();
    clock.set("2026-11-25T06:31:00Z");
    awaiting.put(ME, new Work(3, 0, 0, 0));
    digests.write();
    assertThat(round.run()).as("07:31 on the wall").isZero();
    awaiting.put(ME, new Work(2, 0, 0, 0));
    clock.set("2026-11-25T07:59:00Z");
    digests.write();
    assertThat(round.run()).isZero();

    clock.set("2026-11-25T08:01:00Z");
    digests.write();
    assertThat(round.run()).isEqualTo(1);
    assertThat(server.taken().get(0).getContent().toString()).contains("2 tâches à votre nom");
    clock.set("2026-11-25T10:00:00Z");
    digests.write();
    assertThat(round.run()).as("once a day").isZero();
  }

  @Test
  void a_house_that_was_down_at_the_hour_writes_no_summary_in_the_evening_nor_on_a_day_without_school() throws Exception {
    wish(Rhythm.DAILY, null);
    clock.set("2026-11-26T09:00:00Z");
    digests.write();
    tell(Words.RESPOND, "rappel");
    round.run();

    for (String closed : List.of("2026-11-27T19:00:00Z", "2026-11-28T09:00:00Z", "2026-11-29T09:00:00Z", "2026-11-30T06:10:00Z")) {
      clock.set(closed);
      digests.write();
      assertThat(round.run()).as(closed).isZero();
    }
    clock.set("2026-11-30T06:31:00Z");
    digests.write();
    assertThat(round.run()).isEqualTo(1);
    assertThat(server.taken().get(0).getContent().toString()).contains("– 1 rappel");
  }

  @Test
  void a_summary_that_an_outage_holds_up_beyond_its_day_does_not_leave_and_the_next_one_counts_what_it_had_counted() throws Exception {
    wish(Rhythm.DAILY, null);
    clock.set("2026-12-17T09:00:00Z");
    digests.write();
    tell(Words.RESPOND, "rappel");
    round.run();
    awaiting.put(ME, new Work(3, 0, 0, 0));
    server.stop();
    clock.set("2026-12-18T06:31:00Z");
    digests.write();
    while (clock.instant().isBefore(Instant.parse("2026-12-18T21:00:00Z"))) {
      round.run();
      clock.move(Duration.ofMinutes(10));
    }
    server.start();
    awaiting.put(ME, new Work(1, 0, 0, 0));

    clock.set("2027-01-04T06:01:00Z");
    digests.write();
    assertThat(round.run()).as("on the first day of school after the holidays").isZero();
    assertThat(outbox.of(ME, 1)).extracting(Message::state).containsExactly(State.STALE);
    clock.set("2027-01-04T06:31:00Z");
    digests.write();
    assertThat(round.run()).isEqualTo(1);

    assertThat(server.taken()).hasSize(1);
    assertThat(server.taken().get(0).getContent().toString().lines()).contains("– 1 tâche à votre nom", "– 1 rappel");
  }

  @Test
  void a_summary_that_leaves_late_on_its_own_day_says_what_it_had_counted_once() throws Exception {
    wish(Rhythm.DAILY, null);
    digests.write();
    tell(Words.RESPOND, "rappel");
    round.run();
    server.stop();
    clock.set("2026-11-25T06:31:00Z");
    digests.write();
    round.run();
    server.start();
    clock.set("2026-11-25T16:00:00Z");

    assertThat(round.run()).isEqualTo(1);
    clock.set("2026-11-26T06:31:00Z");
    digests.write();
    assertThat(round.run()).as("nothing is new").isZero();
  }

  @Test
  void a_house_that_comes_up_on_a_saturday_writes_the_summary_on_monday() {
    wish(Rhythm.DAILY, null);
    clock.set("2026-11-26T09:00:00Z");
    digests.write();
    awaiting.put(ME, new Work(1, 0, 0, 0));

    clock.set("2026-11-28T09:00:00Z");
    digests.write();
    assertThat(round.run()).isZero();
    clock.set("2026-11-30T06:31:00Z");
    digests.write();
    assertThat(round.run()).isEqualTo(1);
  }

  @Test
  void a_server_configured_after_a_long_time_does_not_send_what_is_of_no_use_any_more() {
    wish(Rhythm.IMMEDIATE, null);
    tell(Words.RESPOND, "rappel");
    clock.move(Duration.ofDays(11));

    assertThat(round.run()).isZero();
    assertThat(outbox.of(ME, 1)).extracting(Message::state).containsExactly(State.STALE);
  }

  @Test
  void an_urgency_comes_by_sms_too_and_the_gateway_can_tell_a_second_one_from_a_new_one() {
    wish(Rhythm.DAILY, "06 12 34 56 78");
    gateway.stubFor(post("/sms").willReturn(aResponse().withStatus(503)));
    tell(Words.HURRY, "urgence");
    round.run();
    gateway.stubFor(post("/sms").willReturn(aResponse().withStatus(202)));
    clock.move(Duration.ofMinutes(1));

    assertThat(round.run()).isEqualTo(1);
    String token = message(Channel.SMS).token();
    gateway.verify(
        2,
        postRequestedFor(urlEqualTo("/sms"))
            .withHeader("X-Key", equalTo("clef"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(matchingJsonPath("$.to", equalTo("+33612345678")))
            .withRequestBody(matchingJsonPath("$.reference", equalTo(token)))
            .withRequestBody(
                matchingJsonPath(
                    "$.text",
                    equalTo(
                        "Alliance éducative : Une situation demande votre attention. http://localhost:8080/avis/".replace('\u00A0', ' ') + token))));
  }

  @Test
  void a_number_the_gateway_refuses_is_not_tried_again() {
    wish(Rhythm.DAILY, "06 12 34 56 78");
    gateway.stubFor(post("/sms").willReturn(aResponse().withStatus(422)));
    tell(Words.HURRY, "urgence");
    round.run();

    assertThat(message(Channel.SMS).state()).isEqualTo(State.FAILED);
    assertThat(message(Channel.SMS).problem()).isEqualTo("La passerelle SMS refuse ce numéro.");
    assertThat(message(Channel.MAIL).state()).isEqualTo(State.SENT);
  }

  @Test
  void an_address_or_a_number_that_cannot_be_is_refused_in_french() {
    assertThatThrownBy(() -> wishes.choose(PostRoundTest.point(ME, "anne", null)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Vérifiez l’adresse de courriel");
    assertThatThrownBy(() -> wishes.choose(PostRoundTest.point(ME, null, "12")))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Vérifiez le numéro de mobile");
  }

  @Test
  void who_leads_cases_reminds_by_hand_once_a_day_and_calls_an_invitation_off() throws Exception {
    wish(Rhythm.DAILY, null);
    tell(Words.COME, "seance");
    round.run();
    long id = outbox.of(ME, 1).get(0).id();

    sent.remind(id, CPE);
    assertThatThrownBy(() -> sent.remind(id, CPE)).isInstanceOf(Refusal.class).hasMessageContaining("déjà reçu un rappel");
    assertThat(round.run()).isEqualTo(1);
    sent.revoke(id, CPE);
    assertThat(round.run()).isEqualTo(1);

    assertThat(server.taken()).hasSize(3);
    Staff teacher = new Staff("enseignant.brito", "Bruno Morel", Set.of(Role.ENSEIGNANT), SCHOOL, null);
    assertThat(sent.inSchoolOf(teacher, null)).isEmpty();
    assertThatThrownBy(() -> sent.revoke(id, teacher)).isInstanceOf(Refusal.class);
    Staff elsewhere = new Staff("cpe.cartier", "Claire Bernard", Set.of(Role.CPE), new Uai("0350048M"), null);
    assertThatThrownBy(() -> sent.remind(id, elsewhere)).isInstanceOf(Refusal.class);
  }

  @Test
  void who_was_reminded_by_the_summary_of_the_day_can_be_reminded_again() {
    wish(Rhythm.DAILY, null);
    digests.write();
    tell(Words.RESPOND, "rappel");
    round.run();
    assertThat(remindable()).as("has not left yet").isEmpty();
    clock.set("2026-11-25T06:31:00Z");
    digests.write();
    round.run();

    long id = outbox.of(ME, 9).stream().filter(message -> message.occasion() == Occasion.REMINDER).findFirst().orElseThrow().id();
    assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(State.DIGESTED);
    assertThat(remindable()).containsExactly(id);
    sent.remind(id, CPE);
    assertThat(outbox.of(ME, 9)).extracting(Message::occasion).startsWith(Occasion.REMINDER);
  }

  @Test
  void an_invitation_noted_in_the_evening_for_the_next_day_leaves_in_the_morning_and_not_once_that_day_is_over() {
    wish(Rhythm.IMMEDIATE, null);
    clock.set("2026-11-24T20:00:00Z");
    inviteFor(LocalDate.of(2026, 11, 25), "rendez-vous-1");
    inviteFor(LocalDate.of(2026, 11, 24), "rendez-vous-2");

    assertThat(round.run()).isZero();
    clock.set("2026-11-25T06:01:00Z");
    assertThat(round.run()).isEqualTo(1);

    assertThat(outbox.of(ME, 2)).extracting(Message::state).containsExactly(State.STALE, State.SENT);
    assertThat(remindable()).as("it is today").containsExactly(outbox.of(ME, 2).get(1).id());
    clock.set("2026-11-26T06:01:00Z");
    assertThat(remindable()).isEmpty();
  }

  private void inviteFor(LocalDate day, String key) {
    Appointment date = Appointment.day(key, Appointment.Kind.MEETING, day);
    notifications.tell(new Notice(Recipient.person(ME), SCHOOL, Words.COME, Link.toTasks(), key, null, null, date));
  }

  @Test
  void nobody_is_reminded_of_a_date_that_was_moved_or_called_off_since() {
    wish(Rhythm.IMMEDIATE, null);
    invite(Words.COME, "seance-1", "2026-12-01T13:00:00Z", "Salle 12");
    long first = outbox.of(ME, 1).get(0).id();
    assertThat(remindable()).containsExactly(first);

    invite(Words.COME, "seance-2", "2026-12-08T13:00:00Z", "Salle 12");
    long moved = outbox.of(ME, 1).get(0).id();
    assertThat(remindable()).containsExactly(moved);
    assertThatThrownBy(() -> sent.remind(first, CPE)).isInstanceOf(Refusal.class).hasMessageContaining("a changé");

    invite(Words.COME, "seance-3", "2026-12-08T13:00:00Z", "Salle 14");
    long elsewhere = outbox.of(ME, 1).get(0).id();
    assertThat(remindable()).containsExactly(elsewhere);
    sent.remind(elsewhere, CPE);
    round.run();
    assertThat(remindable()).as("a reminder moves nothing").contains(elsewhere);

    invite(Words.OFF, "seance-4", "2026-12-08T13:00:00Z", "Salle 14");
    assertThat(remindable()).isEmpty();
  }

  private Set<Long> remindable() {
    return sent.remindable(outbox.of(ME, 9));
  }

  private void invite(Wording wording, String key, String at, String place) {
    Appointment date = new Appointment("CO-2026-000009", Appointment.Kind.SESSION, Instant.parse(at), place);
    notifications.tell(new Notice(Recipient.person(ME), SCHOOL, wording, Link.toTasks(), key, null, null, date));
    round.run();
  }

  @Test
  void what_has_not_left_yet_can_be_kept_back() {
    wish(Rhythm.IMMEDIATE, null);
    clock.set("2026-11-24T21:00:00Z");
    tell(Words.RESPOND, "rappel");
    sent.revoke(outbox.of(ME, 1).get(0).id(), CPE);
    clock.set("2026-11-25T09:00:00Z");

    assertThat(round.run()).isZero();
    assertThat(outbox.of(ME, 1)).extracting(Message::state).containsExactly(State.REVOKED);
  }

  @Test
  void what_is_just_leaving_is_not_said_to_be_kept_back() {
    wish(Rhythm.IMMEDIATE, null);
    tell(Words.RESPOND, "rappel");
    long id = outbox.of(ME, 1).get(0).id();
    outbox.claim("node", Set.of(Channel.MAIL), clock.instant(), clock.instant().plusSeconds(600), 50);

    assertThatThrownBy(() -> sent.revoke(id, CPE)).isInstanceOf(Refusal.class).hasMessageContaining("en train de partir");

    assertThat(outbox.of(ME, 5)).extracting(Message::state).containsExactly(State.WAITING);
    clock.move(Duration.ofMinutes(11));
    sent.revoke(id, CPE);
    assertThat(round.run()).as("its node had died").isZero();
    assertThat(outbox.of(ME, 5)).extracting(Message::state).containsExactly(State.REVOKED);
  }

  @Test
  void a_link_opens_for_whom_it_was_written_only() {
    tell(Words.RESPOND, "rappel");
    String token = outbox.of(ME, 1).get(0).token();

    assertThat(sent.target(token, ME)).contains("/camunda/app/tasklist/default/");
    assertThat(sent.target(token, "cpe.cartier")).isEmpty();
  }

  private void wish(Rhythm rhythm, @Nullable String mobile) {
    wishes.choose(
        new ContactPoint(ME, ME + "@demo.invalid", mobile, rhythm, LocalTime.of(19, 0), LocalTime.of(7, 0), mobile != null));
    assertThat(contacts.find(ME)).isPresent();
  }

  private void tell(Wording wording, String key) {
    notifications.tell(new Notice(Recipient.person(ME), SCHOOL, wording, Link.toTasks(), key, null, null, null));
  }

  private Message message(Channel channel) {
    return outbox.of(ME, 10).stream().filter(each -> each.channel() == channel).findFirst().orElseThrow();
  }
}
