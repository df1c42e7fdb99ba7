package fr.allianceeducative.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Outbox;
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

@HouseTest
class SessionNoticesTest {

  private static final Uai SCHOOL = new Uai("0352589Z");
  private static final LocalDateTime FIRST = LocalDate.now().plusDays(21).atTime(14, 0);
  private static final LocalDateTime SECOND = FIRST.plusDays(7);

  @Autowired private CommissionDesk commission;
  @Autowired private Sessions sessions;
  @Autowired private CaseDesk cases;
  @Autowired private Outbox outbox;

  @Test
  void a_session_put_off_leaves_the_calendars_of_its_members_and_comes_back_on_its_new_day() {
    CaseNumber number = aCase();
    commission.refer(new ReferCase(number, Subject.NEW, "Absences répétées", true, null, true));
    commission.awaitSession(number);
    SessionNumber session = sessions.open(SCHOOL).orElseThrow().number();
    invited(session, number, FIRST);
    assertThat(told(session))
        .extracting(Message::recipient, Message::sentence, each -> each.event().startsAt(), each -> each.event().off())
        .containsExactlyInAnyOrder(
            tuple("cpe.moulin", "Vous êtes convié à une séance de la commission.", instant(FIRST), false),
            tuple("chef.moulin", "Vous êtes convié à une séance de la commission.", instant(FIRST), false));
    String uid = told(session).get(0).event().uid();

    assertThat(commission.openSession(new OpenSession(session, Set.of(), Set.of(), Set.of(), List.of(), SECOND)))
        .isEqualTo(new Opening.Postponed());

    assertThat(told(session, Occasion.CANCELLATION))
        .extracting(Message::recipient, Message::sentence, each -> each.event().startsAt(), each -> each.event().off())
        .containsExactlyInAnyOrder(
            tuple("cpe.moulin", "Une séance de la commission est reportée.", instant(FIRST), true),
            tuple("chef.moulin", "Une séance de la commission est reportée.", instant(FIRST), true));

    invited(session, number, SECOND);
    assertThat(told(session, Occasion.INVITATION)).extracting(each -> each.event().startsAt()).contains(instant(SECOND));
    assertThat(told(session)).extracting(each -> each.event().uid()).hasSize(6).containsOnly(uid);
  }

  private void invited(SessionNumber session, CaseNumber number, LocalDateTime at) {
    commission.prepareAgenda(
        new PrepareAgenda(session, at, "Salle 12", List.of(number), List.of("cpe.moulin", "chef.moulin"), List.of()));
    commission.inviteMembers(session);
  }

  private List<Message> told(SessionNumber session, Occasion... occasions) {
    EnumSet<Occasion> asked = EnumSet.of(Occasion.INVITATION, Occasion.CANCELLATION);
    if (occasions.length > 0) {
      asked.retainAll(List.of(occasions));
    }
    return outbox.ofSchool(SCHOOL, null, asked, 100).stream()
        .filter(each -> each.channel() == Channel.MAIL && each.key().contains(session.value()))
        .toList();
  }

  private static Instant instant(LocalDateTime at) {
    return at.atZone(ZoneId.of("Europe/Paris")).toInstant();
  }

  private CaseNumber aCase() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Morvan", "Elsa", LocalDate.of(2011, 3, 4), SCHOOL, "3e B");
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
  }
}
