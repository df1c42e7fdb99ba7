package fr.allianceeducative.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.diagnosis.Interviews.KeptAgreement;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

class InterviewDeskTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
  private static final Guardian MOTHER = new Guardian("Anne Martin", "Mère", true, null, null);
  private static final PartnerAgreement MISSION = new PartnerAgreement("Mission locale", "Synthèse", true);

  private final CaseDesk cases = mock(CaseDesk.class);
  private final FamilyDesk families = mock(FamilyDesk.class);
  private final Interviews interviews = mock(Interviews.class);
  private final People people = mock(People.class);
  private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
  private final Pen pen = new Pen(people, Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  private final InterviewDesk desk =
      new InterviewDesk(
          cases, new SharingAgreements(cases, families, interviews, pen), interviews, pen, events);

  @BeforeEach
  void aMinorWithAMother() {
    born(LocalDate.of(2012, 3, 1));
    when(families.guardians(CASE)).thenReturn(List.of(MOTHER));
  }

  @Test
  void before_eighteen_the_guardian_must_agree_as_well() {
    assertThat(agree(true, GuardianAnswer.GIVEN)).isEqualTo(Agreement.GIVEN);
    assertThat(agree(true, GuardianAnswer.WAITING)).isEqualTo(Agreement.WAITING);
    assertThat(agree(true, GuardianAnswer.REFUSED)).isEqualTo(Agreement.REFUSED);
    assertThat(agree(false, GuardianAnswer.GIVEN)).isEqualTo(Agreement.REFUSED);
    assertThatThrownBy(() -> agree(true, GuardianAnswer.NOT_REQUIRED)).isInstanceOf(Refusal.class);
  }

  @Test
  void the_day_of_the_eighteenth_birthday_the_pupil_alone_decides() {
    born(TODAY.minusYears(18));
    assertThat(desk.guardianNeeded(CASE)).isFalse();
    assertThat(agree(true, GuardianAnswer.REFUSED)).isEqualTo(Agreement.GIVEN);

    born(TODAY.minusYears(18).plusDays(1));
    assertThat(desk.guardianNeeded(CASE)).isTrue();
    assertThat(agree(true, GuardianAnswer.REFUSED)).isEqualTo(Agreement.REFUSED);
  }

  @Test
  void an_agreed_interview_is_on_the_timeline_with_its_hour_and_none_before_the_attempt_or_put_off_into_the_past() {
    desk.recordContact(new RecordContact(CASE, TODAY, ContactChannel.PHONE, ContactResult.JOINED, TODAY.plusDays(4).atTime(14, 30), null));
    desk.putOffInterview(CASE, TODAY.plusDays(5).atTime(9, 0));

    verify(events).publishEvent(new InterviewAgreed(CASE, TODAY.plusDays(4).atTime(14, 30), null, false));
    assertThat(new InterviewAgreed(CASE, TODAY.plusDays(4).atTime(14, 30), null, false).sentence())
        .isEqualTo("Entretien convenu le 9 octobre 2026 à 14 h 30.");
    assertThat(new InterviewAgreed(CASE, TODAY.plusDays(5).atTime(9, 0), null, true).sentence())
        .isEqualTo("Entretien reporté au 10 octobre 2026 à 9 h 00.");
    assertThatThrownBy(() -> desk.putOffInterview(CASE, TODAY.minusDays(1).atTime(9, 0))).isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> new RecordContact(CASE, TODAY, ContactChannel.PHONE, ContactResult.JOINED, TODAY.minusDays(1).atTime(9, 0), null))
        .isInstanceOf(Refusal.class);
    assertThat(new RecordContact(CASE, TODAY, ContactChannel.PHONE, ContactResult.NOT_JOINED, TODAY.atTime(9, 0), null).interviewAt()).isNull();
  }

  @Test
  void only_somebody_with_parental_authority_agrees_for_a_minor() {
    when(families.guardians(CASE)).thenReturn(List.of(new Guardian("Paul", "Oncle", false, null, null)));

    assertThatThrownBy(() -> agree(true, GuardianAnswer.GIVEN)).hasMessageContaining("autorité parentale");
    verify(families, never()).recordShare(any(), any(), any(), any(), anyBoolean());
  }

  @Test
  void an_agreement_is_written_partner_by_partner() {
    PartnerAgreement other = new PartnerAgreement("PRE", "Plan", false);
    desk.recordAgreements(new RecordAgreements(CASE, true, GuardianAnswer.GIVEN, MOTHER, List.of(MISSION, other)));

    verify(families).recordGuardian(CASE, MOTHER);
    verify(families).recordShare(CASE, "Mission locale", "Synthèse", Share.Basis.AGREEMENT, true);
    verify(families).recordShare(CASE, "PRE", "Plan", Share.Basis.AGREEMENT, false);
  }

  @Test
  void a_refusal_closes_what_was_agreed_before_and_leaves_what_the_law_asks() {
    when(families.shares(CASE))
        .thenReturn(List.of(share("PRE", Share.Basis.AGREEMENT), share("DASEN", Share.Basis.LEGAL_OBLIGATION)));

    agree(false, GuardianAnswer.GIVEN);

    verify(families).recordShare(CASE, "Mission locale", "Synthèse", Share.Basis.AGREEMENT, false);
    verify(families).recordShare(eq(CASE), eq("PRE"), any(), eq(Share.Basis.AGREEMENT), eq(false));
    verify(families).recordShare(CASE, "Tous les partenaires", "Partage ordinaire", Share.Basis.AGREEMENT, false);
    verify(families, never()).recordShare(eq(CASE), eq("DASEN"), any(), any(), anyBoolean());
  }

  @Test
  void nothing_is_shared_while_the_guardian_has_not_answered_and_everything_named_once_agreed() {
    agree(true, GuardianAnswer.WAITING);
    verify(families, never()).recordShare(any(), any(), any(), any(), anyBoolean());

    kept(Agreement.WAITING);
    assertThat(desk.completeAgreement(CASE, GuardianAnswer.GIVEN)).isEqualTo(Agreement.GIVEN);
    verify(families).recordShare(CASE, "Mission locale", "Synthèse", Share.Basis.AGREEMENT, true);
  }

  @Test
  void no_answer_is_no_agreement() {
    kept(Agreement.WAITING);
    assertThat(desk.completeAgreement(CASE, GuardianAnswer.NO_ANSWER)).isEqualTo(Agreement.REFUSED);
    verify(families).recordShare(CASE, "Mission locale", "Synthèse", Share.Basis.AGREEMENT, false);
  }

  @Test
  void an_answer_nobody_awaits_is_refused() {
    kept(Agreement.GIVEN);
    assertThatThrownBy(() -> desk.completeAgreement(CASE, GuardianAnswer.GIVEN)).isInstanceOf(Refusal.class);
  }

  @Test
  void without_agreement_no_alliance_but_the_commission_stays_possible() {
    kept(Agreement.REFUSED);
    assertThatThrownBy(() -> desk.concludeInterview(conclusion(InterviewOutcome.ALLIANCE, null)))
        .hasMessage("L’accord n’est pas donné : une alliance ne peut pas commencer. Choisissez une autre suite.");

    desk.concludeInterview(conclusion(InterviewOutcome.COMMISSION, null));
    verify(events).publishEvent(new InterviewConcluded(CASE, InterviewOutcome.COMMISSION));
    verify(cases, never()).watch(any(), any());
  }

  @Test
  void a_reassuring_situation_is_watched_until_a_day() {
    assertThatThrownBy(() -> conclusion(InterviewOutcome.REASSURING, null)).isInstanceOf(Refusal.class);

    desk.concludeInterview(conclusion(InterviewOutcome.REASSURING, TODAY.plusMonths(2)));

    verify(cases).watch(CASE, TODAY.plusMonths(2));
  }

  @Test
  void a_refused_interview_closes_ordinary_sharing() {
    desk.recordContact(contact(TODAY, ContactResult.REFUSED));
    verify(families).recordShare(CASE, "Tous les partenaires", "Partage ordinaire", Share.Basis.AGREEMENT, false);
    verify(events).publishEvent(new ContactTried(CASE, ContactResult.REFUSED));
  }

  @Test
  void what_has_not_happened_yet_cannot_be_recorded() {
    assertThatThrownBy(() -> desk.recordContact(contact(TODAY.plusDays(1), ContactResult.JOINED)))
        .hasMessage("Choisissez aujourd’hui ou un jour passé dans « Date de l’essai ».");
    assertThatThrownBy(() -> desk.recordInterview(interview(TODAY.plusDays(1), "Je m’ennuie.")))
        .isInstanceOf(Refusal.class);
    verifyNoInteractions(interviews);
  }

  @Test
  void a_text_of_ten_thousand_letters_is_refused_without_being_quoted() {
    assertThatThrownBy(() -> interview(TODAY, "a".repeat(10_000)))
        .hasMessage("Raccourcissez « Comment l’élève voit sa situation » : 2000 caractères au plus.");
  }

  @Test
  void the_timeline_learns_that_something_happened_and_not_what_was_said() {
    desk.recordInterview(interview(TODAY, "Je m’ennuie."));
    verify(events).publishEvent(new InterviewHeld(CASE));
    assertThat(new InterviewHeld(CASE).sentence()).isEqualTo("Entretien de situation mené.");
    assertThat(new ContactTried(CASE, ContactResult.NOT_JOINED).sentence()).isEqualTo("Tentative de contact : sans réponse.");
  }

  private Agreement agree(boolean pupil, GuardianAnswer guardian) {
    return desk.recordAgreements(new RecordAgreements(CASE, pupil, guardian, null, List.of(MISSION)));
  }

  private void kept(Agreement outcome) {
    when(interviews.agreement(CASE))
        .thenReturn(Optional.of(new KeptAgreement(true, GuardianAnswer.WAITING, outcome, List.of(MISSION))));
  }

  private void born(LocalDate day) {
    Uai school = new Uai("0352533N");
    when(cases.caseFile(CASE)).thenReturn(new CaseFile(
        CASE, new Pupil(1, "k", null, "Martin", "Lina", day, school, "3e B"), school, Stage.values()[0], null, false,
        false, null, null, TODAY, null, null, null));
  }

  private static RecordContact contact(LocalDate on, ContactResult result) {
    return new RecordContact(CASE, on, ContactChannel.PHONE, result, null, null);
  }

  private static RecordInterview interview(LocalDate on, String view) {
    return new RecordInterview(
        CASE, on, null, Set.of(Participant.PUPIL), view, Set.of(), "Un stage", null, Set.of(), null, ContactChannel.SMS,
        on.plusDays(7));
  }

  private static ConcludeInterview conclusion(InterviewOutcome outcome, @Nullable LocalDate until) {
    return new ConcludeInterview(CASE, outcome, until, "Une suite claire.");
  }

  private static Share share(String partner, Share.Basis basis) {
    return new Share(
        1, CASE, partner, "Synthèse", basis, Share.State.GIVEN, TODAY.minusDays(9), null, null, null, null, null);
  }
}
