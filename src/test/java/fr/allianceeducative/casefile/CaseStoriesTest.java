package fr.allianceeducative.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.SightsTest.Today;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.Relation;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.StatementCount;
import fr.allianceeducative.testing.TestDatabase;
import fr.allianceeducative.testing.TestKeys;
import fr.allianceeducative.vault.Keyring;
import fr.allianceeducative.vault.TextSafe;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

/** What the page of a case and the tab beside a form tell, and to whom. */
@DatabaseTest
@Import(CaseStoriesTest.House.class)
@Transactional
class CaseStoriesTest {

  private static final Uai SCHOOL = new Uai("0350001A");
  private static final Staff CPE = staff("cpe", Role.CPE, SCHOOL, null);
  private static final Staff HEAD = staff("chef", Role.CHEF_ETABLISSEMENT, SCHOOL, null);
  private static final Staff NURSE = staff("infirmier", Role.INFIRMIER, SCHOOL, null);
  private static final Staff CLASS_TEACHER = staff("pp", Role.PROFESSEUR_PRINCIPAL, SCHOOL, null);
  private static final Staff TEACHER = staff("ens", Role.ENSEIGNANT, SCHOOL, null);
  private static final Staff DISTRICT_HEAD = staff("district", Role.GPDS_DISTRICT, null, "B035");

  private static final String FACTS = "faits que le professeur a vus";
  private static final String NOTE = "secret-de-l-infirmerie";
  private static final String STRENGTHS = "aime le théâtre";
  private static final String VIEW = "je m’ennuie en cours";
  private static final String ACTION = "tutorat le lundi";
  private static final String SUMMARY = "exposé de la commission";

  @Autowired Sights sights;
  @Autowired CaseStories stories;
  @Autowired CaseDesk cases;
  @Autowired FamilyDesk families;
  @Autowired StatementCount statements;
  @Autowired JdbcClient jdbc;
  @Autowired Accesses accesses;
  @Autowired Today today;
  @MockitoBean Paths paths;
  @MockitoBean OpenSteps steps;
  @MockitoBean People people;
  @MockitoBean Directory directory;
  private int opened;

  @BeforeEach
  void the_school() {
    today.is(LocalDate.of(2026, 11, 3));
    for (Staff each : List.of(CPE, HEAD, NURSE, CLASS_TEACHER, TEACHER)) {
      jdbc.sql("insert into alliance.staff (user_name, display_name, school) values (?, ?, ?)")
          .params(each.userName(), each.displayName(), SCHOOL.value())
          .update();
    }
    jdbc.sql("insert into alliance.staff_class (user_name, school_class) values ('pp', '3A')").update();
    when(people.named(any())).thenReturn(List.of(CPE, HEAD, NURSE, CLASS_TEACHER, TEACHER));
    when(people.inSchool(SCHOOL)).thenReturn(List.of(CPE, HEAD, NURSE, CLASS_TEACHER, TEACHER));
    when(directory.school(any())).thenReturn(Optional.empty());
    when(steps.of(any()))
        .thenReturn(
            List.of(
                new OpenStep("point", "Faire le point sur le plan", null, Set.of(Role.CPE), today.instant().minusSeconds(172_800), false),
                new OpenStep("transmission", "Consigner la transmission", "chef", Set.of(), null, true)));
  }

  @Test
  void a_colleague_who_follows_the_pupil_reads_why_we_are_here_what_we_understand_what_is_done_and_decided() {
    CaseNumber number = aWholeCase();

    CaseStory story = told(CPE, number);

    assertThat(story.parts()).extracting(CaseStory.Part::chapter).containsExactly(Chapter.values());
    assertThat(words(story)).contains(FACTS, STRENGTHS, VIEW, ACTION, SUMMARY, "Mission locale", "Objectif atteint");
    assertThat(story.in(Chapter.WHY).get(1).by()).isEqualTo("Nom de ens");
    assertThat(story.glance().referents()).containsExactly("Nom de cpe");
    assertThat(story.glance().around()).containsExactly("Awa Diallo, Mission locale");
  }

  @Test
  void a_protected_note_shows_that_it_exists_and_who_wrote_it_even_to_the_profession_that_wrote_it() {
    CaseNumber number = aWholeCase();

    for (Staff reader : List.of(CPE, NURSE)) {
      CaseStory story = told(reader, number);
      assertThat(words(story)).noneMatch(text -> text.contains(NOTE));
      assertThat(story.in(Chapter.DIAGNOSIS))
          .filteredOn(each -> each.title().startsWith("Note"))
          .singleElement()
          .satisfies(note -> assertThat(note.by()).isEqualTo("Nom de infirmier"))
          .satisfies(note -> assertThat(note.on()).isEqualTo(LocalDate.of(2026, 10, 12)));
      assertThat(story.glance().sensitive()).contains("note sous secret professionnel (infirmerie)");
    }
    assertThat(words(told(CLASS_TEACHER, number))).noneMatch(text -> text.contains("secret"));
  }

  @Test
  void who_reads_in_short_learns_that_there_is_something_and_no_word_of_it() {
    CaseNumber number = aWholeCase();
    accesses.open(number, Relation.DISTRICT, "B035", LocalDate.of(2026, 10, 1), null);

    assertThat(words(told(CLASS_TEACHER, number))).doesNotContain(STRENGTHS, VIEW, SUMMARY).contains(ACTION, "Aide pédagogique");
    assertThat(words(told(DISTRICT_HEAD, number))).doesNotContain(FACTS).contains(STRENGTHS, "Absences répétées");
  }

  @Test
  void what_protects_the_pupil_stands_in_the_path_for_those_who_may_know_it() {
    CaseNumber number = aWholeCase();
    jdbc.sql("update alliance.case_file set sharing_suspended = true where number = ?").param(number.value()).update();

    assertThat(told(HEAD, number).steps()).hasSize(2);
    assertThat(told(HEAD, number).glance().sensitive()).contains("partage avec les partenaires en pause");
    assertThat(told(CPE, number).steps()).singleElement().satisfies(step -> assertThat(step.late()).isTrue());
    assertThat(told(CPE, number).glance().sensitive()).noneMatch(mark -> mark.contains("pause"));
  }

  @Test
  void a_pause_of_sharing_leaves_the_district_the_name_and_nothing_else() {
    CaseNumber number = aWholeCase();
    accesses.open(number, Relation.DISTRICT, "B035", LocalDate.of(2026, 10, 1), null);
    jdbc.sql("update alliance.case_file set sharing_suspended = true where number = ?").param(number.value()).update();

    CaseStory story = told(DISTRICT_HEAD, number);

    assertThat(story.parts()).isEmpty();
    assertThat(story.steps()).isEmpty();
    assertThat(story.happened()).isEmpty();
    assertThat(story.glance().around()).isEmpty();
  }

  @Test
  void a_teacher_with_a_task_reads_the_own_report_and_what_is_done_for_the_pupil() {
    CaseNumber number = aWholeCase();
    as(TEACHER);

    CaseStory story = stories.story(sights.openByTask(number));

    assertThat(words(story)).contains(FACTS, ACTION).doesNotContain(STRENGTHS, VIEW, SUMMARY);
    as(staff("autre", Role.ENSEIGNANT, SCHOOL, null));
    assertThat(words(stories.story(sights.openByTask(number)))).contains(ACTION).doesNotContain(FACTS);
  }

  @Test
  void a_pause_leaves_a_teacher_with_a_task_the_name_of_the_pupil() {
    CaseNumber number = aWholeCase();
    jdbc.sql("update alliance.case_file set sharing_suspended = true where number = ?").param(number.value()).update();
    as(TEACHER);

    CaseStory story = stories.story(sights.openByTask(number));

    assertThat(story.parts()).isEmpty();
    assertThat(story.file().pupil()).isNotNull();
    assertThat(story.file().waits()).isTrue();
  }

  @Test
  void what_is_late_says_since_when_and_whose_it_is() {
    CaseGlance glance = told(CPE, aWholeCase()).glance();

    assertThat(glance.late())
        .singleElement()
        .isEqualTo(new CaseGlance.Step("Faire le point sur le plan", "CPE", LocalDate.of(2026, 11, 1), true, "point"));
  }

  @Test
  void what_comes_next_names_who_has_it_and_functions_that_somebody_here_holds_and_leads_there_who_may_go() {
    CaseNumber number = aWholeCase();
    when(steps.of(any()))
        .thenReturn(
            List.of(
                new OpenStep("a", "Organiser une visite", null, Set.of(Role.RDS, Role.CPE, Role.DIRECTEUR_ECOLE), null, false),
                new OpenStep("b", "Évaluer la situation sociale", null, Set.of(Role.ASSISTANT_SOCIAL), null, false),
                new OpenStep("c", "Examiner au district", null, Set.of(Role.GPDS_DISTRICT), null, false),
                new OpenStep("d", "Signer le plan", "chef", Set.of(Role.CPE), null, false)));

    assertThat(told(CPE, number).steps())
        .extracting(CaseGlance.Step::who)
        .containsExactly("CPE", "personne n’a cette fonction ici : la direction décide qui s’en charge", "GPDS de district", "Nom de chef");
    assertThat(told(CPE, number).steps()).extracting(CaseGlance.Step::task).containsExactly("a", null, null, null);
    assertThat(told(HEAD, number).steps()).extracting(CaseGlance.Step::task).containsExactly(null, null, null, "d");
  }

  @Test
  void a_case_takes_as_many_statements_among_two_hundred_as_among_ten_however_much_it_holds() {
    CaseNumber number = aWholeCase();
    IntStream.range(0, 9).forEach(i -> aWholeCase());
    int few = statements.during(() -> told(CPE, number));
    IntStream.range(0, 190).forEach(i -> aWholeCase());
    IntStream.range(0, 5).forEach(i -> fill(number));

    assertThat(statements.during(() -> told(CPE, number))).isEqualTo(few).isLessThanOrEqualTo(30);
  }

  private CaseStory told(Staff reader, CaseNumber number) {
    as(reader);
    return stories.story(sights.open(number));
  }

  private void as(Staff staff) {
    when(people.current()).thenReturn(Optional.of(staff));
  }

  private static Set<String> words(CaseStory story) {
    return story.parts().stream()
        .flatMap(part -> part.told().stream())
        .flatMap(told -> Stream.concat(Stream.of(told.title()), told.lines().stream().map(Passage.Line::text)))
        .collect(Collectors.toSet());
  }

  private CaseNumber aWholeCase() {
    as(CPE);
    String key = "pupil" + opened++;
    NewPupil pupil = new NewPupil(key, null, "Martin", "Zoé", LocalDate.of(2011, 3, 4), SCHOOL, "3A");
    CaseNumber number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, true));
    cases.nameReferents(number, "cpe", null);
    families.recordShare(number, "Mission locale", "Synthèse", Share.Basis.AGREEMENT, true);
    fill(number);
    return number;
  }

  private void fill(CaseNumber number) {
    long pupil = cases.caseFile(number).pupil().id();
    write("insert into alliance.signal_report (pupil_id, case_number, author, author_role, reported_on, signals, facts, urgency,"
        + " already_followed, already_left, pupil_informed) values (?, ?, 'ens', 'Enseignant', date '2026-10-01',"
        + " 'REPEATED_ABSENCES', ?, 'NORMAL', false, false, true)", pupil, number.value(), FACTS);
    write("insert into alliance.qualification (case_number, suggested_track, suggested_urgency, track, urgency, situation,"
        + " already_followed, danger_suspected, decided_by, decided_on) values (?, 'INTERVIEW', 'NORMAL', 'INTERVIEW', 'NORMAL',"
        + " 'OFTEN_ABSENT', false, false, 'cpe', date '2026-10-02')", number.value());
    write("insert into alliance.interview (case_number, held_on, pupil_view, pupil_wishes, preferred_channel, next_meeting, author)"
        + " values (?, date '2026-10-05', ?, 'un stage', 'PHONE', date '2026-11-20', 'cpe')", number.value(), VIEW);
    write("insert into alliance.contribution (case_number, profession, domain, potentialities, difficulties, contributed_on, author)"
        + " values (?, 'INFIRMIER', 'HEALTH', 'calme', 'fatigue', date '2026-10-12', 'infirmier')", number.value());
    write("insert into alliance.contribution_need (contribution_id, name) select max(id), 'PEDAGOGY' from alliance.contribution where case_number = ?",
        number.value());
    write("insert into alliance.protected_note (case_number, profession, note, written_on, author)"
        + " values (?, 'INFIRMIER', ?, date '2026-10-12', 'infirmier')", number.value(), NOTE);
    write("insert into alliance.synthesis (case_number, potentialities, difficulties, health_needs, pupil_voice, family_voice, written_on,"
        + " author) values (?, ?, 'dort peu', false, 'oui', 'oui', date '2026-10-15', 'cpe')", number.value(), STRENGTHS);
    write("insert into alliance.plan (case_number, version, objective, rhythm, state, drafted_on) select ?, coalesce(max(version), 0) + 1,"
        + " 'revenir en classe', 'WEEKLY', 'DRAFT', date '2026-10-20' from alliance.plan where case_number = ?", number.value(), number.value());
    write("insert into alliance.plan_action (plan_id, type, what, responsible, starts_on, review_on, ends_on, state, result) select max(id),"
        + " 'PEDAGOGICAL', ?, 'TEACHER', date '2026-10-21', date '2026-11-21', date '2026-12-21', 'DONE', 'ACHIEVED' from alliance.plan"
        + " where case_number = ?", ACTION, number.value());
    write("insert into alliance.alliance_member (case_number, name, structure, domain, outside, already_involved, state)"
        + " select ?, 'Awa Diallo', 'Mission locale', 'INTEGRATION', true, false, 'ACTIVE' from alliance.case_file where number = ?"
        + " and not exists (select 1 from alliance.alliance_member where case_number = ?)", number.value(), number.value(), number.value());
    String session = "S-" + opened + "-" + System.nanoTime() % 1_000_000_000L;
    write("insert into alliance.commission_session (number, school, state, planned_at, prepare_by, held_on, validated_on)"
        + " values (?, ?, 'CLOSED', timestamp with time zone '2026-10-25 09:00:00+00:00', date '2026-10-20', date '2026-10-25', date '2026-10-26')",
        session, SCHOOL.value());
    write("insert into alliance.commission_decision (session_number, case_number, examined, off_agenda, summary, measure, family_informed,"
        + " recorded_at, recorded_by) values (?, ?, true, false, ?, 'PLAN', true, timestamp with time zone '2026-10-25 10:00:00+00:00', 'chef')",
        session, number.value(), SUMMARY);
    write("insert into alliance.plan_exchange (case_number, held_on, channel, heard, colour, content, next_on, recorded_by)"
        + " values (?, date '2026-10-28', 'MEETING', 'YOUTH', 'GREEN', 'tout va mieux', date '2026-11-10', 'cpe')", number.value());
  }

  private void write(String sql, Object... values) {
    jdbc.sql(sql).params(values).update();
  }

  private static Staff staff(String userName, Role role, Uai school, String district) {
    return new Staff(userName, "Nom de " + userName, Set.of(role), school, district);
  }

  /** Every room that tells something, on its tables, without an engine. */
  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan(
      basePackages = "fr.allianceeducative",
      useDefaultFilters = false,
      includeFilters = {
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {
              ".*\\.(casefile|signal|diagnosis|actionplan|commission|district|remediation|alliance|family)\\.persistence\\.Jdbc\\w+(?<!Forgets)",
              ".*\\.\\w*(?<!Case)Story", ".*CaseStories", ".*AccessConfiguration", ".*casefile\\.(Relations|Sights|TaskSights|CaseDesk|FamilyDesk|AgreementDesk)"
            }),
        @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = {Pen.class, TextSafe.class})
      },
      excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
  static class House {

    @Bean
    @Primary
    StatementCount dataSource() {
      return new StatementCount(TestDatabase.dataSource());
    }

    @Bean
    Today today() {
      return new Today();
    }

    @Bean
    Keyring keys() {
      return new TestKeys("one");
    }
  }
}
