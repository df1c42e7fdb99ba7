package fr.allianceeducative.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.Audience;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.FoundPupil;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.Paths;
import fr.allianceeducative.casefile.PupilFinder;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.casefile.TimelineEntries;
import fr.allianceeducative.casefile.TimelineEntry;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Ine;
import fr.allianceeducative.kernel.PupilKey;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.testing.CaseFileBeans;
import fr.allianceeducative.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import({QualificationDesk.class, SituationReader.class, ReportedPupils.class, ReportedLookalikes.class, HealthWords.class, QualificationDeskTest.Rooms.class})
@Transactional
class QualificationDeskTest {

  private static final Uai SCHOOL = new Uai("0352533N");
  private static final Uai OTHER_SCHOOL = new Uai("0350001A");
  private static final LocalDate BORN = LocalDate.of(2012, 3, 4);
  private static final Ine INE = new Ine("123456789AB");
  private static final Staff TEACHER = new Staff("legall", "Mme Le Gall", Set.of(Role.ENSEIGNANT), SCHOOL, null);

  @Configuration(proxyBeanMethods = false)
  @Import(CaseFileBeans.class)
  @ComponentScan("fr.allianceeducative.signal.persistence")
  static class Rooms {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Europe/Paris"));
    }

    @Bean
    TrackTable tracks() {
      return situation -> new SuggestedTrack(Track.INTERVIEW, situation.declared(), "qualification");
    }

    @Bean
    Vocabulary vocabulary() {
      return field -> List.of("dyslexie");
    }
  }

  @MockitoBean Paths paths;
  @MockitoBean PupilFinder finder;
  @MockitoBean People people;

  @Autowired QualificationDesk desk;
  @Autowired SituationReader reader;
  @Autowired PupilScores scores;
  @Autowired CaseDesk cases;
  @Autowired TimelineEntries timeline;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aTeacherIsSignedIn() {
    when(people.current()).thenReturn(Optional.of(TEACHER));
  }

  @Test
  void an_unknown_pupil_is_registered_and_gets_a_case() {
    TakenReport taken = desk.report(report(null, "Le Roux", "Zoé", Urgency.PRIORITY));

    assertThat(taken.caseOpen()).isFalse();
    CaseNumber number = desk.openCase(taken.id());
    desk.acknowledge(taken.id());

    CaseFile file = cases.caseFile(number);
    assertThat(file.pupil().fullName()).isEqualTo("Zoé LE ROUX");
    assertThat(file.school()).isEqualTo(SCHOOL);
    assertThat(file.score()).isNull();
    verify(paths).begin(number, SCHOOL);
    assertThat(sentences(number))
        .containsExactly(
            "Accusé de réception du signal adressé à son auteur.",
            "Signal d’un membre de l’établissement reçu.",
            "Dossier ouvert.");
  }

  @Test
  void a_pupil_a_file_brought_with_an_ine_is_recognised_by_name_and_birth_date() {
    Pupil known = fromFile(SCHOOL);

    TakenReport taken = desk.report(report(null, "LE-ROUX", "zoe", Urgency.NORMAL));
    CaseNumber number = desk.openCase(taken.id());

    assertThat(cases.caseFile(number).pupil()).isEqualTo(known);
    assertThat(jdbc.sql("select count(*) from alliance.pupil").query(Long.class).single()).isEqualTo(1);
  }

  @Test
  void of_two_pupils_who_are_called_alike_and_were_born_on_one_day_the_class_says_which_one() {
    fromFile(SCHOOL);
    Pupil meant = cases.register(List.of(new NewPupil("meant", null, "Le Roux", "Zoé", BORN, SCHOOL, "3e A"))).get("meant");

    CaseNumber number = desk.openCase(desk.report(report(null, "Le Roux", "Zoé", Urgency.NORMAL)).id());

    assertThat(cases.caseFile(number).pupil()).isEqualTo(meant);
    ReportedPupil neither = new ReportedPupil(null, "Le Roux", "Zoé", BORN, "3e C");
    assertThatThrownBy(() -> desk.report(report(neither, Urgency.NORMAL))).isInstanceOf(Refusal.class).hasMessageContaining("indiquez la classe ou l’INE");
  }

  @Test
  void a_slip_in_an_ine_opens_no_second_file() {
    fromFile(SCHOOL);
    Ine slipped = new Ine("123456789AC");

    assertThatThrownBy(() -> desk.report(report(slipped, "Le Roux", "Zoé", Urgency.NORMAL)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sous un autre INE");
    assertThat(jdbc.sql("select count(*) from alliance.pupil").query(Long.class).single()).isEqualTo(1);
  }

  @Test
  void an_ine_that_nobody_knows_decides_nothing_about_a_pupil_who_looks_like_a_known_one() {
    fromFile(SCHOOL);
    when(finder.nearly("Le Rou", "Zoé", BORN)).thenReturn(List.of(new FoundPupil(1, "Zoé LE ROUX", "3e B", null, null, SCHOOL, null, true)));
    ReportedPupil slipped = new ReportedPupil(new Ine("123456789AC"), "Le Rou", "Zoé", BORN, "3e B");

    assertThatThrownBy(() -> desk.refuseLookalikes(slipped)).isInstanceOf(Refusal.class).hasMessageContaining("qui lui ressemble");
  }

  @Test
  void a_second_report_joins_the_open_case_and_changes_no_score() {
    Pupil known = fromFile(SCHOOL);
    CaseNumber number = cases.open(new OpenCase(known.id(), 4, true));

    TakenReport taken = desk.report(report(INE, "Le Roux", "Zoé", Urgency.URGENT));
    assertThat(taken.caseOpen()).isTrue();
    desk.attachToCase(taken.id());

    verify(paths).signalAttached(number);
    assertThat(cases.caseFile(number).score()).isEqualTo(4);
    assertThat(reader.reports(number)).hasSize(1);
    assertThat(reader.reports(number).get(0).observation().facts()).isEqualTo("Absente trois lundis");
    assertThat(reader.situation(number)).isEqualTo(new SituationInFigures(4, true, Urgency.URGENT, 14, true, false));
    assertThat(reader.suggestion(number).urgency()).isEqualTo(Urgency.URGENT);
  }

  @Test
  void a_report_that_is_sent_twice_is_taken_once_and_whoever_says_something_new_or_is_somebody_else_is_heard() {
    Pupil known = fromFile(SCHOOL);
    ReportSignal said = report(INE, "Le Roux", "Zoé", Urgency.NORMAL);
    desk.report(said);

    assertThatThrownBy(() -> desk.report(said)).isInstanceOf(Refusal.class).hasMessageContaining("rien n’est envoyé une seconde fois");
    desk.openCase(reportsOf(known).get(0));
    assertThatThrownBy(() -> desk.report(said)).as("also once it has joined a case").isInstanceOf(Refusal.class);

    desk.report(report(INE, "Le Roux", "Zoé", Urgency.PRIORITY));
    when(people.current()).thenReturn(Optional.of(new Staff("colleague", "M. Ali", Set.of(Role.ENSEIGNANT), SCHOOL, null)));
    desk.report(said);
    assertThat(reportsOf(known)).hasSize(3);
  }

  private List<Long> reportsOf(Pupil pupil) {
    return jdbc.sql("select id from alliance.signal_report where pupil_id = :pupil order by id").param("pupil", pupil.id()).query(Long.class).list();
  }

  @Test
  void an_ine_of_somebody_else_and_a_pupil_of_another_school_are_refused() {
    fromFile(OTHER_SCHOOL);

    assertThatThrownBy(() -> desk.report(report(INE, "Martin", "Ali", Urgency.NORMAL)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("d’un autre élève");
    assertThatThrownBy(() -> desk.report(report(INE, "Le Roux", "Zoé", Urgency.NORMAL)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("dans un autre établissement");
    assertThat(cases.pupils(List.of(PupilKey.of(INE).value())).values()).extracting(Pupil::school).containsExactly(OTHER_SCHOOL);
  }

  @Test
  void only_somebody_of_a_school_reports() {
    when(people.current()).thenReturn(Optional.of(new Staff("mlds", "M. Ali", Set.of(Role.MLDS), null, "35-1")));

    assertThatThrownBy(() -> desk.report(report(null, "Le Roux", "Zoé", Urgency.NORMAL)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Seul le personnel d’un établissement");
  }

  @Test
  void nobody_reports_a_pupil_of_76_nor_one_who_is_not_born() {
    for (LocalDate born : List.of(LocalDate.of(1950, 3, 4), LocalDate.of(2027, 1, 1))) {
      assertThatThrownBy(() -> desk.report(report(new ReportedPupil(null, "Le Roux", "Zoé", born, "3e A"), Urgency.NORMAL)))
          .isInstanceOf(Refusal.class)
          .hasMessage("« Date de naissance » : un âge de 3 à 26 ans est attendu.");
    }
    assertThat(jdbc.sql("select count(*) from alliance.pupil").query(Long.class).single()).isZero();
  }

  @Test
  void the_figures_behind_a_score_are_known_to_the_person_who_decides() {
    Pupil pupil = fromFile(SCHOOL);
    CaseNumber number = cases.open(new OpenCase(pupil.id(), 3, true));
    assertThat(reader.figures(number)).isEmpty();

    Indicators figures = new Indicators(6, 2, new BigDecimal("2.50"));
    scores.put(List.of(new PupilScore(pupil, figures, new Score(3, true, true, false))));

    assertThat(reader.figures(number)).contains(figures);
  }

  @Test
  void without_further_need_the_case_is_watched_and_the_decision_kept() {
    CaseNumber number = cases.open(new OpenCase(fromFile(SCHOOL).id(), 2, false));

    desk.qualify(decision(number, Track.NO_NEED, false, null));

    assertThat(cases.caseFile(number).stage()).isEqualTo(Stage.WATCH);
    assertThat(cases.caseFile(number).watchUntil()).isEqualTo(LocalDate.of(2027, 1, 10));
    assertThat(cases.caseFile(number).sharingSuspended()).isFalse();
    assertThat(jdbc.sql("select decided_by from alliance.qualification").query(String.class).single()).isEqualTo("legall");
    assertThat(sentences(number)).contains("Signal qualifié, suite choisie : Sans suite pour l’instant, avec une veille.");
  }

  @Test
  void suspected_danger_begins_the_path_of_protection_at_once() {
    CaseNumber number = cases.open(new OpenCase(fromFile(SCHOOL).id(), 5, false));

    desk.qualify(decision(number, Track.COMMISSION, true, null));
    verify(paths).dangerReported(number, SCHOOL);
    desk.remindQualification(number, ReminderMeans.SPOKEN);

    assertThat(sentences(number))
        .contains("Qualification du signal relancée par la direction, de vive voix.")
        .doesNotContain("Danger signalé.");
  }

  @Test
  void a_diagnosis_is_refused_in_the_facts_and_in_the_reason() {
    CaseNumber number = cases.open(new OpenCase(fromFile(SCHOOL).id(), 2, false));

    assertThatThrownBy(() -> desk.qualify(decision(number, Track.NO_NEED, false, "Sa dyslexie")))
        .isInstanceOf(Refusal.class);
    assertThat(jdbc.sql("select count(*) from alliance.qualification").query(Long.class).single()).isZero();
  }

  private Pupil fromFile(Uai school) {
    String key = PupilKey.of(INE).value();
    return cases.register(List.of(new NewPupil(key, INE.value(), "Le Roux", "Zoé", BORN, school, "3e B"))).get(key);
  }

  private List<String> sentences(CaseNumber number) {
    return timeline.latest(number, EnumSet.of(Audience.EVERYONE_ON_THE_CASE), 200).stream().map(TimelineEntry::sentence).toList();
  }

  private static QualifySignal decision(CaseNumber number, Track track, boolean danger, @Nullable String reason) {
    return new QualifySignal(
        number, track, Urgency.NORMAL, track, Urgency.NORMAL, SchoolSituation.ATTENDING, false, danger, reason,
        LocalDate.of(2027, 1, 10), null);
  }

  private static ReportSignal report(@Nullable Ine ine, String lastName, String firstName, Urgency urgency) {
    return report(new ReportedPupil(ine, lastName, firstName, BORN, "3e A"), urgency);
  }

  private static ReportSignal report(ReportedPupil pupil, Urgency urgency) {
    return new ReportSignal(
        pupil,
        Set.of(ObservedSignal.SCATTERED_ABSENCES),
        new Counts(3, null, null),
        "Absente trois lundis",
        null,
        urgency,
        true,
        false,
        false,
        null,
        false);
  }
}
