package fr.allianceeducative.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.CaseSeen;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.OfferedCases;
import fr.allianceeducative.casefile.OfferedCases.Takers;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
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

class DiagnosisDeskTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final Uai SCHOOL = new Uai("0352533N");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

  private final CaseDesk cases = mock(CaseDesk.class);
  private final Contributions contributions = mock(Contributions.class);
  private final Syntheses syntheses = mock(Syntheses.class);
  private final People people = mock(People.class);
  private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
  private final OfferedCases offered = mock(OfferedCases.class);
  private final Pen pen =
      new Pen(people, Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  private final DiagnosisDesk desk =
      new DiagnosisDesk(
          cases,
          new SharingAgreements(cases, mock(FamilyDesk.class), mock(Interviews.class), pen),
          contributions, syntheses, people, offered, pen, events);

  @BeforeEach
  void aMinorInASchoolWithThreeProfessions() {
    born(LocalDate.of(2012, 3, 1));
    teachersOfTheClassOf(Set.of());
    when(people.current()).thenReturn(Optional.of(staff("psyen.rey", Role.PSYEN)));
  }

  @Test
  void a_class_teacher_is_asked_about_the_own_pupils_only() {
    assertThat(desk.professionsAround(CASE)).doesNotContain(Role.PROFESSEUR_PRINCIPAL);

    teachersOfTheClassOf(Set.of(CASE));
    assertThat(desk.professionsAround(CASE)).contains(Role.PROFESSEUR_PRINCIPAL);
  }

  @Test
  void only_professions_of_the_school_may_be_asked() {
    assertThat(desk.professionsAround(CASE)).containsExactly(Role.CPE, Role.RDS, Role.PSYEN);
    assertThatThrownBy(() -> desk.askProfessions(new AskProfessions(CASE, List.of(Role.CPE, Role.MEDECIN))))
        .isInstanceOf(Refusal.class);
    verifyNoInteractions(contributions, syntheses);

    AskProfessions request = new AskProfessions(CASE, List.of(Role.CPE, Role.PSYEN));
    desk.askProfessions(request);
    verify(contributions).ask(request, TODAY, "psyen.rey");
    assertThat(new ContributionsAsked(CASE, request.professions()).sentence())
        .isEqualTo("Contributions au diagnostic demandées : Conseiller ou conseillère principale d’éducation, Psychologue de"
            + " l’Éducation nationale.");
  }

  @Test
  void a_profession_chosen_twice_counts_once() {
    assertThatThrownBy(() -> new AskProfessions(CASE, List.of(Role.CPE, Role.CPE))).isInstanceOf(Refusal.class);
  }

  @Test
  void a_protected_note_is_kept_apart_from_the_contribution() {
    Contribute contribution = contribution(Role.PSYEN, "Sous secret");
    desk.contribute(contribution);

    verify(contributions).add(contribution, TODAY, "psyen.rey");
    verify(contributions).addNote(CASE, Role.PSYEN, "Sous secret", TODAY, "psyen.rey");
    verify(events).publishEvent(new Contributed(CASE, Role.PSYEN));
  }

  @Test
  void a_contribution_without_note_keeps_no_note() {
    desk.contribute(contribution(Role.PSYEN, " "));
    verify(contributions, never()).addNote(any(), any(), any(), any(), any());
  }

  @Test
  void nobody_writes_for_another_profession() {
    assertThatThrownBy(() -> desk.contribute(contribution(Role.CPE, null)))
        .hasMessage("Cette contribution est demandée à une autre profession que la vôtre.");
    when(people.current()).thenReturn(Optional.empty());
    assertThatThrownBy(() -> desk.contribute(contribution(Role.PSYEN, null))).isInstanceOf(Refusal.class);
    verifyNoInteractions(contributions, syntheses);
  }

  @Test
  void only_professions_under_secrecy_write_protected_notes() {
    assertThat(Role.values()).filteredOn(desk::mayProtect)
        .containsExactlyInAnyOrder(Role.PSYEN, Role.INFIRMIER, Role.MEDECIN, Role.ASSISTANT_SOCIAL);
    assertThatThrownBy(() -> contribution(Role.CPE, "Une note")).isInstanceOf(Refusal.class);
  }

  @Test
  void opening_a_note_of_ones_own_profession_leaves_a_trace_and_seeing_that_one_exists_does_not() {
    ProtectedNote hidden = new ProtectedNote(Role.MEDECIN, "medecin.brito", TODAY, null);
    when(contributions.notes(any(), any())).thenReturn(List.of(hidden));
    desk.protectedNotes(CASE);
    verify(events, never()).publishEvent(any());

    when(contributions.notes(any(), any()))
        .thenReturn(List.of(hidden, new ProtectedNote(Role.PSYEN, "psyen.rey", TODAY, "Sous secret")));
    desk.protectedNotes(CASE);
    verify(events).publishEvent(new CaseSeen(CaseSeen.How.NOTE, CASE));
  }

  @Test
  void notes_are_read_with_the_roles_of_the_reader_and_with_none_when_nobody_asks() {
    desk.protectedNotes(CASE);
    verify(contributions).notes(CASE, Set.of(Role.PSYEN));

    when(people.current()).thenReturn(Optional.empty());
    desk.protectedNotes(CASE);
    verify(contributions).notes(CASE, Set.of());
  }

  @Test
  void a_plan_starts_from_a_synthesis_the_pupil_and_the_family_of_a_minor_recognise() {
    assertThatThrownBy(() -> validation(false, FamilyAnswer.YES, DiagnosisOutcome.PLAN)).isInstanceOf(Refusal.class);
    ValidateSynthesis disagreeing = validation(true, FamilyAnswer.NO, DiagnosisOutcome.PLAN);
    assertThatThrownBy(() -> desk.validateSynthesis(disagreeing)).isInstanceOf(Refusal.class);
    verifyNoInteractions(contributions, syntheses);

    born(TODAY.minusYears(18));
    desk.validateSynthesis(disagreeing);
    verify(events).publishEvent(new DiagnosisConcluded(CASE, DiagnosisOutcome.PLAN));
  }

  @Test
  void the_commission_stays_possible_when_nobody_recognises_the_synthesis() {
    desk.validateSynthesis(validation(false, FamilyAnswer.NO, DiagnosisOutcome.COMMISSION));
    verify(events).publishEvent(new DiagnosisConcluded(CASE, DiagnosisOutcome.COMMISSION));
  }

  @Test
  void the_voice_of_the_family_is_part_of_every_synthesis() {
    assertThatThrownBy(
            () -> new WriteSynthesis(CASE, "Curieuse", "Absente", false, null, null, null, "Je m’ennuie", " ", null))
        .hasMessage("Remplissez « Ce que dit la famille », puis validez à nouveau.");
  }

  private static Contribute contribution(Role profession, @Nullable String note) {
    return new Contribute(CASE, profession, Domain.SCHOOL, "Curieuse", "Absente", null, Set.of(), note);
  }

  private static ValidateSynthesis validation(boolean pupil, FamilyAnswer family, DiagnosisOutcome decision) {
    return new ValidateSynthesis(CASE, pupil, family, null, decision);
  }

  private static Staff staff(String name, Role... roles) {
    return new Staff(name, name, Set.of(roles), SCHOOL, null);
  }

  private void teachersOfTheClassOf(Set<CaseNumber> pupils) {
    when(offered.takers(any())).thenReturn(new Takers(Set.of(Role.CPE, Role.RDS, Role.PSYEN), Set.of(Role.PROFESSEUR_PRINCIPAL), pupils));
  }

  private void born(LocalDate day) {
    when(cases.caseFile(CASE)).thenReturn(new CaseFile(
        CASE, new Pupil(1, "k", null, "Martin", "Lina", day, SCHOOL, "3e B"), SCHOOL, Stage.values()[0], null, false, false,
        null, null, TODAY, null, null, null));
  }
}
