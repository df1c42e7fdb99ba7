package fr.allianceeducative.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Outbox;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.testing.HouseTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@HouseTest
class InterviewNoticesTest {

  private static final Uai SCHOOL = new Uai("0352533N");
  private static final LocalDateTime SOON = LocalDate.now().plusDays(9).atTime(14, 30);

  @Autowired private InterviewDesk desk;
  @Autowired private CaseDesk cases;
  @Autowired private Outbox outbox;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @Test
  void an_agreed_interview_is_in_the_calendar_of_whoever_holds_it_and_of_the_referent() {
    CaseNumber number = aCase();
    cases.nameReferents(number, "rds.chateaubriand", null);

    agreed(number, SOON);

    assertThat(told(number))
        .extracting(Message::recipient, Message::occasion, each -> each.event().startsAt(), each -> each.event().allDay())
        .containsExactlyInAnyOrder(
            tuple("cpe.chateaubriand", Occasion.INVITATION, instant(SOON), false),
            tuple("rds.chateaubriand", Occasion.INVITATION, instant(SOON), false));
  }

  @Test
  void without_a_referent_or_a_day_to_come_nobody_else_is_invited() {
    CaseNumber number = aCase();

    agreed(number, null);
    agreed(number, LocalDate.now().atStartOfDay());
    assertThat(told(number)).isEmpty();

    agreed(number, SOON);
    assertThat(told(number)).extracting(Message::recipient).containsExactly("cpe.chateaubriand");
  }

  @Test
  void another_day_moves_the_same_date_and_back_again() {
    CaseNumber number = aCase();

    agreed(number, SOON);
    as(() -> desk.putOffInterview(number, SOON.plusDays(2)));
    as(() -> desk.putOffInterview(number, SOON));

    List<Message> told = told(number);
    assertThat(told).extracting(Message::sentence).startsWith("Un entretien est reporté à une autre date.");
    assertThat(told).extracting(each -> each.event().uid()).hasSize(3).containsOnly(told.get(0).event().uid());
    assertThat(told)
        .extracting(each -> each.event().startsAt())
        .containsExactly(instant(SOON), instant(SOON.plusDays(2)), instant(SOON));
  }

  @Test
  void whoever_has_the_interview_in_the_calendar_learns_that_a_colleague_put_it_off() {
    CaseNumber number = aCase();
    agreed(number, SOON);

    as("rds.chateaubriand", () -> desk.putOffInterview(number, SOON.plusDays(2)));

    assertThat(told(number))
        .filteredOn(each -> each.event().startsAt().equals(instant(SOON.plusDays(2))))
        .extracting(Message::recipient)
        .containsExactlyInAnyOrder("cpe.chateaubriand", "rds.chateaubriand");
  }

  @Test
  void whoever_learned_that_a_date_is_off_is_not_told_of_the_next_one() {
    CaseNumber number = aCase();
    agreed(number, SOON);
    jdbc.sql("update alliance.notice set state = 'SENT', event_off = true where case_number = :number").param("number", number.value()).update();

    as("rds.chateaubriand", () -> desk.putOffInterview(number, SOON.plusDays(2)));

    assertThat(told(number))
        .filteredOn(each -> each.event().startsAt().equals(instant(SOON.plusDays(2))))
        .extracting(Message::recipient)
        .containsExactly("rds.chateaubriand");
  }

  @Test
  void an_interview_of_a_case_that_ends_is_called_off() {
    CaseNumber number = aCase();
    agreed(number, SOON);
    jdbc.sql("update alliance.notice set state = 'SENT' where case_number = :number").param("number", number.value()).update();

    cases.close(number, ClosingReason.SUCCESS);

    Message off = told(number).get(0);
    assertThat(off.occasion()).isEqualTo(Occasion.CANCELLATION);
    assertThat(off.recipient()).isEqualTo("cpe.chateaubriand");
    assertThat(off.event().off()).isTrue();
    assertThat(off.event().startsAt()).isEqualTo(instant(SOON));
  }

  @Test
  void an_invitation_that_has_not_left_is_withdrawn_instead() {
    CaseNumber number = aCase();
    agreed(number, SOON);

    cases.close(number, ClosingReason.SUCCESS);

    assertThat(told(number)).extracting(Message::state).containsExactly(Message.State.REVOKED);
  }

  @Test
  void the_next_meeting_is_a_day_for_whoever_agreed_on_it_and_the_referent() {
    CaseNumber number = aCase();
    cases.nameReferents(number, "rds.chateaubriand", null);
    LocalDate next = LocalDate.now().plusDays(20);

    as(() ->
        desk.recordInterview(
            new RecordInterview(
                number, LocalDate.now(), null, Set.of(Participant.PUPIL), "Je m’ennuie.", Set.of(), "Un stage", null, Set.of(), null,
                ContactChannel.PHONE, next)));

    assertThat(told(number))
        .extracting(Message::recipient, each -> each.event().day(), each -> each.event().allDay())
        .containsExactlyInAnyOrder(tuple("cpe.chateaubriand", next, true), tuple("rds.chateaubriand", next, true));
  }

  private void agreed(CaseNumber number, LocalDateTime at) {
    as(() ->
        desk.recordContact(
            new RecordContact(number, LocalDate.now(), ContactChannel.PHONE, ContactResult.JOINED, at, "Après 18 h")));
  }

  /** Mails about dates, the newest first. */
  private List<Message> told(CaseNumber number) {
    return outbox.ofSchool(SCHOOL, number, EnumSet.of(Occasion.INVITATION, Occasion.CANCELLATION), 50).stream()
        .filter(each -> each.channel() == Channel.MAIL)
        .toList();
  }

  private static Instant instant(LocalDateTime at) {
    return at.atZone(ZoneId.of("Europe/Paris")).toInstant();
  }

  private CaseNumber aCase() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Morvan", "Lina", LocalDate.of(2011, 3, 4), SCHOOL, "3e B");
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
  }

  private void as(Runnable work) {
    as("cpe.chateaubriand", work);
  }

  private void as(String user, Runnable work) {
    Staff staff = people.find(user).orElseThrow();
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(new StaffPrincipal(staff, Set.of()), null, "ROLE_X"));
    try {
      work.run();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
