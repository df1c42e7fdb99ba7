package fr.allianceeducative.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.Audience;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.Paths;
import fr.allianceeducative.casefile.ProtectionDesk;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.TimelineEntries;
import fr.allianceeducative.casefile.TimelineEntry;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.DistrictCode;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.directory.SchoolState;
import fr.allianceeducative.directory.SchoolType;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Delay;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.testing.CaseFileBeans;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.StatementCount;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@Import({
  CommissionDeskTest.Rooms.class,
  CommissionDesk.class,
  Deliberation.class,
  Pen.class,
  CommissionReader.class,
  SessionDesk.class,
  Agenda.class,
  SessionPlanner.class,
  GuestList.class,
  LocalRules.class,
  SchoolCalendar.class
})
class CommissionDeskTest {

  private static final Uai LYCEE = new Uai("0350030M");
  private static final Uai ECOLE = new Uai("0350031N");
  private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
  private static final LocalDateTime SESSION_DAY = LocalDateTime.of(2026, 11, 26, 13, 0);

  @Autowired CommissionDesk desk;
  @Autowired CommissionReader reader;
  @Autowired CaseDesk cases;
  @Autowired TimelineEntries timeline;
  @Autowired ProtectionDesk protection;
  @Autowired Sessions sessions;
  @Autowired DataSource database;
  @MockitoBean CommissionPaths paths;
  @MockitoBean Directory directory;
  @MockitoBean People people;
  @MockitoBean Paths hallway;

  private int pupils;

  @BeforeEach
  void aLyceeAndAnEcole() {
    knows(LYCEE, SchoolType.LYCEE);
    knows(ECOLE, SchoolType.ECOLE);
    when(people.inSchool(any(), any(Role[].class)))
        .thenReturn(
            List.of(
                staff("proviseure", Role.CHEF_ETABLISSEMENT),
                staff("cpe", Role.CPE),
                staff("psyen", Role.PSYEN),
                staff("infirmiere", Role.INFIRMIER)));
    actsAs("cpe", Role.CPE);
  }

  @Test
  void the_first_case_that_waits_plans_a_session_three_weeks_ahead() {
    waiting(LYCEE, false);
    Session session = reader.openSession(LYCEE).orElseThrow();
    assertThat(session.plannedAt()).isEqualTo("2026-12-07T12:00:00Z");
    assertThat(session.prepareBy()).isEqualTo("2026-11-30");
    verify(paths).beginSession(session.number(), LYCEE);
  }

  @Test
  void the_second_case_waits_for_the_same_session() {
    waiting(LYCEE, false);
    waiting(LYCEE, false);
    verify(paths, times(1)).beginSession(any(), any());
    assertThat(reader.waiting(LYCEE)).hasSize(2);
  }

  @Test
  void two_nodes_cannot_plan_two_sessions_for_one_school() {
    waiting(LYCEE, false);
    Session open = reader.openSession(LYCEE).orElseThrow();
    Session other = new Session(new SessionNumber("CO-2026-999999"), LYCEE, open.state(), NOW, open.prepareBy(), null, null);
    assertThatThrownBy(() -> sessions.add(other)).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void an_urgent_case_brings_the_planned_session_forward_and_stands_first() {
    waiting(LYCEE, false);
    CaseNumber urgent = waiting(LYCEE, true);
    assertThat(reader.openSession(LYCEE).orElseThrow().plannedAt()).isEqualTo("2026-11-19T12:00:00Z");
    assertThat(reader.waiting(LYCEE).get(0).referral().caseNumber()).isEqualTo(urgent);
    verify(paths, times(1)).beginSession(any(), any());
  }

  @Test
  void a_case_that_left_the_commission_no_longer_waits() {
    CaseNumber left = waiting(LYCEE, false);
    desk.withdraw(left);
    assertThat(reader.waiting(LYCEE)).isEmpty();
    assertThat(desk.prepareAgenda(agenda(open(LYCEE), null))).isFalse();
    desk.closeSession(lastSession());
    assertThat(reader.openSession(LYCEE)).isEmpty();
  }

  @Test
  void an_ordinary_referral_less_than_a_day_before_the_session_waits_for_the_next() {
    CaseNumber late = waiting(LYCEE, false);
    SessionNumber session = open(LYCEE);
    assertThatThrownBy(() -> desk.prepareAgenda(agenda(session, LocalDateTime.of(2026, 11, 17, 9, 59), late)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Une saisine ordinaire arrive au moins 24 heures avant la séance");
    assertThat(desk.prepareAgenda(agenda(session, LocalDateTime.of(2026, 11, 17, 10, 0), late))).isTrue();
  }

  @Test
  void an_urgent_referral_never_comes_too_late() {
    CaseNumber urgent = waiting(LYCEE, true);
    assertThat(desk.prepareAgenda(agenda(open(LYCEE), LocalDateTime.of(2026, 11, 16, 14, 0), urgent))).isTrue();
  }

  @Test
  void an_agenda_refuses_what_it_cannot_hold() {
    CaseNumber number = waiting(LYCEE, false);
    CaseNumber elsewhere = waiting(ECOLE, false);
    SessionNumber session = open(LYCEE);
    refuses(agenda(session, null), "Retenez au moins une situation");
    refuses(agenda(session, LocalDateTime.of(2026, 11, 1, 13, 0), number), "Choisissez une date de séance à venir");
    refuses(agenda(session, null, number, elsewhere), "Une des situations choisies n’attend plus la commission");
    refuses(
        new PrepareAgenda(session, null, null, List.of(number), List.of("quelqu’un d’ailleurs"), List.of()),
        "Choisissez les membres conviés parmi les personnels");
  }

  @Test
  void each_member_and_guest_is_invited_once_and_a_new_date_replaces_the_invitations() {
    CaseNumber number = waiting(LYCEE, false);
    SessionNumber session = open(LYCEE);
    desk.prepareAgenda(agenda(session, SESSION_DAY, number));
    desk.inviteMembers(session);
    desk.inviteMembers(session);
    assertThat(reader.invitations(session))
        .extracting(Invitation::displayName, Invitation::state)
        .containsExactly(
            tuple("cpe", Invitation.State.ISSUED),
            tuple("infirmiere", Invitation.State.ISSUED),
            tuple("proviseure", Invitation.State.ISSUED),
            tuple("psyen", Invitation.State.ISSUED),
            tuple("Mission locale", Invitation.State.ISSUED));

    Opening opening = desk.openSession(opening(session, 2, List.of(), SESSION_DAY.plusDays(7)));
    assertThat(opening).isInstanceOf(Opening.Postponed.class);
    assertThat(reader.invitations(session)).isEmpty();
    assertThat(reader.waiting(LYCEE)).hasSize(1);
    assertThat(reader.openSession(LYCEE).orElseThrow().plannedAt()).isEqualTo("2026-12-03T12:00:00Z");
  }

  @Test
  void a_session_is_held_only_with_its_quorum() {
    SessionNumber session = convened(waiting(LYCEE, false));
    assertThatThrownBy(() -> desk.openSession(opening(session, 2, List.of(), null)))
        .hasMessageStartingWith("Il faut 3 membres présents pour tenir la séance");
    assertThatThrownBy(() -> desk.openSession(opening(session, 3, List.of(), SESSION_DAY.plusDays(7))))
        .hasMessageStartingWith("Le quorum est atteint");
    Long guest = reader.invitations(session).get(4).id();
    assertThatThrownBy(
            () -> desk.openSession(new OpenSession(session, Set.of(guest), Set.of(), Set.of(), List.of(), null)))
        .hasMessageStartingWith("Il faut 3 membres présents");
    assertThat(desk.openSession(opening(session, 3, List.of(), null))).isInstanceOf(Opening.Held.class);
  }

  @Test
  void only_an_urgent_case_is_added_on_the_day() {
    CaseNumber planned = waiting(LYCEE, false);
    SessionNumber session = convened(planned);
    CaseNumber ordinary = waiting(LYCEE, false);
    CaseNumber urgent = waiting(LYCEE, true);
    assertThatThrownBy(() -> desk.openSession(opening(session, 3, List.of(ordinary), null)))
        .hasMessageStartingWith("Seule une situation urgente");
    assertThat(desk.openSession(opening(session, 3, List.of(urgent), null)))
        .isEqualTo(new Opening.Held(List.of(urgent, planned)));
  }

  @Test
  void cases_learn_their_decision_once_and_the_others_wait_for_the_next_session() {
    CaseNumber decided = waiting(LYCEE, false);
    CaseNumber unheard = waiting(LYCEE, false);
    SessionNumber session = held(decided, unheard);
    desk.recordDecision(examined(session, decided, Measure.PAFI, true));
    desk.recordDecision(new RecordDecision.NotExamined(session, unheard));
    desk.validateMinutes(session, List.of(unheard));
    assertThat(reader.session(session).orElseThrow().state()).isEqualTo(Session.State.HELD);
    desk.validateMinutes(session, List.of());
    clearInvocations(paths);

    desk.announceDecisions(session);
    desk.announceDecisions(session);
    verify(paths).tellCase(decided, CommissionDecision.PLAN);
    verifyNoMoreInteractions(paths);
    assertThat(reader.waiting(LYCEE)).extracting(listed -> listed.referral().caseNumber()).containsExactly(unheard);

    desk.closeSession(session);
    assertThat(reader.session(session).orElseThrow().state()).isEqualTo(Session.State.CLOSED);
    assertThat(open(LYCEE)).isNotEqualTo(session);
    verify(paths).beginSession(open(LYCEE), LYCEE);

    desk.informFamily(new InformFamily(decided, LocalDate.of(2026, 11, 16), InformFamily.Channel.PHONE, true, null));
    assertThat(timeline.latest(decided, EnumSet.allOf(Audience.class), 200))
        .extracting(TimelineEntry::sentence)
        .startsWith(
            "Décision de la commission portée à la connaissance de la famille.",
            "Décision de la commission consignée au relevé.",
            "Situation présentée à la commission de l’établissement.");
    assertThat(timeline.latest(unheard, EnumSet.allOf(Audience.class), 200).get(0).sentence()).startsWith("Situation non examinée en séance");
  }

  @Test
  void no_further_session_is_planned_when_nobody_waits() {
    CaseNumber number = waiting(LYCEE, false);
    SessionNumber session = held(number);
    desk.recordDecision(examined(session, number, Measure.CLOSE, true));
    desk.validateMinutes(session, List.of());
    desk.announceDecisions(session);
    desk.closeSession(session);
    assertThat(reader.openSession(LYCEE)).isEmpty();
  }

  @Test
  void a_decision_recorded_again_takes_the_place_of_the_first() {
    CaseNumber number = waiting(LYCEE, false);
    SessionNumber session = held(number);
    desk.recordDecision(examined(session, number, Measure.PLAN, true));
    desk.recordDecision(examined(session, number, Measure.KEEP, true));
    assertThat(reader.minutes(session)).hasSize(1);
    assertThat(reader.latestDecision(number).orElseThrow().content().measure()).isEqualTo(Measure.KEEP);
  }

  @Test
  void a_decision_belongs_to_a_case_of_the_agenda_and_to_a_date_to_come() {
    CaseNumber number = waiting(LYCEE, false);
    CaseNumber other = waiting(LYCEE, false);
    SessionNumber session = held(number);
    assertThatThrownBy(() -> desk.recordDecision(examined(session, other, Measure.PLAN, true)))
        .hasMessageStartingWith("Cette situation n’est pas à l’ordre du jour de cette séance");
    Minute.Action past = new Minute.Action("Tutorat", "Mme Le Goff", LocalDate.of(2026, 11, 15));
    assertThatThrownBy(
            () ->
                desk.recordDecision(
                    new RecordDecision.Examined(session, number, "Exposé", null, Measure.PLAN, past, true)))
        .hasMessageStartingWith("L’échéance de l’action est déjà passée");
  }

  @Test
  void in_a_primary_school_the_equipe_educative_decides_and_no_mission_locale_is_offered() {
    CaseNumber number = waiting(ECOLE, false);
    SessionNumber session = held(number);
    assertThatThrownBy(() -> desk.recordDecision(examined(session, number, Measure.MISSION_LOCALE, true)))
        .hasMessageStartingWith("Cette décision n’est pas ouverte à cet élève");
    desk.recordDecision(examined(session, number, Measure.DISTRICT, false));
    assertThat(reader.body(ECOLE).label()).isEqualTo("Équipe éducative");
  }

  @Test
  void a_case_that_leaves_an_open_session_is_off_its_agenda_and_nobody_decides_on_it() {
    CaseNumber stays = waiting(LYCEE, false);
    CaseNumber leaves = waiting(LYCEE, false);
    SessionNumber session = held(stays, leaves);
    desk.recordDecision(examined(session, leaves, Measure.PLAN, true));

    desk.withdraw(leaves);

    verify(paths).leaveAgenda(session, leaves);
    verify(paths, never()).leaveAgenda(session, stays);
    assertThat(reader.minutes(session)).containsExactly(Minute.offAgenda(session, leaves));
    assertThatThrownBy(() -> desk.recordDecision(new RecordDecision.NotExamined(session, leaves)))
        .hasMessageStartingWith("Cette situation n’est pas à l’ordre du jour de cette séance");
    assertThatThrownBy(() -> desk.validateMinutes(session, List.of(leaves))).isInstanceOf(Refusal.class);
    desk.recordDecision(examined(session, stays, Measure.PLAN, true));
    desk.validateMinutes(session, List.of());
    desk.announceDecisions(session);
    verify(paths).tellCase(stays, CommissionDecision.PLAN);
    verify(paths, never()).tellCase(eq(leaves), any());
  }

  @Test
  void a_case_that_leaves_before_the_session_is_simply_not_on_its_agenda() {
    CaseNumber stays = waiting(LYCEE, false);
    CaseNumber leaves = waiting(LYCEE, false);
    SessionNumber session = convened(stays, leaves);

    desk.withdraw(leaves);

    verify(paths, never()).leaveAgenda(any(), any());
    assertThat(desk.openSession(opening(session, 3, List.of(), null))).isEqualTo(new Opening.Held(List.of(stays)));
    assertThat(reader.minutes(session)).isEmpty();
  }

  @Test
  void a_case_that_moved_is_shown_neither_on_the_agenda_nor_in_the_minutes_of_its_old_school() {
    CaseNumber stays = waiting(LYCEE, false);
    CaseNumber moves = waiting(LYCEE, false);
    SessionNumber session = held(stays, moves);

    cases.transfer(moves, ECOLE);

    assertThat(reader.agenda(session)).extracting(listed -> listed.file().number()).containsExactly(stays);
    assertThat(reader.files(List.of(stays, moves), reader.session(session).orElseThrow())).containsOnlyKeys(stays);
    assertThatThrownBy(() -> desk.recordDecision(examined(session, moves, Measure.PLAN, true)))
        .hasMessageStartingWith("Cette situation n’est pas à l’ordre du jour de cette séance");
  }

  @Test
  void no_guest_from_outside_hears_of_a_case_whose_sharing_is_paused() {
    CaseNumber shared = waiting(LYCEE, false);
    CaseNumber paused = waiting(LYCEE, false);
    protection.suspendSharing(paused);
    SessionNumber session = open(LYCEE);
    refuses(agenda(session, SESSION_DAY, shared, paused), "Ces situations ne se partagent pas avec des invités");

    desk.prepareAgenda(
        new PrepareAgenda(session, SESSION_DAY, null, List.of(shared, paused), List.of("proviseure", "cpe", "psyen"), List.of()));
    desk.inviteMembers(session);
    assertThat(desk.openSession(opening(session, 3, List.of(), null)))
        .isEqualTo(new Opening.Held(List.of(shared, paused)));
  }

  @Test
  void a_case_paused_since_the_invitations_waits_when_a_guest_came() {
    CaseNumber shared = waiting(LYCEE, false);
    CaseNumber paused = waiting(LYCEE, false);
    SessionNumber session = convened(shared, paused);
    protection.suspendSharing(paused);
    List<Invitation> invited = reader.invitations(session);
    Set<Long> guests = invited.stream().filter(one -> !one.isMember()).map(Invitation::id).collect(Collectors.toSet());
    Set<Long> present = invited.stream().filter(Invitation::isMember).map(Invitation::id).collect(Collectors.toSet());

    Opening opening = desk.openSession(new OpenSession(session, present, Set.of(), guests, List.of(), null));

    assertThat(opening).isEqualTo(new Opening.Held(List.of(shared)));
    assertThat(reader.waiting(LYCEE)).extracting(listed -> listed.file().number()).containsExactly(paused);
    assertThat(timeline.latest(paused, EnumSet.allOf(Audience.class), 200).get(0).sentence()).startsWith("Situation non examinée en séance");
  }

  @Test
  void the_family_was_not_told_tomorrow() {
    CaseNumber number = waiting(LYCEE, false);
    assertThatThrownBy(
            () ->
                desk.informFamily(
                    new InformFamily(number, LocalDate.of(2026, 11, 17), InformFamily.Channel.MAIL, false, null)))
        .hasMessageStartingWith("La famille n’a pas pu être informée après aujourd’hui");
  }

  @Test
  void an_agenda_of_a_hundred_cases_costs_as_many_statements_as_one_of_two() {
    StatementCount statements = (StatementCount) database;
    List<CaseNumber> few = List.of(waiting(LYCEE, false), waiting(LYCEE, false));
    SessionNumber session = open(LYCEE);
    int shown = statements.during(() -> assertThat(reader.waiting(LYCEE)).hasSize(2));
    int prepared = statements.during(() -> desk.prepareAgenda(new PrepareAgenda(session, null, null, few, List.of("cpe"), List.of())));

    List<CaseNumber> many =
        new ArrayList<>(IntStream.range(0, 100).mapToObj(index -> waiting(ECOLE, false)).toList());
    SessionNumber large = open(ECOLE);
    assertThat(shown).isEqualTo(2);
    assertThat(statements.during(() -> assertThat(reader.waiting(ECOLE)).hasSize(100))).isEqualTo(shown);
    assertThat(
            statements.during(
                () -> desk.prepareAgenda(new PrepareAgenda(large, null, null, many, List.of("cpe"), List.of()))))
        .isEqualTo(prepared)
        .isLessThanOrEqualTo(8);
    assertThat(statements.during(() -> assertThat(reader.agenda(large)).hasSize(100))).isEqualTo(2);
  }

  private void refuses(PrepareAgenda command, String sentence) {
    assertThatThrownBy(() -> desk.prepareAgenda(command)).isInstanceOf(Refusal.class).hasMessageStartingWith(sentence);
  }

  /** A case of the school that was presented and waits. */
  private CaseNumber waiting(Uai school, boolean urgent) {
    String key = "eleve-%s-%d".formatted(school, pupils++);
    NewPupil pupil =
        new NewPupil(key, null, "Le Bihan", "Maël", LocalDate.of(2010, 3, 4), school, "2de 4");
    Pupil known = cases.register(List.of(pupil)).get(key);
    CaseNumber number = cases.open(new OpenCase(known.id(), 8, false));
    desk.refer(new ReferCase(number, Subject.NEW, "Absences répétées", urgent, null, false));
    assertThat(reader.waiting(school)).noneMatch(listed -> listed.referral().caseNumber().equals(number));
    desk.awaitSession(number);
    return number;
  }

  private SessionNumber open(Uai school) {
    return reader.openSession(school).orElseThrow().number();
  }

  private SessionNumber lastSession() {
    ArgumentCaptor<SessionNumber> number = ArgumentCaptor.forClass(SessionNumber.class);
    verify(paths).beginSession(number.capture(), any());
    return number.getValue();
  }

  private SessionNumber convened(CaseNumber... numbers) {
    SessionNumber session = open(cases.caseFile(numbers[0]).school());
    desk.prepareAgenda(agenda(session, SESSION_DAY, numbers));
    desk.inviteMembers(session);
    return session;
  }

  private SessionNumber held(CaseNumber... numbers) {
    SessionNumber session = convened(numbers);
    desk.openSession(opening(session, 3, List.of(), null));
    return session;
  }

  private static PrepareAgenda agenda(SessionNumber session, LocalDateTime at, CaseNumber... numbers) {
    return new PrepareAgenda(
        session, at, "Salle 12", List.of(numbers), List.of("proviseure", "cpe", "psyen", "infirmiere"),
        List.of("Mission locale"));
  }

  private OpenSession opening(SessionNumber session, int present, List<CaseNumber> added, LocalDateTime postponedTo) {
    List<Invitation> invited = reader.invitations(session);
    Set<Long> ids = invited.stream().limit(present).map(Invitation::id).collect(Collectors.toSet());
    return new OpenSession(session, ids, Set.of(), Set.of(), added, postponedTo);
  }

  private static RecordDecision examined(
      SessionNumber session, CaseNumber number, Measure measure, boolean informed) {
    return new RecordDecision.Examined(session, number, "Exposé", "Analyse", measure, null, informed);
  }

  private void actsAs(String userName, Role role) {
    when(people.current()).thenReturn(Optional.of(staff(userName, role)));
  }

  private static Staff staff(String userName, Role role) {
    return new Staff(userName, userName, Set.of(role), LYCEE, null);
  }

  private void knows(Uai uai, SchoolType type) {
    when(directory.school(uai))
        .thenReturn(
            Optional.of(
                new School(
                    uai, "Établissement", type, null, new School.Place(null, null, null, null, null, null), null, null,
                    new School.Authority("035", "Ille-et-Vilaine", "14", "Rennes"), new DistrictCode("D035"), null,
                    SchoolState.values()[0])));
  }

  /** The case file and the tables of this room, with rules like those of the tables. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(CaseFileBeans.class)
  @ComponentScan("fr.allianceeducative.commission.persistence")
  static class Rooms implements CommissionRules {

    @Bean
    static BeanPostProcessor countStatements() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource source && !(bean instanceof StatementCount)
              ? new StatementCount(source)
              : bean;
        }
      };
    }

    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Override
    public Body body(SchoolType school) {
      return school == SchoolType.ECOLE
          ? new Body("Équipe éducative", "l’équipe éducative", "de l’équipe éducative", Role.DIRECTEUR_ECOLE, 3, List.of())
          : new Body("GPDS", "le GPDS", "du GPDS", Role.CHEF_ETABLISSEMENT, 3, List.of(Role.CPE));
    }

    @Override
    public Rhythm rhythm(SchoolType school, boolean urgent) {
      return urgent
          ? new Rhythm(Delay.schoolDays(3), 13, 1, 0)
          : new Rhythm(Delay.days(21), 13, 7, 24);
    }

    @Override
    public List<Measure> measures(SchoolType school, int age) {
      return Arrays.stream(Measure.values())
          .filter(measure -> school != SchoolType.ECOLE || measure != Measure.MISSION_LOCALE)
          .toList();
    }
  }
}
