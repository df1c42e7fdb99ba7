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
import fr.allianceeducative.kernel.PupilKey;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.StatementCount;
import fr.allianceeducative.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

/** Who finds which pupil, by what, and what of the pupil. */
@DatabaseTest
@Import({PupilFinderTest.Room.class, Pen.class})
@Transactional
class PupilFinderTest {

  private static final Uai SCHOOL = new Uai("0350001A");
  private static final Uai OTHER = new Uai("0350002B");
  private static final LocalDate BORN = LocalDate.of(2011, 9, 14);

  private static final Staff CPE = staff("cpe", Role.CPE, SCHOOL, null);
  private static final Staff TEACHER = staff("ens", Role.ENSEIGNANT, SCHOOL, null);
  private static final Staff TEACHER_OF_3A = staff("pp", Role.PROFESSEUR_PRINCIPAL, SCHOOL, null);
  private static final Staff DISTRICT_HEAD = staff("district", Role.GPDS_DISTRICT, null, "B035");

  @Autowired PupilFinder finder;
  @Autowired CaseDesk cases;
  @Autowired CorrectionDesk corrections;
  @Autowired StatementCount statements;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired Shown shown;
  @MockitoBean Paths paths;
  @MockitoBean People people;
  @MockitoBean Directory directory;

  @BeforeEach
  void a_school_and_its_people() {
    School school = mock(School.class);
    when(school.district()).thenReturn(new DistrictCode("B035"));
    when(directory.school(any())).thenReturn(Optional.of(school));
    for (Staff each : List.of(CPE, TEACHER, TEACHER_OF_3A)) {
      jdbc.sql("insert into alliance.staff (user_name, display_name, school) values (?, ?, ?)")
          .params(each.userName(), each.displayName(), SCHOOL.value())
          .update();
    }
    jdbc.sql("insert into alliance.staff_class (user_name, school_class) values ('pp', '3A')").update();
    shown.cases.clear();
    shown.reported.clear();
    as(CPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Le Goff", "LEGOFF", "le-goff jean marie", "Jean-Marie LE GOFF", "marie le goff", "jeanmarie", "le gof", "Le Gofff", "Lé Gôff",
    "goff 14/09/2011", "14/9/2011", "2011-09-14", "123456789AB", "1234 567 89 ab", "goff 3A", "le goff 3 A", "leg jea", "Leg"
  })
  void a_pupil_is_found_however_the_name_is_written(String text) {
    register("Le Goff", "Jean-Marie", "123456789AB", SCHOOL, "3 A");

    assertThat(names(text)).containsExactly("Jean-Marie LE GOFF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"d’Almeida", "dalmeida", "D'ALMEIDA", "almeida", "Dalméda", "d almeida zoe", "Zoé", "zoë", "soe almeida"})
  void apostrophes_and_accents_hide_nobody(String text) {
    register("d’Almeida", "Zoé", null, SCHOOL, "3A");

    assertThat(names(text)).containsExactly("Zoé D’ALMEIDA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Reno", "Renaud", "Renaux", "Rnault", "Reanult", "Renaultt", "Tenault"})
  void a_name_that_was_heard_or_mistyped_is_found(String text) {
    register("Renault", "Philippe", null, SCHOOL, "3A");
    register("Martin", "Inès", null, SCHOOL, "3A");

    assertThat(names(text)).containsExactly("Philippe RENAULT");
    assertThat(names(text + " filip")).containsExactly("Philippe RENAULT");
  }

  @Test
  void whoever_has_all_of_what_was_typed_comes_alone_and_a_class_leaves_out_the_others() {
    register("Martin", "Zoé", null, SCHOOL, "3A");
    register("Martin", "Lina", null, SCHOOL, "3B");
    register("Marten", "Zoé", null, SCHOOL, "4C");

    assertThat(names("martin zoe")).containsExactly("Zoé MARTIN", "Zoé MARTEN");
    assertThat(names("martin")).containsExactly("Lina MARTIN", "Zoé MARTIN", "Zoé MARTEN");
    assertThat(names("martin 3B")).containsExactly("Lina MARTIN");
    assertThat(finder.find(PupilQuery.read("martin", "3b")).pupils()).extracting(FoundPupil::fullName).containsExactly("Lina MARTIN");
    assertThat(names("martin gabriel")).as("only the name is right").contains("Zoé MARTIN", "Lina MARTIN");
    assertThat(names("Kerdoncuff")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3e 1, martin 3ème 1", "3e 1, martin 3eme1", "3EME1, martin 3e1", "3ème 1, martin 31", "3B, martin 3e B", "3B, martin 3 B", "3e B, martin 3B",
    "3EB, martin 3e b", "3E, martin 3e E", "2nde 3, martin 2de 3", "2GT3, martin 2nde GT3", "1ère G2, martin 1re G2", "1G2, martin 1ere g2", "6e 2, martin 6e"
  })
  void a_class_is_one_however_its_level_is_written(String schoolClass, String text) {
    register("Martin", "Zoé", null, SCHOOL, schoolClass);
    register("Martin", "Lina", null, SCHOOL, "4C");

    PupilFinder.Found found = finder.find(PupilQuery.read(text, ""));

    assertThat(found.pupils()).extracting(FoundPupil::fullName).containsExactly("Zoé MARTIN");
    assertThat(found.otherClasses()).isFalse();
    String typedClass = text.substring("martin ".length());
    assertThat(finder.find(PupilQuery.read("martin", typedClass)).pupils()).extracting(FoundPupil::fullName).containsExactly("Zoé MARTIN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Martin 14/09/11", "14.9.11 martin", "14-09-11", "Martin 14/09/11 3A"})
  void a_birth_date_may_have_a_year_of_two_digits(String text) {
    register("Martin", "Zoé", null, SCHOOL, "3A");
    cases.register(List.of(new NewPupil("other", null, "Martin", "Lina", BORN.plusDays(1), SCHOOL, "3A")));

    assertThat(PupilQuery.read(text, "").born()).isEqualTo(BORN);
    assertThat(names(text)).first().isEqualTo("Zoé MARTIN");
  }

  @Test
  void an_ine_written_in_pairs_is_no_date() {
    register("Martin", "Zoé", "123456789AB", SCHOOL, "3A");

    assertThat(names("12 34 56 789 AB")).containsExactly("Zoé MARTIN");
  }

  @Test
  void a_telephone_number_is_no_date() {
    for (String text : List.of("martin 02.99.12.34.56", "martin 06-12-34-56-78")) {
      assertThat(PupilQuery.read(text, "").born()).as(text).isNull();
    }
  }

  @Test
  void a_class_that_leaves_nobody_hides_nobody_and_that_is_said() {
    register("Martin", "Zoé", null, SCHOOL, "3A");

    for (String text : List.of("martin 3B", "martin 75", "martin 4e")) {
      PupilFinder.Found found = finder.find(PupilQuery.read(text, ""));
      assertThat(found.pupils()).as(text).extracting(FoundPupil::fullName).containsExactly("Zoé MARTIN");
      assertThat(found.otherClasses()).as(text).isTrue();
    }
    assertThat(finder.find(PupilQuery.read("kerdoncuff 3B", ""))).isEqualTo(new PupilFinder.Found(List.of(), false, false));
  }

  @Test
  void a_teacher_finds_whom_a_file_names_and_learns_name_and_class_and_not_that_there_is_a_case() {
    Pupil followed = listed(register("Martin", "Zoé", null, SCHOOL, "3B"));
    Pupil unknown = listed(register("Martin", "Léo", null, SCHOOL, "3B"));
    open(followed);
    register("Martin", "Ailleurs", null, OTHER, "3B");
    as(TEACHER);

    List<FoundPupil> found = found("martin");

    assertThat(found).extracting(FoundPupil::id).containsExactlyInAnyOrder(followed.id(), unknown.id());
    assertThat(found).allSatisfy(pupil -> {
      assertThat(pupil.file()).isNull();
      assertThat(pupil.birthDate()).isNull();
      assertThat(pupil.age()).isNull();
      assertThat(pupil.reportable()).isTrue();
    });
    assertThat(shown.cases).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = {"ENSEIGNANT", "PROFESSEUR_PRINCIPAL", "AED"})
  void whom_only_a_report_names_is_found_by_who_reported_or_has_the_class_and_to_others_is_not_there(Role role) {
    Pupil reported = register("Martin", "Zoé", "123456789AB", SCHOOL, "3B");
    open(reported);
    as(staff("ens", role, SCHOOL, null));

    for (String text : List.of("martin", "123456789AB", "14/09/2011")) {
      assertThat(found(text)).as(text).isEmpty();
    }
    assertThat(finder.nearly("Martine", "Zoé", BORN)).isEmpty();
    assertThat(finder.reportable(reported.id())).isEmpty();
    assertThat(finder.reported(reported.id())).isEmpty();

    shown.reported.add(reported.id());

    assertThat(found("martin")).singleElement().satisfies(pupil -> {
      assertThat(pupil.file()).isNull();
      assertThat(pupil.birthDate()).isNull();
    });
    assertThat(finder.nearly("Martine", "Zoé", BORN)).hasSize(1);
    assertThat(finder.reportable(reported.id())).isPresent();
    shown.reported.clear();
    jdbc.sql("insert into alliance.staff_class (user_name, school_class) values ('ens', '3B')").update();
    assertThat(found("martin")).hasSize(1);
    as(CPE);
    assertThat(found("martin").get(0).file()).isNotNull();
  }

  @Test
  void the_number_of_a_case_leads_to_it_and_tells_nothing_to_whom_it_is_closed() {
    CaseNumber number = open(register("Martin", "Zoé", null, SCHOOL, "3B"));

    assertThat(found(number.value())).singleElement().satisfies(pupil -> assertThat(pupil.file().number()).isEqualTo(number));
    assertThat(shown.cases).containsExactly(number);
    as(TEACHER);
    assertThat(found(number.value())).isEmpty();
    assertThat(found("AE-2020-999999")).isEmpty();
  }

  @Test
  void who_sees_the_case_is_led_to_the_open_one_and_it_leaves_a_trace() {
    Pupil pupil = register("Martin", "Zoé", null, SCHOOL, "3B");
    CaseNumber old = open(pupil);
    cases.close(old, ClosingReason.SUCCESS);
    assertThat(found("zoé martin").get(0).file().number()).isEqualTo(old);

    CaseNumber now = open(pupil);

    FoundPupil seen = found("zoé martin").get(0);
    assertThat(seen.file().number()).isEqualTo(now);
    assertThat(seen.file().isOpen()).isTrue();
    assertThat(seen.birthDate()).isEqualTo(BORN);
    assertThat(shown.cases).contains(now);
  }

  @Test
  void a_class_teacher_reads_of_the_own_class_alone() {
    open(register("Martin", "Zoé", null, SCHOOL, "3A"));
    open(listed(register("Martin", "Léo", null, SCHOOL, "3B")));
    register("Martin", "Ana", null, SCHOOL, "3A");
    as(TEACHER_OF_3A);

    List<FoundPupil> found = found("martin");

    assertThat(found).extracting(FoundPupil::fullName).containsExactly("Ana MARTIN", "Léo MARTIN", "Zoé MARTIN");
    assertThat(found).extracting(pupil -> pupil.file() != null).containsExactly(false, false, true);
    assertThat(found).extracting(FoundPupil::birthDate).containsExactly(BORN, null, BORN);
  }

  @Test
  void the_district_finds_what_was_sent_to_it_and_reports_nobody() {
    CaseNumber sent = open(register("Martin", "Zoé", "123456789AB", SCHOOL, "3A"));
    open(register("Martin", "Léo", null, SCHOOL, "3A"));
    says(sent, new AccessChange.DistrictEnters());
    as(DISTRICT_HEAD);

    for (String text : List.of("martin", "123456789AB", "14/09/2011", sent.value())) {
      assertThat(found(text)).as(text).singleElement().satisfies(pupil -> {
        assertThat(pupil.file().number()).isEqualTo(sent);
        assertThat(pupil.reportable()).isFalse();
      });
    }
    assertThat(found("léo")).isEmpty();
  }

  @Test
  void a_member_of_an_alliance_finds_the_pupil_of_another_school_and_none_of_its_other_pupils() {
    CaseNumber number = open(register("Martin", "Zoé", null, OTHER, "3A"));
    open(register("Martin", "Léo", null, OTHER, "3A"));
    as(TEACHER);
    assertThat(found("martin")).isEmpty();

    says(number, new AccessChange.MemberEnters("ens"));

    assertThat(found("martin zo")).singleElement().satisfies(pupil -> {
      assertThat(pupil.fullName()).isEqualTo("Zoé MARTIN");
      assertThat(pupil.reportable()).isFalse();
    });
    assertThat(found("léo")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = {"MODELEUR", "DPO", "ADMIN", "INTEGRATION"})
  void who_works_in_no_school_and_follows_nobody_finds_nobody(Role role) {
    open(register("Martin", "Zoé", "123456789AB", SCHOOL, "3A"));
    as(staff("technical", role, null, null));

    for (String text : List.of("martin", "123456789AB", "14/09/2011")) {
      assertThat(found(text)).as(text).isEmpty();
    }
  }

  @Test
  void a_corrected_name_and_a_pupil_who_has_moved_are_found_where_they_are_now() {
    CaseNumber number = open(register("Martin", "Zoé", null, SCHOOL, "3A"));

    corrections.correctIdentity(
        new CorrectIdentity(number, "Kerdoncuff", "Zoé", BORN, Voice.values()[0], "La carte d’identité a été montrée."));

    assertThat(found("martin")).isEmpty();
    assertThat(names("kerdoncuf")).containsExactly("Zoé KERDONCUFF");

    cases.transfer(number, OTHER);

    assertThat(found("kerdoncuff")).isEmpty();
    as(staff("cpe.other", Role.CPE, OTHER, null));
    assertThat(names("kerdoncuff")).containsExactly("Zoé KERDONCUFF");
  }

  @Test
  void a_name_that_a_file_spells_anew_is_found_by_the_new_spelling() {
    register("Martin", "Zoé", "123456789AB", SCHOOL, "3A");
    cases.register(List.of(new NewPupil("ine:123456789AB", "123456789AB", "Martineau", "Zoé", BORN, SCHOOL, "3A")));

    assertThat(names("martineau")).containsExactly("Zoé MARTINEAU");
    assertThat(jdbc.sql("select count(*) from alliance.pupil_word where word = '=martin' and school = '0350001A'").query(Integer.class).single()).isZero();
  }

  @Test
  void nearly_the_same_pupil_is_named_before_a_second_one_is_written_and_the_same_one_is_not() {
    Pupil zoe = register("Kerdoncuff", "Zoé", null, SCHOOL, "3A");
    register("Martin", "Zoé", null, SCHOOL, "3A");
    register("Kerdoncuff", "Zoé", null, OTHER, "3A");

    assertThat(finder.nearly("Kerdoncuf", "Zoe", BORN)).extracting(FoundPupil::id).containsExactly(zoe.id());
    assertThat(finder.nearly("Querdoncuff", "Zoé", BORN)).extracting(FoundPupil::id).containsExactly(zoe.id());
    assertThat(finder.nearly("KERDONCUFF", "ZOE", LocalDate.of(2011, 9, 15))).extracting(FoundPupil::id).containsExactly(zoe.id());
    assertThat(finder.nearly("Kerdoncuff", "Zoé", BORN)).as("is recognised").isEmpty();
    assertThat(finder.nearly("Kerdoncuf", "Zoe", LocalDate.of(2011, 9, 15))).as("born on another day").isEmpty();
    assertThat(finder.nearly("Kerdoncuff-Le Goff", "Zoé", BORN)).as("with the name of the other parent").extracting(FoundPupil::id).containsExactly(zoe.id());
    assertThat(finder.nearly("Kerdoncuff", "Zoé Marie", BORN)).as("with a second first name").extracting(FoundPupil::id).containsExactly(zoe.id());
    assertThat(finder.nearly("Kerdoncuff", "Paul", BORN)).as("a twin").isEmpty();
  }

  @Test
  void only_a_pupil_of_the_own_school_can_be_chosen_for_a_report() {
    Pupil own = listed(register("Martin", "Zoé", null, SCHOOL, "3A"));
    Pupil elsewhere = listed(register("Martin", "Léo", null, OTHER, "3A"));
    as(TEACHER);

    assertThat(finder.reportable(own.id())).isPresent();
    assertThat(finder.reportable(elsewhere.id())).isEmpty();
    assertThat(finder.reported(elsewhere.id())).isEmpty();
    assertThat(finder.reportable(-1)).isEmpty();
    as(DISTRICT_HEAD);
    assertThat(finder.reportable(own.id())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "é", "3A", "-- '’", "%", "31/02/2011 martin"})
  void what_finds_nobody_is_said_with_what_to_write(String text) {
    assertThatThrownBy(() -> PupilQuery.read(text, "")).isInstanceOf(Refusal.class).hasMessageContaining("crivez");
  }

  @Test
  void a_search_takes_as_many_statements_for_two_hundred_pupils_as_for_ten() {
    many(0, 10);
    List<Integer> few = counted();
    many(10, 200);

    assertThat(counted()).isEqualTo(few).containsExactly(2, 3, 3);
    as(CPE);
    assertThat(finder.find(PupilQuery.read("martin", "")).more()).isTrue();
    assertThat(found("martin")).hasSize(20);
  }

  private void many(int from, int to) {
    IntStream.range(from, to)
        .mapToObj(i -> new NewPupil("many" + i, null, "Martin", "Zoé", BORN, SCHOOL, "3A"))
        .map(pupil -> cases.register(List.of(pupil)).get(pupil.key()))
        .map(this::open)
        .forEach(number -> says(number, new AccessChange.DistrictEnters()));
  }

  private List<Integer> counted() {
    List<Integer> counted = new ArrayList<>();
    for (Staff each : List.of(CPE, TEACHER_OF_3A, DISTRICT_HEAD)) {
      as(each);
      counted.add(statements.during(() -> assertThat(found("martin zoe 14/09/2011")).isNotEmpty()));
    }
    return counted;
  }

  private List<String> names(String text) {
    return found(text).stream().map(FoundPupil::fullName).toList();
  }

  private List<FoundPupil> found(String text) {
    return finder.find(PupilQuery.read(text, "")).pupils();
  }

  private CaseNumber open(Pupil pupil) {
    return cases.open(new OpenCase(pupil.id(), 5, false));
  }

  private Pupil register(String lastName, String firstName, String ine, Uai school, String schoolClass) {
    String key = ine == null ? PupilKey.of(lastName, firstName, BORN, school).value() : "ine:" + ine;
    return cases.register(List.of(new NewPupil(key, ine, lastName, firstName, BORN, school, schoolClass))).get(key);
  }

  /** A file of the school names the pupil too. */
  private Pupil listed(Pupil known) {
    NewPupil same =
        new NewPupil(known.key(), known.ine(), known.lastName(), known.firstName(), known.birthDate(), known.school(), known.schoolClass());
    return cases.registerListed(List.of(same)).get(known.key());
  }

  private void says(CaseNumber number, AccessChange change) {
    events.publishEvent(new Said(number, change));
  }

  private record Said(CaseNumber caseNumber, AccessChange access) implements AccessChange.Event {}

  private void as(Staff staff) {
    when(people.current()).thenReturn(Optional.of(staff));
  }

  private static Staff staff(String userName, Role role, Uai school, String district) {
    return new Staff(userName, userName, Set.of(role), school, district);
  }

  /** What the searches have shown of cases. */
  static final class Shown {

    final List<CaseNumber> cases = new ArrayList<>();
    final List<Long> reported = new ArrayList<>();

    @EventListener
    void listed(CaseSeen seen) {
      if (seen.how() == CaseSeen.How.LISTED) {
        cases.addAll(seen.numbers());
      }
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
    Shown shown() {
      return new Shown();
    }

    @Bean
    OwnReports ownReports(Shown shown) {
      return author -> shown.reported;
    }

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-03T09:00:00Z"), ZoneId.of("Europe/Paris"));
    }
  }
}
