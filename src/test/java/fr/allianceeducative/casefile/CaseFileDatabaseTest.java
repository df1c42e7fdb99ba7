package fr.allianceeducative.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.directory.SchoolState;
import fr.allianceeducative.directory.SchoolType;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Relation;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.StatementCount;
import fr.allianceeducative.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.InOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import({CaseFileDatabaseTest.Room.class, Pen.class})
@Transactional
class CaseFileDatabaseTest {

  private static final Uai SCHOOL = new Uai("0350001A");
  private static final Uai OTHER = new Uai("0350002B");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final Staff CPE = new Staff("cpe.brito", "Mme Brito", Set.of(Role.CPE), SCHOOL, null);

  private static final Staff HEAD =
      new Staff("chef.brito", "M. Le Goff", Set.of(Role.CHEF_ETABLISSEMENT), SCHOOL, null);

  @Autowired CaseDesk cases;
  @Autowired FamilyDesk families;
  @Autowired SharingDesk sharing;
  @Autowired ProtectionDesk protection;
  @Autowired IncidentDesk incidents;
  @Autowired WatchDesk watches;
  @Autowired CaseFiles files;
  @Autowired CaseChanges changes;
  @Autowired Sights sights;
  @Autowired StatementCount statements;
  @MockitoBean Paths paths;
  @MockitoBean People people;
  @MockitoBean Directory directory;

  @BeforeEach
  void aPersonAtWork() {
    when(people.current()).thenReturn(Optional.of(CPE));
    when(people.inSchool(SCHOOL)).thenReturn(List.of(CPE));
    when(paths.transferRequested(any())).thenReturn(true);
    when(paths.withdrawalRequested(any())).thenReturn(true);
  }

  @Test
  void registering_many_pupils_needs_no_more_statements_than_registering_a_few() {
    int few = statements.during(() -> cases.register(pupils("a", 3)));
    int many = statements.during(() -> cases.register(pupils("b", 300)));

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(4);
    assertThat(cases.pupils(List.of("b0", "b299", "b300"))).containsOnlyKeys("b0", "b299");
  }

  @Test
  void a_known_pupil_registered_again_unchanged_is_only_read() {
    cases.register(pupils("a", 20));

    assertThat(statements.during(() -> cases.register(pupils("a", 20)))).isEqualTo(1);
  }

  @Test
  void a_pupil_who_changed_class_keeps_the_number_and_the_ine() {
    Pupil before = register("k");
    NewPupil moved = new NewPupil("k", null, "Martin", "Lina", before.birthDate(), SCHOOL, "3B");

    Pupil after = cases.register(List.of(moved)).get("k");

    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.schoolClass()).isEqualTo("3B");
    assertThat(after.ine()).isEqualTo("12345678901");
  }

  @Test
  void a_pupil_has_one_open_case_at_most_and_may_have_a_new_one_after_it_is_closed() {
    Pupil pupil = register("k");
    CaseNumber first = open(pupil);

    assertThatThrownBy(() -> open(pupil)).isInstanceOf(Refusal.class).hasMessageContaining("joignez-y le signal");
    cases.close(first, ClosingReason.SUCCESS);
    CaseNumber second = open(pupil);

    assertThat(second).isNotEqualTo(first);
    assertThat(cases.openCases(List.of(pupil.id()))).containsExactly(Map.entry(pupil.id(), second));
  }

  @Test
  void the_database_itself_refuses_a_second_open_case() {
    Pupil pupil = register("k");
    open(pupil);

    assertThatThrownBy(
            () -> changes.add(new CaseNumber("AE-2026-999999"), pupil, new OpenCase(pupil.id(), 1, false), TODAY))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void everything_that_happens_is_on_the_timeline_newest_first_with_its_author() {
    CaseNumber number = open(register("k"));

    cases.nameReferents(number, "cpe.brito", null);
    cases.watch(number, TODAY.plusDays(30));
    watches.review(new ReviewWatch(number, ReviewWatch.Decision.CLOSE, ReviewWatch.Reason.STABLE));

    assertThat(sights.open(number).timeline())
        .extracting(TimelineEntry::sentence)
        .containsExactly(
            "Dossier clos : sans suite, la situation ne demande pas d’accompagnement.",
            "Veille close : situation stable.",
            "Mise en veille du dossier.",
            new ReferentNamed(number, List.of()).sentence(),
            "Dossier ouvert.");
    assertThat(sights.open(number).timeline()).extracting(TimelineEntry::author).containsOnly("cpe.brito");
  }

  @Test
  void a_lifted_watch_leaves_no_date_behind_and_the_case_stays_open() {
    CaseNumber number = open(register("k"));
    cases.watch(number, TODAY.plusDays(30));

    watches.review(new ReviewWatch(number, ReviewWatch.Decision.RESUME, ReviewWatch.Reason.NEW_FACTS));

    assertThat(cases.caseFile(number).watchUntil()).isNull();
    assertThat(cases.caseFile(number).isOpen()).isTrue();
  }

  @Test
  void a_closed_case_shows_its_checks_and_stays_closed_whatever_else_its_path_does() {
    CaseNumber number = open(register("k"));
    cases.close(number, ClosingReason.APPRENTICESHIP);

    cases.enterStage(number, Stage.PLAN);
    assertThat(cases.caseFile(number).stage()).isEqualTo(Stage.CLOSED);

    cases.enterStage(number, Stage.CHECKS);
    CaseFile checked = cases.caseFile(number);
    assertThat(checked.stage()).isEqualTo(Stage.CHECKS);
    assertThat(checked.isOpen()).isFalse();
    assertThat(checked.closedOn()).isEqualTo(TODAY);
    assertThat(checked.closingReason()).isEqualTo(ClosingReason.APPRENTICESHIP);

    cases.enterStage(number, Stage.CLOSED);
    assertThat(cases.caseFile(number).stage()).isEqualTo(Stage.CLOSED);
    assertThat(cases.caseFile(number).closedOn()).isEqualTo(TODAY);
  }

  @Test
  void a_share_holds_until_it_is_withdrawn_or_sharing_is_suspended() {
    CaseNumber number = open(register("k"));
    families.recordShare(number, "Mission locale", "synthèse", Share.Basis.AGREEMENT, true);
    families.recordShare(number, "CIO", "plan", Share.Basis.AGREEMENT, false);
    assertThat(sharing.mayShareWith(number, "Mission locale")).isTrue();
    assertThat(sharing.mayShareWith(number, "CIO")).isFalse();

    families.withdraw(number, "Mission locale");
    assertThat(sharing.mayShareWith(number, "Mission locale")).isFalse();
    assertThat(families.shares(number)).extracting(Share::withdrawnOn).containsExactly(null, TODAY);

    families.recordShare(number, "Mission locale", "synthèse", Share.Basis.AGREEMENT, true);
    protection.suspendSharing(number);
    assertThat(sharing.mayShareWith(number, "Mission locale")).isFalse();
    protection.reviewSuspension(
        new ReviewSuspension(number, ReviewSuspension.Decision.RESUME, ReviewSuspension.Reason.DANGER_OVER));
    assertThat(sharing.mayShareWith(number, "Mission locale")).isTrue();
  }

  @Test
  void a_pause_says_whom_to_ask_and_never_why() {
    CaseNumber number = open(register("k"));
    CaseNumber other = open(register("l"));
    sharing.mustBeOpen(number);

    protection.suspendSharing(number);

    assertThat(sharing.paused(List.of(number, other))).containsExactly(number);
    assertThat(statements.during(() -> sharing.paused(List.of(number, other)))).isEqualTo(1);
    assertThatThrownBy(() -> sharing.mustBeOpen(number))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("en pause")
        .hasMessageContaining("voyez la direction")
        .message()
        .doesNotContainIgnoringCase("danger");
  }

  @Test
  void the_head_may_keep_sharing_suspended_and_says_why_it_goes_on() {
    CaseNumber number = open(register("k"));
    protection.suspendSharing(number);
    protection.suspendSharing(number);

    protection.reviewSuspension(new ReviewSuspension(number, ReviewSuspension.Decision.KEEP, null));
    assertThat(sharing.paused(number)).isTrue();
    assertThatThrownBy(() -> new ReviewSuspension(number, ReviewSuspension.Decision.RESUME, null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Ce qui motive la reprise");
    protection.reviewSuspension(
        new ReviewSuspension(number, ReviewSuspension.Decision.RESUME, ReviewSuspension.Reason.PROTECTED));

    assertThat(sharing.paused(number)).isFalse();
    assertThat(readBy(Role.CPE, number)).containsExactly("CaseOpened");
    assertThat(readBy(Role.CHEF_ETABLISSEMENT, number))
        .containsExactly("SharingResumed", "SuspensionKept", "SharingSuspended", "CaseOpened");
    assertThat(sights.open(number).timeline().get(0).sentence()).isEqualTo("Partage ordinaire repris : protection en place.");
  }

  @Test
  void a_danger_takes_a_path_of_its_own_even_when_the_case_is_closed() {
    CaseNumber number = open(register("k"));
    cases.close(number, ClosingReason.MOVED);

    incidents.reportDanger(number);

    verify(paths).dangerReported(number, SCHOOL);
    assertThat(readBy(Role.CHEF_ETABLISSEMENT, number)).containsExactly("DangerReported", "CaseClosed", "CaseOpened");
  }

  @Test
  void a_transmission_is_kept_as_who_and_when_and_only_by_somebody_of_the_school() {
    CaseNumber number = open(register("k"));

    protection.recordTransmission(new RecordTransmission.Made(number, TODAY, "cpe.brito"));

    when(people.current()).thenReturn(Optional.of(HEAD));
    assertThat(sights.open(number).timeline().get(0).sentence()).isEqualTo("Transmission faite le 3 novembre 2026 par Mme Brito.");
    assertThatThrownBy(() -> protection.recordTransmission(new RecordTransmission.Made(number, TODAY, "inconnu")))
        .isInstanceOf(Refusal.class);
    protection.recordTransmission(new RecordTransmission.Made(number, TODAY, RecordTransmission.SOMEBODY_ELSE));
    protection.recordTransmission(new RecordTransmission.NotNeeded(number));
    assertThat(sights.open(number).timeline())
        .extracting(TimelineEntry::sentence)
        .startsWith(
            "Danger écarté après examen, aucune transmission.",
            "Transmission faite le 3 novembre 2026 par une personne d’un autre établissement ou service.");
    assertThatThrownBy(
            () -> protection.recordTransmission(new RecordTransmission.Made(number, TODAY.plusDays(1), "cpe.brito")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("avenir");
  }

  @Test
  void a_case_follows_the_pupil_to_the_school_that_was_named() {
    CaseNumber number = open(register("k"));
    cases.nameReferents(number, "cpe.brito", null);
    incidents.requestTransfer(number);
    when(directory.school(OTHER)).thenReturn(Optional.of(school(OTHER, SchoolState.OPEN)));

    incidents.prepareTransfer(new PrepareTransfer(number, " 0350002b", true));
    incidents.transfer(number);

    CaseFile there = cases.caseFile(number);
    assertThat(there.school()).isEqualTo(OTHER);
    assertThat(there.pupil().school()).isEqualTo(OTHER);
    assertThat(there.referent()).isNull();
    InOrder moved = inOrder(paths);
    moved.verify(paths).handOver(number);
    moved.verify(paths).begin(number, OTHER);
    assertThat(files.preparedMove(number)).isEmpty();
  }

  @Test
  void a_school_that_does_not_fit_is_refused_with_what_to_do() {
    CaseNumber number = open(register("k"));
    when(directory.school(SCHOOL)).thenReturn(Optional.of(school(SCHOOL, SchoolState.OPEN)));
    when(directory.school(OTHER)).thenReturn(Optional.of(school(OTHER, SchoolState.CLOSED)));
    when(directory.search("brizeux"))
        .thenReturn(
            List.of(
                school(new Uai("0350003C"), SchoolState.OPEN), school(new Uai("0350004D"), SchoolState.OPEN)));

    assertThatThrownBy(() -> incidents.prepareTransfer(new PrepareTransfer(number, "0350001A", true)))
        .hasMessageStartingWith("Cet établissement suit déjà l’élève");
    assertThatThrownBy(() -> incidents.prepareTransfer(new PrepareTransfer(number, "0350002B", true)))
        .hasMessageStartingWith("Aucun établissement ouvert");
    assertThatThrownBy(() -> incidents.prepareTransfer(new PrepareTransfer(number, "brizeux", true)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("0350003C")
        .hasMessageContaining("0350004D");
    assertThat(files.preparedMove(number)).isEmpty();
  }

  @Test
  void a_closed_or_stopped_path_takes_no_further_incident() {
    CaseNumber number = open(register("k"));
    when(paths.withdrawalRequested(number)).thenReturn(false);
    assertThatThrownBy(() -> incidents.requestWithdrawal(number))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("déjà en cours");

    incidents.recordWithdrawal(new RecordWithdrawal(number, ClosingReason.MOVED));

    assertThat(cases.caseFile(number).closingReason()).isEqualTo(ClosingReason.MOVED);
    assertThatThrownBy(() -> incidents.declareUrgency(number)).isInstanceOf(Refusal.class).hasMessageContaining("clos");
    assertThatThrownBy(() -> incidents.requestTransfer(number)).isInstanceOf(Refusal.class).hasMessageContaining("clos");
  }

  @Test
  void a_page_of_cases_needs_two_statements_whatever_their_number() {
    cases.register(pupils("p", 30)).values().forEach(this::open);

    assertThat(statements.during(() -> files.page(of(SCHOOL)))).isEqualTo(2);
    assertThat(files.page(of(SCHOOL)).cases()).hasSize(20);
    assertThat(files.page(of(OTHER)).total()).isZero();
  }

  private static CaseQuery of(Uai school) {
    return new CaseQuery(new Viewer("cpe", school, null, TODAY), Set.of(Relation.SCHOOL), null, null, 0, 20);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void what_tells_of_child_protection_is_read_by_those_who_protect_and_by_nobody_else(Role role) {
    CaseNumber number = open(register("k"));
    protection.suspendSharing(number);
    protection.recordTransmission(new RecordTransmission.Made(number, TODAY, "cpe.brito"));

    boolean protects =
        Set.of(
                Role.CHEF_ETABLISSEMENT,
                Role.DIRECTEUR_ECOLE,
                Role.ASSISTANT_SOCIAL,
                Role.INFIRMIER,
                Role.MEDECIN,
                Role.PSYEN)
            .contains(role);
    assertThat(readBy(role, number))
        .containsExactlyElementsOf(
            protects
                ? List.of("TransmissionRecorded", "SharingSuspended", "CaseOpened")
                : Set.of(Role.CPE, Role.RDS, Role.RASED).contains(role) ? List.of("CaseOpened") : List.of());
  }

  @Test
  void a_case_and_its_timeline_are_two_statements_and_who_is_nobody_reads_nothing() {
    CaseNumber number = open(register("k"));
    protection.suspendSharing(number);

    assertThat(statements.during(() -> sights.open(number).timeline())).isEqualTo(2);
    when(people.current()).thenReturn(Optional.empty());
    assertThatThrownBy(() -> sights.open(number)).isInstanceOf(Refusal.class);
  }

  private List<String> readBy(Role role, CaseNumber number) {
    when(people.current()).thenReturn(Optional.of(new Staff("lecteur", "Lecteur", Set.of(role), SCHOOL, null)));
    try {
      return sights.open(number).timeline().stream().map(TimelineEntry::kind).toList();
    } catch (Refusal notTheirs) {
      return List.of();
    }
  }

  private CaseNumber open(Pupil pupil) {
    return cases.open(new OpenCase(pupil.id(), 5, true));
  }

  private Pupil register(String key) {
    return cases
        .register(List.of(new NewPupil(key, "12345678901", "Martin", "Lina", LocalDate.of(2010, 5, 2), SCHOOL, "3A")))
        .get(key);
  }

  private static List<NewPupil> pupils(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new NewPupil(prefix + i, null, "Nom" + i, "Prénom", LocalDate.of(2010, 5, 2), SCHOOL, "3A"))
        .toList();
  }

  private static School school(Uai uai, SchoolState state) {
    return new School(
        uai, "Collège Brizeux", SchoolType.COLLEGE, null, null, null, null,
        new School.Authority("035", null, "14", null), null, null, state);
  }

  /** The room and its tables; its engine side and the other rooms are mocked. */
  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan(
      basePackageClasses = {CaseDesk.class, AccessMatrix.class},
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = {".*casefile\\.(process|web)\\..*", ".*CaseStories", ".*Retention\\w*", ".*Test.*"}))
  static class Room {

    @Bean
    @Primary
    StatementCount dataSource() {
      return new StatementCount(TestDatabase.dataSource());
    }

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-03T09:00:00Z"), ZoneId.of("Europe/Paris"));
    }
  }
}
