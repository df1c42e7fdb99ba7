package fr.allianceeducative.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.alliance.Member.State;
import fr.allianceeducative.alliance.RecordFamilyAnswer.Answer;
import fr.allianceeducative.alliance.RecordFamilyAnswer.Heard;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.ProtectionDesk;
import fr.allianceeducative.casefile.ReviewSuspension;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.SharingDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.Paths;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.directory.SchoolLevel;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.ColleagueLeft;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.testing.DatabaseTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import({
  AllianceDesk.class,
  MemberAccess.class,
  MemberAgreements.class,
  MemberExit.class,
  Team.class,
  CaseDesk.class,
  FamilyDesk.class,
  SharingDesk.class,
  ProtectionDesk.class,
  Pen.class,
  AllianceDeskTest.Around.class
})
@Transactional
class AllianceDeskTest {

  private static final Uai SCHOOL = new Uai("0350896J");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final ProposeMembers.Partner MISSION_LOCALE =
      new ProposeMembers.Partner("Awa Diallo", "Mission locale", Domain.INTEGRATION, true, null);

  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan({"fr.allianceeducative.alliance.persistence", "fr.allianceeducative.casefile.persistence"})
  static class Around {
    @Bean
    Left left() {
      return new Left();
    }

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-03T09:00:00Z"), ZoneId.of("Europe/Paris"));
    }
  }

  static class Left {
    final List<String> userNames = new ArrayList<>();

    @EventListener
    void on(MemberLeft event) {
      userNames.add(event.userName());
    }
  }

  @Autowired Left left;
  @Autowired ApplicationEventPublisher events;
  @Autowired AllianceDesk desk;
  @Autowired CaseDesk cases;
  @Autowired FamilyDesk family;
  @Autowired SharingDesk sharing;
  @Autowired ProtectionDesk protection;
  @MockitoBean Paths paths;
  @MockitoBean AwaitedSignatures signatures;
  @MockitoBean People people;
  @MockitoBean Directory directory;

  private CaseNumber number;

  @BeforeEach
  void aCaseInASchoolOfThree() {
    left.userNames.clear();
    when(people.current()).thenReturn(Optional.empty());
    when(people.inSchool(SCHOOL))
        .thenReturn(List.of(staff("cpe.brito", Role.CPE), staff("inf.brito", Role.INFIRMIER), staff("prof.brito", Role.ENSEIGNANT)));
    number = caseOf(LocalDate.of(2011, 5, 2));
  }

  @Test
  void the_referent_is_one_of_the_staff_of_the_school() {
    assertThat(desk.referentIsNamed(number)).isFalse();
    desk.nameReferents(new NameReferents(number, "cpe.brito", "prof.brito", false, null));

    assertThat(cases.caseFile(number).referent()).isEqualTo("cpe.brito");
    assertThat(cases.caseFile(number).secondReferent()).isEqualTo("prof.brito");
    assertThat(desk.referentIsNamed(number)).isTrue();
    assertThatThrownBy(() -> desk.nameReferents(new NameReferents(number, "cpe.ailleurs", null, false, null)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("qui travaille dans l’établissement");
  }

  @Test
  void in_a_primary_school_the_teacher_of_the_class_is_not_the_referent() {
    School primary = mock(School.class);
    when(primary.level()).thenReturn(Optional.of(SchoolLevel.FIRST_DEGREE));
    when(directory.school(SCHOOL)).thenReturn(Optional.of(primary));

    assertThatThrownBy(() -> desk.nameReferents(new NameReferents(number, "prof.brito", null, false, null)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("l’enseignant de la classe n’est pas le référent");
    desk.nameReferents(new NameReferents(number, "prof.brito", null, true, null));
    desk.nameReferents(new NameReferents(number, "cpe.brito", null, false, null));
    assertThat(cases.caseFile(number).referent()).isEqualTo("cpe.brito");
  }

  @Test
  void nobody_is_proposed_before_a_referent_is_named() {
    assertThatThrownBy(() -> desk.proposeMembers(new ProposeMembers(number, List.of(), List.of(), List.of(MISSION_LOCALE))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Nommez d’abord le référent");
    assertThat(desk.members(number)).isEmpty();
  }

  @Test
  void a_partner_outside_is_asked_only_when_the_family_agrees_to_that_partner() {
    propose();
    List<Long> invited = desk.recordFamilyAnswer(answer(Heard.BOTH, Answer.AGREES, Set.of()));

    assertThat(invited).hasSize(3);
    assertThat(desk.members(number))
        .extracting(Member::label, Member::state)
        .containsExactly(
            tuple("Mme cpe.brito", State.INVITED),
            tuple("Mme inf.brito", State.INVITED),
            tuple(Role.PSYEN.label(), State.INVITED),
            tuple("Awa Diallo, Mission locale", State.LEFT_OUT));
    assertThat(sharing.mayShareWith(number, "Awa Diallo, Mission locale")).isFalse();
  }

  @Test
  void only_who_signed_comes_in_and_leaves_with_the_case() {
    propose();
    List<Long> invited = desk.recordFamilyAnswer(answer(Heard.BOTH, Answer.AGREES, Set.of(partnerId())));
    assertThat(invited).hasSize(4);
    assertThat(desk.signatoryOf(invited.get(1))).isEqualTo(new Signatory.Person("inf.brito"));
    assertThat(desk.signatoryOf(invited.get(2))).isEqualTo(new Signatory.Profession(Role.PSYEN));
    assertThat(desk.signatoryOf(invited.get(3))).isEqualTo(new Signatory.Person("cpe.brito"));

    desk.signCharter(new SignCharter(invited.get(0), true, "2026-1", "2026-1"));
    desk.signCharter(new SignCharter(invited.get(1), false, "2026-1", "2026-1"));
    desk.signCharter(new SignCharter(invited.get(3), true, "2026-1", "2026-1"));
    assertThat(desk.closeSignatures(number)).isTrue();

    assertThat(desk.members(number))
        .extracting(Member::state)
        .containsExactly(State.ACTIVE, State.DECLINED, State.LEFT_OUT, State.ACTIVE);
    assertThat(desk.member(invited.get(0)))
        .extracting(Member::charterVersion, Member::charterOn, Member::enteredOn)
        .containsExactly("2026-1", TODAY, TODAY);
    assertThatThrownBy(() -> desk.signCharter(new SignCharter(invited.get(2), true, "2026-1", "2026-1")))
        .isInstanceOf(Refusal.class);

    cases.close(number, ClosingReason.SUCCESS);
    assertThat(desk.member(invited.get(0))).extracting(Member::state, Member::leftOn).containsExactly(State.LEFT, TODAY);
  }

  @Test
  void a_member_leaves_the_day_the_agreement_is_taken_back_and_the_others_stay() {
    propose();
    List<Long> invited = desk.recordFamilyAnswer(answer(Heard.BOTH, Answer.AGREES, Set.of(partnerId())));
    desk.signCharter(new SignCharter(invited.get(0), true, "2026-1", "2026-1"));
    desk.signCharter(new SignCharter(invited.get(1), true, "2026-1", "2026-1"));
    desk.signCharter(new SignCharter(partnerId(), true, "2026-1", "2026-1"));
    desk.closeSignatures(number);
    assertThat(family.shares(number))
        .extracting(Share::partner)
        .containsExactlyInAnyOrder("Mme cpe.brito", "Mme inf.brito", "Awa Diallo, Mission locale");

    family.withdraw(number, "Mme inf.brito");

    assertThat(desk.member(invited.get(1))).extracting(Member::state, Member::leftOn).containsExactly(State.LEFT, TODAY);
    assertThat(desk.member(partnerId()).state()).isEqualTo(State.ACTIVE);
    assertThat(left.userNames).containsExactly("inf.brito");
  }

  @Test
  void a_colleague_who_leaves_the_school_leaves_its_alliance_and_is_asked_no_more() {
    propose();
    List<Long> invited = desk.recordFamilyAnswer(answer(Heard.BOTH, Answer.AGREES, Set.of(partnerId())));
    desk.signCharter(new SignCharter(invited.get(0), true, "2026-1", "2026-1"));
    desk.signCharter(new SignCharter(partnerId(), true, "2026-1", "2026-1"));
    events.publishEvent(new ColleagueLeft("inf.brito", SCHOOL));
    verify(signatures).withdraw(number, invited.get(1));
    desk.closeSignatures(number);

    events.publishEvent(new ColleagueLeft("cpe.brito", new Uai("0350001A")));
    assertThat(desk.member(invited.get(0)).state()).as("of another school").isEqualTo(State.ACTIVE);
    events.publishEvent(new ColleagueLeft("cpe.brito", SCHOOL));

    assertThat(desk.member(invited.get(0))).extracting(Member::state, Member::leftOn).containsExactly(State.LEFT, TODAY);
    assertThat(desk.member(invited.get(1)).state()).isEqualTo(State.LEFT_OUT);
    assertThat(desk.member(partnerId()).state()).isEqualTo(State.ACTIVE);
    assertThat(left.userNames).containsExactly("cpe.brito");
    assertThat(family.shares(number))
        .filteredOn(share -> share.partner().equals("Mme cpe.brito"))
        .extracting(Share::state)
        .containsExactly(Share.State.ENDED);
  }

  @Test
  void whoever_takes_back_the_agreement_for_a_structure_takes_it_back_for_its_people() {
    family.recordShare(number, "mission locale", "Synthèse", Share.Basis.AGREEMENT, true);
    propose();
    desk.recordFamilyAnswer(answer(Heard.BOTH, Answer.AGREES, Set.of(partnerId())));

    family.withdraw(number, "mission locale");

    assertThat(desk.member(partnerId()).state()).isEqualTo(State.LEFT_OUT);
    verify(signatures).withdraw(number, partnerId());
    assertThat(sharing.mayShareWith(number, "Awa Diallo, Mission locale")).isFalse();
  }

  @Test
  void an_alliance_nobody_signed_is_not_active() {
    propose();
    desk.recordFamilyAnswer(answer(Heard.BOTH, Answer.AGREES, Set.of()));

    assertThat(desk.closeSignatures(number)).isFalse();
    assertThat(desk.members(number)).extracting(Member::state).containsOnly(State.LEFT_OUT);
  }

  @Test
  void a_refusal_of_the_family_leaves_everybody_out() {
    propose();

    assertThat(desk.recordFamilyAnswer(answer(Heard.REPRESENTATIVE, Answer.REFUSES, Set.of(partnerId())))).isEmpty();
    assertThat(desk.members(number)).extracting(Member::state).containsOnly(State.LEFT_OUT);
    assertThat(family.shares(number)).isEmpty();
  }

  @Test
  void while_sharing_is_paused_no_partner_is_proposed_or_invited_and_colleagues_are() {
    propose();
    protection.suspendSharing(number);

    assertThatThrownBy(this::propose).isInstanceOf(Refusal.class).hasMessageContaining("en pause");
    assertThatThrownBy(() -> desk.recordFamilyAnswer(answer(Heard.BOTH, Answer.AGREES, Set.of(partnerId()))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("en pause");
    assertThat(desk.recordFamilyAnswer(answer(Heard.BOTH, Answer.AGREES, Set.of()))).hasSize(3);
  }

  @Test
  void a_partner_who_signed_before_the_pause_comes_in_when_the_head_lets_sharing_go_on() {
    propose();
    List<Long> invited = desk.recordFamilyAnswer(answer(Heard.BOTH, Answer.AGREES, Set.of(partnerId())));
    desk.signCharter(new SignCharter(invited.get(0), true, "2026-1", "2026-1"));
    desk.signCharter(new SignCharter(partnerId(), true, "2026-1", "2026-1"));
    protection.suspendSharing(number);

    assertThat(desk.closeSignatures(number)).isTrue();
    assertThat(desk.member(partnerId()).state()).isEqualTo(State.SIGNED);
    assertThat(desk.member(partnerId()).enteredOn()).isNull();

    protection.reviewSuspension(
        new ReviewSuspension(number, ReviewSuspension.Decision.RESUME, ReviewSuspension.Reason.PROTECTED));
    assertThat(desk.member(partnerId()).state()).isEqualTo(State.ACTIVE);
    assertThat(desk.member(partnerId()).enteredOn()).isEqualTo(TODAY);
  }

  @Test
  void a_partner_does_not_sign_while_sharing_is_paused() {
    propose();
    desk.recordFamilyAnswer(answer(Heard.BOTH, Answer.AGREES, Set.of(partnerId())));
    protection.suspendSharing(number);

    assertThatThrownBy(() -> desk.signCharter(new SignCharter(partnerId(), true, "2026-1", "2026-1")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("en pause");
    desk.signCharter(new SignCharter(partnerId(), false, "2026-1", "2026-1"));
    assertThat(desk.member(partnerId()).state()).isEqualTo(State.DECLINED);
  }

  @Test
  void a_minor_does_not_answer_alone_and_from_eighteen_on_the_youth_decides() {
    propose();
    assertThatThrownBy(() -> desk.recordFamilyAnswer(answer(Heard.YOUTH, Answer.AGREES, Set.of())))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("mineur");

    number = caseOf(LocalDate.of(2008, 11, 3));
    propose();
    assertThatThrownBy(() -> desk.recordFamilyAnswer(answer(Heard.REPRESENTATIVE, Answer.AGREES, Set.of())))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("majeur");
    assertThat(desk.recordFamilyAnswer(answer(Heard.YOUTH, Answer.AGREES, Set.of()))).hasSize(3);
  }

  @Test
  void an_exchange_in_the_future_is_refused() {
    propose();
    RecordFamilyAnswer tomorrow =
        new RecordFamilyAnswer(number, TODAY.plusDays(1), Heard.BOTH, Answer.AGREES, Set.of());
    assertThatThrownBy(() -> desk.recordFamilyAnswer(tomorrow)).isInstanceOf(Refusal.class);
  }

  private void propose() {
    desk.nameReferents(new NameReferents(number, "cpe.brito", null, false, "Retrouver confiance"));
    desk.proposeMembers(
        new ProposeMembers(number, List.of("inf.brito"), List.of(Role.PSYEN), List.of(MISSION_LOCALE)));
  }

  private long partnerId() {
    return desk.members(number).stream().filter(Member::outside).findFirst().orElseThrow().id();
  }

  private RecordFamilyAnswer answer(Heard heard, Answer answer, Set<Long> partners) {
    return new RecordFamilyAnswer(number, TODAY, heard, answer, partners);
  }

  private CaseNumber caseOf(LocalDate birth) {
    String key = "pupil-" + birth;
    NewPupil pupil = new NewPupil(key, null, "MARTIN", "Lina", birth, SCHOOL, "3e B");
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 4, false));
  }

  private static Staff staff(String userName, Role role) {
    return new Staff(userName, "Mme " + userName, Set.of(role), SCHOOL, null);
  }
}
