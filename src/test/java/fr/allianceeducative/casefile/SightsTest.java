package fr.allianceeducative.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.DistrictCode;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.ColleagueLeft;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Extent;
import fr.allianceeducative.people.access.Sight;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.StatementCount;
import fr.allianceeducative.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

/** Who sees which case, and what of it. */
@DatabaseTest
@Import({SightsTest.Room.class, Pen.class})
@Transactional
class SightsTest {

  private static final Uai SCHOOL = new Uai("0350001A");
  private static final Uai OTHER = new Uai("0350002B");
  private static final DistrictCode DISTRICT = new DistrictCode("B035");
  private static final LocalDate IN_NOVEMBER = LocalDate.of(2026, 11, 3);

  private static final Staff CPE = staff("cpe", Role.CPE, SCHOOL, null);
  private static final Staff TEACHER_OF_3A = staff("pp", Role.PROFESSEUR_PRINCIPAL, SCHOOL, null);
  private static final Staff DISTRICT_HEAD = staff("district", Role.GPDS_DISTRICT, null, "B035");
  private static final Staff OTHER_DISTRICT = staff("ailleurs", Role.GPDS_DISTRICT, null, "B044");

  @Autowired Sights sights;
  @Autowired TaskSights taskSights;
  @Autowired CaseDesk cases;
  @Autowired Following following;
  @Autowired Readers readers;
  @Autowired Followers followers;
  @Autowired ProtectionDesk protection;
  @Autowired StatementCount statements;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired Today today;
  @Autowired SharingNotice notice;
  @MockitoBean Paths paths;
  @MockitoBean People people;
  @MockitoBean Directory directory;
  private int opened;

  @BeforeEach
  void theSchoolYear() {
    today.is(IN_NOVEMBER);
    School school = mock(School.class);
    when(school.district()).thenReturn(DISTRICT);
    when(directory.school(any())).thenReturn(Optional.of(school));
    for (Staff each : List.of(CPE, TEACHER_OF_3A)) {
      jdbc.sql("insert into alliance.staff (user_name, display_name, school) values (?, ?, ?)")
          .params(each.userName(), each.displayName(), SCHOOL.value())
          .update();
    }
    jdbc.sql("insert into alliance.staff_class (user_name, school_class) values ('pp', '3A')").update();
  }

  @Test
  void a_case_of_another_school_and_a_case_that_does_not_exist_are_the_same_to_whoever_asks() {
    CaseNumber elsewhere = aCase(OTHER, "3A");

    assertThat(refusal(CPE, elsewhere)).isEqualTo(refusal(CPE, new CaseNumber("AE-2026-999999")));
    assertThat(listed(CPE)).isEmpty();
  }

  @Test
  void a_class_teacher_sees_the_pupils_of_the_class_and_no_protected_note() {
    CaseNumber own = aCase(SCHOOL, "3A");
    CaseNumber besides = aCase(SCHOOL, "3B");

    assertThat(listed(TEACHER_OF_3A)).containsExactly(own);
    assertThat(opens(TEACHER_OF_3A, own).sight().shows(Block.PROTECTED_NOTE)).isFalse();
    assertThat(refusal(TEACHER_OF_3A, besides)).isNotBlank();
  }

  @Test
  void where_somebody_is_about_to_share_a_pause_is_named_to_those_who_protect_and_the_others_learn_whom_to_ask() {
    CaseNumber number = aCase(SCHOOL, "3A");
    as(CPE);
    assertThat(notice.of(number)).isEmpty();

    protection.suspendSharing(number);

    assertThat(notice.of(number)).hasValueSatisfying(line -> assertThat(line).contains("voyez la direction").doesNotContain("pause", "danger"));
    as(staff("chef", Role.CHEF_ETABLISSEMENT, SCHOOL, null));
    assertThat(notice.of(number)).hasValueSatisfying(line -> assertThat(line).contains("en pause").doesNotContain("danger"));
  }

  @Test
  void the_class_of_the_same_name_in_another_school_is_not_the_teachers() {
    CaseNumber elsewhere = aCase(OTHER, "3A");

    assertThat(listed(TEACHER_OF_3A)).isEmpty();
    assertThat(refusal(TEACHER_OF_3A, elsewhere)).isNotBlank();
  }

  @Test
  void the_district_sees_a_case_from_the_day_it_is_sent_until_it_returns() {
    CaseNumber sent = aCase(SCHOOL, "3A");
    CaseNumber kept = aCase(SCHOOL, "3A");
    assertThat(listed(DISTRICT_HEAD)).isEmpty();
    assertThat(refusal(DISTRICT_HEAD, sent)).isNotBlank();

    says(sent, new AccessChange.DistrictEnters());

    assertThat(listed(DISTRICT_HEAD)).containsExactly(sent);
    assertThat(opens(DISTRICT_HEAD, sent).sight().of(Block.SCHOOLING)).isEqualTo(Extent.SUMMARY);
    assertThat(refusal(DISTRICT_HEAD, kept)).isNotBlank();
    assertThat(listed(OTHER_DISTRICT)).isEmpty();
    assertThat(refusal(OTHER_DISTRICT, sent)).isNotBlank();

    says(sent, new AccessChange.DistrictLeaves());
    assertThat(listed(DISTRICT_HEAD)).isEmpty();
  }

  @Test
  void the_district_counts_what_was_sent_to_it_and_nothing_else() {
    says(aCase(SCHOOL, "3A"), new AccessChange.DistrictEnters());
    aCase(SCHOOL, "3A");

    as(DISTRICT_HEAD);
    assertThat(sights.countByStage()).containsOnlyKeys(Stage.QUALIFICATION).containsValue(1L);
    as(CPE);
    assertThat(sights.countByStage()).containsEntry(Stage.QUALIFICATION, 2L);
    as(staff("psyen", Role.PSYEN, SCHOOL, null));
    assertThat(sights.countByStage()).isNull();
  }

  @Test
  void a_member_sees_the_case_from_the_signature_to_the_last_day_of_the_school_year() {
    CaseNumber number = aCase(SCHOOL, "3B");
    assertThat(refusal(TEACHER_OF_3A, number)).isNotBlank();

    says(number, new AccessChange.MemberEnters("pp"));
    says(number, new AccessChange.MemberEnters("pp"));

    assertThat(opens(TEACHER_OF_3A, number).sight().of(Block.DIAGNOSIS)).isEqualTo(Extent.SYNTHESIS);
    today.is(LocalDate.of(2027, 8, 31));
    assertThat(listed(TEACHER_OF_3A)).containsExactly(number);
    today.is(LocalDate.of(2027, 9, 1));
    assertThat(listed(TEACHER_OF_3A)).isEmpty();
    assertThat(refusal(TEACHER_OF_3A, number)).isNotBlank();
  }

  @Test
  void a_member_whose_agreement_was_taken_back_sees_nothing_from_that_moment_and_the_others_stay() {
    CaseNumber number = aCase(SCHOOL, "3B");
    Staff colleague = staff("ens", Role.ENSEIGNANT, SCHOOL, null);
    says(number, new AccessChange.MemberEnters("pp"));
    says(number, new AccessChange.MemberEnters("ens"));

    says(number, new AccessChange.MemberLeaves("pp"));

    assertThat(listed(TEACHER_OF_3A)).isEmpty();
    assertThat(refusal(TEACHER_OF_3A, number)).isNotBlank();
    assertThat(listed(colleague)).containsExactly(number);
  }

  @Test
  void member_and_district_leave_when_the_case_is_closed_or_moves() {
    for (CaseEvent end : List.of(new CaseClosed(aCase(SCHOOL, "3B"), ClosingReason.MOVED), new CaseTransferred(aCase(SCHOOL, "3B")))) {
      says(end.caseNumber(), new AccessChange.MemberEnters("pp"));
      says(end.caseNumber(), new AccessChange.DistrictEnters());
      assertThat(listed(DISTRICT_HEAD)).containsExactly(end.caseNumber());

      events.publishEvent(end);

      assertThat(listed(DISTRICT_HEAD)).isEmpty();
      assertThat(listed(TEACHER_OF_3A)).isEmpty();
    }
  }

  @Test
  void a_referent_sees_the_own_pupil_whatever_the_class() {
    CaseNumber number = aCase(SCHOOL, "3B");

    cases.nameReferents(number, "pp", null);

    assertThat(opens(TEACHER_OF_3A, number).sight().of(Block.SCHOOLING)).isEqualTo(Extent.ALL);
    assertThat(listed(TEACHER_OF_3A)).containsExactly(number);
  }

  @Test
  void a_referent_who_works_in_another_school_by_now_sees_nothing_of_the_pupil() {
    CaseNumber first = aCase(SCHOOL, "3B");
    CaseNumber second = aCase(SCHOOL, "3B");
    cases.nameReferents(first, "pp", null);
    cases.nameReferents(second, "cpe", "pp");
    Staff moved = staff("pp", Role.PROFESSEUR_PRINCIPAL, OTHER, null);
    assertThat(listed(TEACHER_OF_3A)).containsExactly(second, first);

    assertThat(listed(moved)).isEmpty();
    assertThat(List.of(refusal(moved, first), refusal(moved, second))).allMatch(said -> !said.isBlank());
    assertThat(following.ownNumbers(10)).isEmpty();
    when(people.inSchool(SCHOOL)).thenReturn(List.of(CPE));
    when(people.named(any())).thenReturn(List.of(moved));
    SeenCase seen = opens(CPE, first);
    assertThat(readers.of(seen, Block.CONVERSATION, Set.of()).people()).as("who is called in the fil").containsExactly(CPE);
    assertThat(followers.of(first)).isEmpty();
  }

  @Test
  void a_referent_reads_until_the_case_is_closed_and_again_when_it_is_reopened() {
    CaseNumber number = aCase(SCHOOL, "3B");
    cases.nameReferents(number, "pp", null);

    cases.close(number, ClosingReason.SUCCESS);

    assertThat(listed(TEACHER_OF_3A)).isEmpty();
    assertThat(refusal(TEACHER_OF_3A, number)).isNotBlank();
    cases.enterStage(number, Stage.CHECKS);
    assertThat(refusal(TEACHER_OF_3A, number)).as("a check is a task").isNotBlank();
    assertThat(throughTask(TEACHER_OF_3A, number).reads(Block.IDENTITY)).isTrue();
    assertThat(opens(CPE, number).sight().reads(Block.DIAGNOSIS)).as("the school answers for it").isTrue();
    when(people.inSchool(SCHOOL)).thenReturn(List.of(CPE, TEACHER_OF_3A));
    assertThat(readers.of(opens(CPE, number), Block.CONVERSATION, Set.of()).people()).containsExactly(CPE);
    assertThat(followers.of(number)).isEmpty();

    cases.reopen(number);
    assertThat(listed(TEACHER_OF_3A)).containsExactly(number);
  }

  @Test
  void a_member_who_leaves_the_school_leaves_its_alliances_and_those_of_other_houses_stay() {
    CaseNumber number = aCase(SCHOOL, "3B");
    CaseNumber elsewhere = aCase(OTHER, "3B");
    Staff partner = staff("partenaire", Role.ENSEIGNANT, OTHER, null);
    for (String member : List.of("pp", "partenaire")) {
      says(number, new AccessChange.MemberEnters(member));
      says(elsewhere, new AccessChange.MemberEnters(member));
    }

    events.publishEvent(new ColleagueLeft("pp", SCHOOL));

    assertThat(listed(staff("pp", Role.PROFESSEUR_PRINCIPAL, OTHER, null))).containsExactly(elsewhere);
    assertThat(refusal(TEACHER_OF_3A, number)).isNotBlank();
    assertThat(listed(partner)).containsExactly(elsewhere, number);
    assertThat(jdbc.sql("select until_on from alliance.case_access where case_number = :number and subject = 'pp'").param("number", number.value()).query(LocalDate.class).single())
        .as("the end stands in the register").isEqualTo(IN_NOVEMBER.minusDays(1));
  }

  @Test
  void in_a_pause_a_task_shows_whoever_is_not_of_the_school_who_the_pupil_is_and_no_more() {
    CaseNumber number = aCase(SCHOOL, "3B");
    Staff teacher = staff("enseignant", Role.ENSEIGNANT, SCHOOL, null);
    Staff mlds = staff("mlds", Role.MLDS, null, "B035");
    says(number, new AccessChange.DistrictEnters());
    says(number, new AccessChange.MemberEnters("enseignant"));
    for (Staff each : List.of(CPE, mlds, teacher)) {
      assertThat(throughTask(each, number).reads(Block.ACTIONS)).as(each.userName()).isTrue();
      assertThat(taskSights.taskWaits(number)).as(each.userName()).isFalse();
    }

    protection.suspendSharing(number);

    for (Staff each : List.of(mlds, teacher)) {
      assertThat(throughTask(each, number).blocks().entrySet().stream().filter(block -> block.getValue() != Extent.NOTHING))
          .as(each.userName())
          .containsExactly(Map.entry(Block.IDENTITY, Extent.ALL));
      assertThat(taskSights.taskWaits(number)).as(each.userName()).isTrue();
    }
    assertThat(throughTask(CPE, number)).as("the school goes on").isEqualTo(taskSights.throughTask());
    cases.nameReferents(number, "enseignant", null);
    assertThat(throughTask(teacher, number).readsWhole(Block.ACTIONS)).as("the référent goes on").isTrue();
  }

  private Sight throughTask(Staff staff, CaseNumber number) {
    as(staff);
    return taskSights.throughTask(cases.caseFile(number));
  }

  @Test
  void a_technical_account_counts_all_cases_and_learns_no_name() {
    CaseNumber number = aCase(OTHER, "3A");
    as(staff("nightly", Role.INTEGRATION, null, null));

    assertThat(sights.listForPrograms(null, null, 0, 20).cases()).extracting(SeenCase::number).contains(number);
    assertThat(sights.listForPrograms(null, null, 0, 20).cases()).extracting(SeenCase::pupil).containsOnlyNulls();
    assertThat(sights.list(null, null, 0, 20).cases()).isEmpty();
    assertThatThrownBy(() -> sights.open(number)).isInstanceOf(Refusal.class);
  }

  @Test
  void an_administrator_who_also_works_in_a_school_is_no_technical_account() {
    aCase(OTHER, "3A");
    as(new Staff("both", "Both", Set.of(Role.ADMIN, Role.CPE), SCHOOL, null));

    assertThat(sights.listForPrograms(null, null, 0, 20).cases()).isEmpty();
  }

  @Test
  void a_list_takes_as_many_statements_for_twenty_cases_as_for_one() {
    CaseNumber first = aCase(SCHOOL, "3A");
    says(first, new AccessChange.DistrictEnters());
    List<Integer> few = counted();
    IntStream.range(0, 19).forEach(i -> says(aCase(SCHOOL, "3A"), new AccessChange.DistrictEnters()));

    assertThat(counted()).isEqualTo(few).containsExactly(2, 3, 3);
  }

  private List<Integer> counted() {
    List<Integer> counted = new ArrayList<>();
    for (Staff each : List.of(CPE, TEACHER_OF_3A, DISTRICT_HEAD)) {
      as(each);
      counted.add(statements.during(() -> assertThat(sights.list(null, null, 0, 20).cases()).isNotEmpty()));
    }
    return counted;
  }

  private SeenCase opens(Staff staff, CaseNumber number) {
    as(staff);
    return sights.open(number);
  }

  private String refusal(Staff staff, CaseNumber number) {
    as(staff);
    try {
      sights.open(number);
      return "";
    } catch (Refusal refusal) {
      return String.valueOf(refusal.getMessage());
    }
  }

  private List<CaseNumber> listed(Staff staff) {
    as(staff);
    return sights.list(null, null, 0, 100).cases().stream().map(SeenCase::number).toList();
  }

  private void says(CaseNumber number, AccessChange change) {
    events.publishEvent(new Said(number, change));
  }

  private record Said(CaseNumber caseNumber, AccessChange access) implements AccessChange.Event {}

  private void as(Staff staff) {
    when(people.current()).thenReturn(Optional.of(staff));
  }

  private CaseNumber aCase(Uai school, String schoolClass) {
    String key = "pupil" + opened++;
    NewPupil pupil = new NewPupil(key, null, "Martin", "Zoé", LocalDate.of(2011, 3, 4), school, schoolClass);
    return cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
  }

  private static Staff staff(String userName, Role role, Uai school, String district) {
    return new Staff(userName, userName, Set.of(role), school, district);
  }

  /** A day one can move on from. */
  static final class Today extends Clock {

    private Instant now = Instant.EPOCH;

    void is(LocalDate day) {
      now = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Europe/Paris");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan(
      basePackageClasses = {CaseDesk.class, AccessMatrix.class},
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = {".*casefile\\.(process|web)\\..*", ".*(Incident|Watch)Desk", ".*ReceivingSchools", ".*CaseStories", ".*Retention\\w*", ".*Test.*"}))
  static class Room {

    @Bean
    @Primary
    StatementCount dataSource() {
      return new StatementCount(TestDatabase.dataSource());
    }

    @Bean
    Today today() {
      return new Today();
    }
  }
}
