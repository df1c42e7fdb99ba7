package fr.allianceeducative.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.AgreementDesk;
import fr.allianceeducative.casefile.CaseClosed;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.FamilySaid;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.Paths;
import fr.allianceeducative.casefile.ProtectionDesk;
import fr.allianceeducative.casefile.ReviewSuspension;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.TimelineEntries;
import fr.allianceeducative.casefile.Audience;
import fr.allianceeducative.casefile.TimelineEntry;
import fr.allianceeducative.casefile.Voice;
import fr.allianceeducative.family.FamilyVisitDesk.Known;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.Message.State;
import fr.allianceeducative.notification.Notice;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Outsiders;
import fr.allianceeducative.notification.Recipient;
import fr.allianceeducative.notification.SentMessages;
import fr.allianceeducative.people.Guest;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.MovingClock;
import fr.allianceeducative.testing.StatementCount;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

/** Who gets a personal link, what opens it, what it does, and when it is over. */
@DatabaseTest
@Import(FamilyRoom.class)
@Transactional
class FamilyLinksTest {

  private static final Uai SCHOOL = new Uai("0350001A");
  private static final Staff CPE = new Staff("cpe.brito", "Mme Brito", Set.of(Role.CPE), SCHOOL, null);
  private static final LocalDate BORN = LocalDate.of(2011, 5, 2);
  private static final String MOTHER = "Anne Martin";
  private static final int WRONG_DATES = 8;
  private static final String PHONE = "192.0.2.7";

  @Autowired FamilyLinkDesk desk;
  @Autowired FamilyVisitDesk visits;
  @Autowired GuardianDesk guardians;
  @Autowired CallDesk calls;
  @Autowired Calls path;
  @Autowired FamilyRoom.Path awaiting;
  @Autowired CaseDesk cases;
  @Autowired FamilyDesk families;
  @Autowired AgreementDesk agreements;
  @Autowired ProtectionDesk protection;
  @Autowired TimelineEntries timeline;
  @Autowired Outsiders holders;
  @Autowired Notifications notifications;
  @Autowired SentMessages sent;
  @Autowired MovingClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;
  @Autowired ApplicationEventPublisher events;
  @MockitoBean Paths paths;
  @MockitoBean People people;

  private CaseNumber number;

  @BeforeEach
  void aMinorWithAMotherAndAnUncle() {
    when(people.current()).thenReturn(Optional.of(CPE));
    clock.set("2026-11-03T09:00:00Z");
    awaiting.waits = true;
    awaiting.heard.clear();
    reset(notifications, sent, path);
    number = pupilBorn(BORN);
    families.recordGuardian(number, new Guardian(MOTHER, "Mère", true, "06 12 34 56 78", "anne@exemple.fr"));
    families.recordGuardian(number, new Guardian("Paul Martin", "Oncle", false, "06 98 76 54 32", null));
  }

  @Test
  void a_link_goes_to_a_representative_and_the_message_says_nothing_of_the_pupil() {
    FamilyLink link = sent(MOTHER, LinkPurpose.AGREEMENT, Channel.SMS);

    verify(notifications)
        .tell(
            argThat(
                (Notice notice) ->
                    notice.to() instanceof Recipient.Outside outside
                        && outside.channel() == Channel.SMS
                        && notice.wording().occasion() == Occasion.FAMILY
                        && !notice.link().path().contains(token(link).substring(22))));
    assertThat(link.address()).isEqualTo("+33612345678");
    assertThat(holders.of(List.of(link.recipient())).get(link.recipient()))
        .isEqualTo(new Outsiders.Outsider(null, "+33612345678", "/lien/" + token(link)));
    assertThat(told()).contains("Lien personnel envoyé (responsable légal)\u00A0: «\u00A0Dire oui ou non au partage\u00A0».");
  }

  @Test
  void nothing_in_the_database_opens_a_link() {
    FamilyLink link = sent(MOTHER, LinkPurpose.VOICE, Channel.MAIL);

    String row = jdbc.sql("select * from alliance.family_link").query().singleRow().toString();
    assertThat(row).contains(link.id()).doesNotContain(token(link).substring(22));
    assertThat(visits.read(link.id())).isEmpty();
    assertThat(visits.read(token(link))).contains(link.id());
  }

  @Test
  void whoever_may_not_read_gets_no_link() {
    assertRefused("Paul Martin", LinkPurpose.FOLLOW, "n’exerce pas l’autorité parentale");
    assertRefused("Quelqu’un d’autre", LinkPurpose.FOLLOW, "n’exerce pas l’autorité parentale");
    assertThatThrownBy(() -> desk.send(new SendLink(number, null, LinkPurpose.AGREEMENT, Channel.SMS, "0612345678")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("mineur");
    number = pupilBorn(LocalDate.of(2008, 5, 2));
    families.recordGuardian(number, new Guardian(MOTHER, "Mère", true, null, "anne@exemple.fr"));
    assertRefused(MOTHER, LinkPurpose.FOLLOW, "majeur");
    desk.send(new SendLink(number, null, LinkPurpose.AGREEMENT, Channel.SMS, "06 12 34 56 79"));
    assertThat(desk.of(number)).hasSize(1);
  }

  @Test
  void a_representative_nobody_had_written_down_is_added_and_completed_and_nothing_is_written_over() {
    guardians.add(AddGuardian.typed(number, " Léa Petit ", "Tutrice", true, "", ""));
    assertRefused("Léa Petit", LinkPurpose.FOLLOW, "n’a pas d’adresse");

    guardians.complete(CompleteGuardian.typed(number, "Léa Petit", "06 11 22 33 44", "lea@exemple.fr"));

    assertThat(sent("Léa Petit", LinkPurpose.FOLLOW, Channel.SMS).address()).isEqualTo("+33611223344");
    assertThat(told()).contains("Responsable légal ajouté au dossier.", "Coordonnées d’un responsable légal complétées.");
    assertThatThrownBy(() -> guardians.complete(CompleteGuardian.typed(number, "Léa Petit", "06 99 99 99 99", "")))
        .hasMessageContaining("passez par « Corriger »");
    assertThatThrownBy(() -> guardians.add(AddGuardian.typed(number, "léa petit", "Tutrice", true, "06 99 99 99 99", "")))
        .hasMessageContaining("déjà dans le dossier");
    assertThat(families.guardians(number)).filteredOn(each -> each.name().equals("Léa Petit"))
        .containsExactly(new Guardian("Léa Petit", "Tutrice", true, "06 11 22 33 44", "lea@exemple.fr"));
  }

  @Test
  void what_reaches_nobody_and_what_nobody_said_is_refused() {
    assertThatThrownBy(() -> AddGuardian.typed(number, "Léa Petit", "Tutrice", true, "12", "")).hasMessageContaining("Vérifiez le téléphone");
    assertThatThrownBy(() -> AddGuardian.typed(number, "Léa Petit", "Tutrice", true, "", "lea")).hasMessageContaining("Vérifiez le courriel");
    assertThatThrownBy(() -> AddGuardian.typed(number, "", "Tutrice", true, "", "")).hasMessageContaining("le nom");
    assertThatThrownBy(() -> AddGuardian.typed(number, "Léa Petit", " ", true, "", "")).hasMessageContaining("le lien");
    assertThatThrownBy(() -> AddGuardian.typed(number, "Léa Petit", "Tutrice", null, "", "")).hasMessageContaining("autorité parentale");
    assertThatThrownBy(() -> guardians.complete(CompleteGuardian.typed(number, MOTHER, "", ""))).hasMessageContaining("qui manque");
    cases.close(number, ClosingReason.SUCCESS);
    assertThatThrownBy(() -> guardians.add(AddGuardian.typed(number, "Léa Petit", "Tutrice", true, "", ""))).hasMessageContaining("clos");
  }

  @Test
  void while_the_pupil_is_protected_no_link_is_sent_and_none_opens() {
    FamilyLink link = sent(MOTHER, LinkPurpose.FOLLOW, Channel.MAIL);

    protection.suspendSharing(number);

    assertRefused(MOTHER, LinkPurpose.VOICE, "voyez la direction");
    assertThat(confirm(link, BORN)).isEqualTo(Known.CLOSED);
    assertThatThrownBy(() -> visits.open(link.id())).hasMessage(FamilyVisitDesk.CLOSED);
    desk.offer(number, LinkPurpose.AGREEMENT, Channel.MAIL);
    assertThat(desk.of(number)).hasSize(1);
  }

  @Test
  void a_representative_who_loses_parental_authority_loses_the_link() {
    FamilyLink link = sent(MOTHER, LinkPurpose.AGREEMENT, Channel.MAIL);
    assertThat(confirm(link, BORN)).isEqualTo(Known.YES);

    families.recordGuardian(number, new Guardian(MOTHER, "Mère", false, null, "anne@exemple.fr"));

    assertThatThrownBy(() -> visits.answer(link.id(), "question", true, Set.of("p0"))).hasMessage(FamilyVisitDesk.CLOSED);
    assertThat(awaiting.heard).isEmpty();
  }

  @Test
  void a_message_that_waits_for_the_morning_does_not_leave_once_its_link_may_not_be_held_any_more() {
    FamilyLink mother = sent(MOTHER, LinkPurpose.FOLLOW, Channel.MAIL);
    FamilyLink pupil = sent(null, LinkPurpose.FOLLOW, Channel.SMS);
    List<String> both = List.of(mother.recipient(), pupil.recipient());
    assertThat(holders.of(both)).containsOnlyKeys(both);

    families.recordGuardian(number, new Guardian(MOTHER, "Mère", false, null, "anne@exemple.fr"));
    assertThat(holders.of(both)).as("without parental authority").containsOnlyKeys(pupil.recipient());

    protection.suspendSharing(number);
    assertThat(holders.of(both)).as("while sharing is in a pause").isEmpty();
  }

  @Test
  void a_link_that_fell_due_during_a_pause_leaves_once_sharing_goes_on() {
    FamilyLink stayed = sent(MOTHER, LinkPurpose.VOICE, Channel.MAIL);
    FamilyLink left = sent(MOTHER, LinkPurpose.FOLLOW, Channel.SMS);
    FamilyLink stopped = sent(null, LinkPurpose.FOLLOW, Channel.SMS);
    desk.revoke(number, stopped.id());
    post(Map.of(stayed, State.KEPT, left, State.SENT, stopped, State.KEPT));
    protection.suspendSharing(number);
    assertThatThrownBy(() -> desk.remind(number, stayed.id())).hasMessageContaining("voyez la direction");
    reset(notifications);

    protection.reviewSuspension(new ReviewSuspension(number, ReviewSuspension.Decision.RESUME, ReviewSuspension.Reason.DANGER_OVER));

    ArgumentCaptor<Notice> told = ArgumentCaptor.forClass(Notice.class);
    verify(notifications).tell(told.capture());
    assertThat(told.getValue().to()).isEqualTo(stayed.to());
    assertThat(told.getValue().key()).as("the outbox drops what has a key it knows").isNotEqualTo(stayed.recipient());
  }

  @Test
  void sharing_goes_on_although_a_link_that_stayed_may_not_leave() {
    FamilyLink mother = sent(MOTHER, LinkPurpose.VOICE, Channel.MAIL);
    FamilyLink pupil = sent(null, LinkPurpose.VOICE, Channel.SMS);
    sent(null, LinkPurpose.FOLLOW, Channel.SMS);
    sent(null, LinkPurpose.FOLLOW, Channel.SMS);
    post(Map.of(mother, State.KEPT, pupil, State.KEPT));
    protection.suspendSharing(number);
    families.recordGuardian(number, new Guardian(MOTHER, "Mère", false, null, "anne@exemple.fr"));
    reset(notifications);

    protection.reviewSuspension(new ReviewSuspension(number, ReviewSuspension.Decision.RESUME, ReviewSuspension.Reason.PROTECTED));

    verify(notifications, never()).tell(any());
    assertThat(cases.caseFile(number).sharingSuspended()).isFalse();
  }

  /** What became of the messages with these links. */
  private void post(Map<FamilyLink, State> states) {
    when(sent.lastTo(any()))
        .thenAnswer(
            asked -> {
              Collection<String> recipients = asked.getArgument(0);
              return states.entrySet().stream()
                  .filter(each -> recipients.contains(each.getKey().recipient()))
                  .collect(Collectors.toMap(each -> each.getKey().recipient(), each -> message(each.getKey(), each.getValue())));
            });
  }

  private static Message message(FamilyLink link, State state) {
    return new Message(
        7, link.recipient(), link.recipient(), link.channel(), "jeton", SCHOOL, link.caseNumber(), Occasion.FAMILY, "", "/lien#" + link.id(), null,
        state, link.sentAt(), link.sentAt(), 0, null, null);
  }

  @Test
  void the_birth_date_opens_it_and_eight_wrong_ones_shut_it_for_good() {
    FamilyLink link = sent(MOTHER, LinkPurpose.FOLLOW, Channel.MAIL);
    for (int attempt = 1; attempt < WRONG_DATES; attempt++) {
      assertThat(confirm(link, BORN.plusDays(attempt))).isEqualTo(Known.NO);
    }
    assertThat(confirm(link, BORN)).as("the eighth may still be right").isEqualTo(Known.YES);
    assertThat(told()).contains("Lien personnel ouvert (responsable légal).");
    for (int attempt = 1; attempt < WRONG_DATES; attempt++) {
      assertThat(confirm(link, BORN.plusDays(attempt))).isEqualTo(Known.NO);
    }
    assertThat(confirm(link, null)).isEqualTo(Known.CLOSED);

    assertThat(confirm(link, BORN)).isEqualTo(Known.CLOSED);
    assertThat(desk.of(number).get(0).endedWhy()).isEqualTo(FamilyLink.End.LOCKED);
    verify(notifications, atLeastOnce()).tell(argThat((Notice notice) -> notice.wording() == LinkWords.LOCKED));
  }

  @Test
  void a_link_ends_with_its_time_when_it_is_stopped_and_with_the_case() {
    FamilyLink late = sent(MOTHER, LinkPurpose.VOICE, Channel.MAIL);
    clock.move(Duration.ofDays(13));
    assertThat(visits.holder(late.id())).contains(Holder.GUARDIAN);
    clock.move(Duration.ofDays(2));
    assertThat(visits.holder(late.id())).isEmpty();
    assertThat(holders.of(List.of(late.recipient()))).as("nor does its message leave").isEmpty();
    assertThatThrownBy(() -> desk.remind(number, late.id())).hasMessageContaining("nouveau");

    FamilyLink stopped = sent(MOTHER, LinkPurpose.VOICE, Channel.MAIL);
    desk.revoke(number, stopped.id());
    assertThat(visits.holder(stopped.id())).isEmpty();
    assertThatThrownBy(() -> desk.revoke(number, stopped.id())).hasMessageContaining("déjà arrêté");
    verify(notifications).forget(any(), any());

    FamilyLink last = sent(MOTHER, LinkPurpose.VOICE, Channel.MAIL);
    events.publishEvent(new CaseClosed(number, ClosingReason.SUCCESS));
    assertThat(visits.holder(last.id())).isEmpty();
    assertThat(desk.of(number).get(0).endedWhy()).isEqualTo(FamilyLink.End.CASE_OVER);
  }

  @Test
  void a_link_serves_one_purpose() {
    FamilyLink voice = sent(MOTHER, LinkPurpose.VOICE, Channel.MAIL);
    FamilyLink follow = sent(MOTHER, LinkPurpose.FOLLOW, Channel.SMS);

    assertThatThrownBy(() -> visits.answer(voice.id(), "question", true, Set.of())).hasMessageContaining("ne sert pas à cela");
    assertThatThrownBy(() -> visits.withdraw(voice.id(), Set.of("CIO"))).hasMessageContaining("ne sert pas à cela");
    assertThatThrownBy(() -> visits.speak(follow.id(), "Bonjour")).hasMessageContaining("ne sert pas à cela");
    assertThat(visits.open(voice.id()).questions()).isEmpty();
    assertThat(visits.open(follow.id()).where()).isEqualTo(NextStep.LOOKING);
    assertThat(visits.open(voice.id()).where()).isNull();
  }

  @Test
  void three_links_a_day_are_enough_for_one_address() {
    for (int i = 0; i < 3; i++) {
      sent(MOTHER, LinkPurpose.VOICE, Channel.MAIL);
    }
    assertRefused(MOTHER, LinkPurpose.VOICE, "3 liens aujourd’hui");
    clock.move(Duration.ofHours(25));
    sent(MOTHER, LinkPurpose.VOICE, Channel.MAIL);
  }

  @Test
  void a_link_sent_again_by_hand_leaves_each_time_and_counts_as_one_of_the_three_of_the_day() {
    FamilyLink link = sent(MOTHER, LinkPurpose.VOICE, Channel.MAIL);
    reset(notifications);

    desk.remind(number, link.id());
    clock.move(Duration.ofMinutes(5));
    desk.remind(number, link.id());

    ArgumentCaptor<Notice> told = ArgumentCaptor.forClass(Notice.class);
    verify(notifications, times(2)).tell(told.capture());
    assertThat(told.getAllValues()).extracting(Notice::key).as("the outbox drops what has a key it knows").doesNotHaveDuplicates();
    assertThatThrownBy(() -> desk.remind(number, link.id())).hasMessageContaining("3 liens aujourd’hui");
    assertRefused(MOTHER, LinkPurpose.FOLLOW, "3 liens aujourd’hui");
    clock.move(Duration.ofHours(25));
    desk.remind(number, link.id());
    desk.remind(number, link.id());
  }

  @Test
  void a_link_may_go_again_each_day() {
    FamilyLink link = sent(MOTHER, LinkPurpose.AGREEMENT, Channel.MAIL);

    for (int day = 1; day <= 5; day++) {
      clock.move(Duration.ofHours(23));
      desk.remind(number, link.id());
    }

    verify(notifications, times(6)).tell(any());
  }

  @Test
  void no_step_tells_a_family_how_the_pupil_is_doing() {
    assertThat(NextStep.values()).noneMatch(step -> (step.now() + step.next()).contains("mieux"));
  }

  @Test
  void what_is_said_is_kept_as_it_was_written_signed_by_the_family_and_hostile_text_is_refused() {
    FamilyLink link = sent(null, LinkPurpose.VOICE, Channel.SMS);

    when(people.current()).thenReturn(Optional.empty());
    Guest.PUPIL.does(() -> said(link, "Le lundi c’est dur. J’ai peur du bus."));

    assertThat(visits.open(link.id()).said()).extracting(FamilyView.Said::words).containsExactly("Le lundi c’est dur. J’ai peur du bus.");
    assertThat(timeline.latest(number, EnumSet.allOf(Audience.class), 1).get(0))
        .satisfies(entry -> assertThat(entry.author()).isEqualTo("l’élève par son lien"))
        .satisfies(entry -> assertThat(entry.sentence()).doesNotContain("bus"));
    assertThatThrownBy(() -> visits.speak(link.id(), " ")).hasMessageContaining("quelques mots");
    assertThatThrownBy(() -> visits.speak(link.id(), "x".repeat(2001))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> visits.speak(link.id(), "<script>alert(1)</script>")).isInstanceOf(Refusal.class);
    for (int i = 1; i < 10; i++) {
      said(link, "Encore " + i);
    }
    assertThatThrownBy(() -> visits.speak(link.id(), "Trop")).hasMessageContaining("qu’on vous appelle");
  }

  @Test
  void an_answer_reaches_the_path_once() {
    FamilyLink link = sent(MOTHER, LinkPurpose.AGREEMENT, Channel.MAIL);
    assertThat(visits.open(link.id()).questions()).hasSize(1);

    visits.answer(link.id(), "question", true, Set.of("p0"));

    assertThat(awaiting.heard)
        .containsExactly(new FamilySaid(number, "question", true, Set.of("p0"), Voice.REPRESENTATIVE));
    assertThatThrownBy(() -> visits.answer(link.id(), "question", false, Set.of())).hasMessageContaining("n’attend plus");
    assertThat(desk.of(number).get(0).answeredAt()).isNotNull();
  }

  @Test
  void an_agreement_is_taken_back_by_the_link_and_the_register_says_who_did() {
    families.recordShare(number, "CIO", "Plan", Share.Basis.AGREEMENT, true);
    FamilyLink link = sent(MOTHER, LinkPurpose.AGREEMENT, Channel.MAIL);
    assertThat(visits.open(link.id()).current()).extracting(FamilyView.Current::partner).containsExactly("CIO");

    when(people.current()).thenReturn(Optional.empty());
    Guest.FAMILY.does(
        () -> {
          visits.withdraw(link.id(), Set.of("CIO"));
          return null;
        });

    assertThat(agreements.current(number)).isEmpty();
    assertThat(agreements.register(number).get(0))
        .satisfies(share -> assertThat(share.state()).isEqualTo(Share.State.WITHDRAWN))
        .satisfies(share -> assertThat(share.saidBy()).isEqualTo(Voice.REPRESENTATIVE))
        .satisfies(share -> assertThat(share.withdrawnBy()).isEqualTo("la famille par son lien"));
  }

  @Test
  void whoever_asks_to_be_called_is_one_task_until_somebody_has_called() {
    FamilyLink voice = sent(MOTHER, LinkPurpose.VOICE, Channel.MAIL);
    FamilyLink pupil = sent(null, LinkPurpose.FOLLOW, Channel.SMS);
    assertThatThrownBy(() -> calls.ask(voice.id(), null, null)).hasMessageContaining("un moment");
    assertThatThrownBy(() -> calls.ask(voice.id(), CallMoment.NOON, "pas un numéro")).hasMessageContaining("numéro");

    assertThatThrownBy(() -> calls.ask(mailedToThePupil().id(), CallMoment.NOON, " "))
        .as("nobody knows a number").hasMessageContaining("Donnez un numéro");

    calls.ask(voice.id(), CallMoment.EVENING, "02 99 00 00 00");
    calls.ask(pupil.id(), CallMoment.ANY, " ");

    verify(path, times(1)).asked(number, SCHOOL);
    assertThatThrownBy(() -> calls.ask(voice.id(), CallMoment.ANY, null)).hasMessageContaining("déjà demandé");
    assertThat(calls.waiting(number)).extracting(FamilyCall::phone).containsExactly("+33299000000", "+33612345679");
    assertThat(visits.open(pupil.id()).callAsked()).isTrue();

    assertThatThrownBy(() -> calls.called(number, read(), LocalDate.of(2026, 11, 4), CallResult.SPOKEN)).isInstanceOf(Refusal.class);
    calls.called(number, read(), LocalDate.of(2026, 11, 3), CallResult.SPOKEN);
    assertThat(calls.waiting(number)).isEmpty();
    assertThat(told()).contains("Appel demandé par la famille ou l’élève\u00A0: la personne a été jointe.");
  }

  @Test
  void who_asks_to_be_called_after_the_list_was_read_is_not_taken_for_called() {
    LocalDate today = LocalDate.of(2026, 11, 3);
    FamilyLink mother = sent(MOTHER, LinkPurpose.VOICE, Channel.SMS);
    FamilyLink pupil = sent(null, LinkPurpose.FOLLOW, Channel.SMS);
    calls.ask(mother.id(), CallMoment.EVENING, null);
    String read = read();
    calls.ask(pupil.id(), CallMoment.ANY, null);

    assertThatThrownBy(() -> calls.called(number, read, today, CallResult.SPOKEN))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Une autre personne", "votre réponse est gardée");
    assertThatThrownBy(() -> calls.called(number, "", today, CallResult.SPOKEN)).isInstanceOf(Refusal.class).hasMessageContaining("relisez la liste");
    assertThat(calls.waiting(number)).extracting(FamilyCall::linkId).containsExactly(mother.id(), pupil.id());

    calls.called(number, read(), today, CallResult.SPOKEN);
    assertThat(calls.waiting(number)).isEmpty();
  }

  /** The mark of the list, as the form shows it. */
  private String read() {
    return CallDesk.markOf(calls.waiting(number));
  }

  @Test
  void the_path_offers_a_link_to_those_with_authority_whom_the_channel_reaches_and_to_nobody_else() {
    families.recordGuardian(number, new Guardian("Luc Martin", "Père", true, "02 99 00 00 00", null));

    desk.offer(number, LinkPurpose.AGREEMENT, Channel.SMS);

    assertThat(desk.of(number)).extracting(FamilyLink::guardian).containsExactly(MOTHER);
    verify(notifications, never()).tell(argThat((Notice notice) -> notice.wording() == LinkWords.VOICE));
  }

  @Test
  void a_page_takes_as_many_statements_however_much_was_agreed_and_asked() {
    FamilyLink link = sent(MOTHER, LinkPurpose.AGREEMENT, Channel.MAIL);
    families.recordShare(number, "CIO", "Plan", Share.Basis.AGREEMENT, true);
    int few = ((StatementCount) database).during(() -> visits.open(link.id()));

    for (int i = 0; i < 12; i++) {
      families.recordShare(number, "Partenaire " + i, "Plan", Share.Basis.AGREEMENT, true);
    }

    assertThat(((StatementCount) database).during(() -> assertThat(visits.open(link.id()).current()).hasSize(13))).isEqualTo(few);
    assertThat(few).isLessThan(12);
  }

  @Test
  void the_post_finds_a_block_of_holders_in_as_many_statements_as_one() {
    List<String> names = new ArrayList<>(List.of(sent(MOTHER, LinkPurpose.VOICE, Channel.MAIL).recipient()));
    int one = ((StatementCount) database).during(() -> assertThat(holders.of(names)).hasSize(1));
    for (int pupil = 1; pupil <= 7; pupil++) {
      number = pupilBorn(BORN.plusDays(pupil));
      families.recordGuardian(number, new Guardian(MOTHER, "Mère", true, null, "anne.%d@exemple.fr".formatted(pupil)));
      names.add(sent(MOTHER, LinkPurpose.VOICE, Channel.MAIL).recipient());
    }
    String lost = sent(MOTHER, LinkPurpose.FOLLOW, Channel.MAIL).recipient();
    families.recordGuardian(number, new Guardian(MOTHER, "Mère", false, null, "anne.7@exemple.fr"));
    names.add(lost);

    assertThat(((StatementCount) database).during(() -> assertThat(holders.of(names)).hasSize(7).doesNotContainKey(lost))).isEqualTo(one);
  }

  private String said(FamilyLink link, String words) {
    visits.speak(link.id(), words);
    return words;
  }

  private Known confirm(FamilyLink link, LocalDate date) {
    return visits.confirm(link.id(), date, PHONE);
  }

  private void assertRefused(String guardian, LinkPurpose purpose, String sentence) {
    assertThatThrownBy(() -> desk.send(new SendLink(number, guardian, purpose, Channel.MAIL, null)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(sentence);
  }

  private FamilyLink sent(String guardian, LinkPurpose purpose, Channel channel) {
    clock.move(Duration.ofSeconds(1));
    desk.send(new SendLink(number, guardian, purpose, channel, guardian == null ? "06 12 34 56 79" : null));
    return desk.of(number).get(0);
  }

  private FamilyLink mailedToThePupil() {
    clock.move(Duration.ofSeconds(1));
    desk.send(new SendLink(number, null, LinkPurpose.VOICE, Channel.MAIL, "camille@exemple.fr"));
    return desk.of(number).get(0);
  }

  private String token(FamilyLink link) {
    return holders.of(List.of(link.recipient())).get(link.recipient()).path().substring("/lien/".length());
  }

  private List<String> told() {
    return timeline.latest(number, EnumSet.allOf(Audience.class), 50).stream().map(TimelineEntry::sentence).toList();
  }

  private CaseNumber pupilBorn(LocalDate day) {
    String key = "INE-" + day + "-" + System.nanoTime();
    long pupil =
        cases.register(List.of(new NewPupil(key, null, "Martin", "Léa", day, SCHOOL, "3E1"))).get(key).id();
    return cases.open(new OpenCase(pupil, 5, false));
  }
}
