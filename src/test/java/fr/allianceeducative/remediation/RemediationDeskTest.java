package fr.allianceeducative.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.SharingDesk;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.SchoolType;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.remediation.Placement.State;
import fr.allianceeducative.remediation.Situation.Agreement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** The pupil of these cases is 17. */
class RemediationDeskTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final CaseNumber CASE = RoomCases.NUMBER;
  private static final Scheme OPEN = scheme("OPEN", 16);
  private static final Scheme FOR_ANYBODY =
      new Scheme("FREE", "FREE", 16, 25, 25, Scheme.Admits.ANY, Diploma.BAC, 0, 0, 0, false, "CIO");
  private static final Scheme FOR_ADULTS = scheme("FOR_ADULTS", 18);

  private final Placements placements = mock();
  private final SchemeTable schemes = mock();
  private final CaseDesk cases = mock();
  private final FamilyDesk families = mock();
  private final SharingDesk sharing = mock();
  private final Directory directory = mock();
  private final ApplicationEventPublisher events = mock();
  private final Pen pen =
      new Pen(mock(People.class), Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  private final RemediationDesk desk =
      new RemediationDesk(placements, schemes, cases, families, sharing, directory, pen, events);

  @BeforeEach
  void aPupilWhoLooksForAScheme() {
    when(cases.caseFile(CASE)).thenReturn(RoomCases.open());
    when(schemes.schemesFor(SchoolType.OTHER)).thenReturn(List.of(OPEN, FOR_ADULTS));
    when(placements.situation(CASE)).thenReturn(Optional.of(situation(Agreement.GIVEN)));
    when(families.guardians(CASE)).thenReturn(List.of(new Guardian("Mme Martin", "mère", true, "0299000000", null)));
  }

  @Test
  void each_scheme_is_shown_with_what_keeps_it_closed() {
    assertThat(desk.matches(CASE))
        .containsExactly(
            new Match(OPEN, List.of(), null),
            new Match(FOR_ADULTS, List.of("17 ans à l’entrée : il faut 18 ans au moins."), null));
    assertThat(desk.describe(situation(Agreement.GIVEN), null)).isTrue();
  }

  @Test
  void no_scheme_is_open_when_the_representative_says_no() {
    when(placements.situation(CASE)).thenReturn(Optional.of(situation(Agreement.REFUSED)));
    assertThat(desk.describe(situation(Agreement.REFUSED), null)).isFalse();
  }

  @Test
  void nobody_applies_to_a_scheme_while_sharing_is_paused() {
    doThrow(new Refusal("En pause.")).when(sharing).mustBeOpen(CASE);

    assertThatThrownBy(() -> desk.apply(application("OPEN", false))).isInstanceOf(Refusal.class).hasMessage("En pause.");
    verify(placements, never()).add(any(ApplyToScheme.class), any(), any(), any(), any());
  }

  @Test
  void a_pupil_applies_to_an_open_scheme_only() {
    desk.apply(application("OPEN", false));
    verify(placements).add(application("OPEN", false), OPEN, null, TODAY, null);

    assertThatThrownBy(() -> desk.apply(application("FOR_ADULTS", true))).isInstanceOf(Refusal.class);
  }

  @Test
  void an_application_that_needs_an_agreement_stands_in_the_register_on_that_agreement() {
    desk.apply(application("OPEN", false));

    ApplicationSent sent = new ApplicationSent(CASE, "OPEN", true);
    verify(events).publishEvent(sent);
    assertThat(sent.basis()).isEqualTo(Share.Basis.AGREEMENT);
    assertThat(sent.what()).isEqualTo("Candidature et pièces jointes");
  }

  @Test
  void an_application_that_needs_none_rests_on_the_mission_of_the_school() {
    when(schemes.schemesFor(SchoolType.OTHER)).thenReturn(List.of(FOR_ANYBODY));

    desk.apply(application("FREE", false));

    ApplicationSent sent = new ApplicationSent(CASE, "FREE", false);
    verify(events).publishEvent(sent);
    assertThat(sent.basis()).isEqualTo(Share.Basis.PUBLIC_SERVICE);
  }

  @Test
  void an_application_that_was_refused_stands_in_no_register() {
    assertThatThrownBy(() -> desk.apply(application("FOR_ADULTS", true))).isInstanceOf(Refusal.class);

    verify(events, never()).publishEvent(any(ApplicationSent.class));
  }

  @Test
  void nobody_applies_anywhere_before_a_referent_is_named() {
    when(cases.caseFile(CASE)).thenReturn(RoomCases.open(null));

    assertThatThrownBy(() -> desk.apply(application("OPEN", true))).isInstanceOf(Refusal.class).hasMessageContaining("référent");
    verify(placements, never()).add(any(ApplyToScheme.class), any(), any(), any(), any());
  }

  @Test
  void a_minor_whose_representatives_cannot_be_reached_does_not_apply() {
    when(families.guardians(CASE)).thenReturn(List.of(new Guardian("M. Martin", "père", true, null, null)));

    assertThatThrownBy(() -> desk.apply(application("OPEN", true))).hasMessageContaining("aucun responsable légal joignable");
    verify(placements, never()).add(any(ApplyToScheme.class), any(), any(), any(), any());
  }

  @Test
  void a_minor_applies_once_the_representative_agrees() {
    when(placements.situation(CASE)).thenReturn(Optional.of(situation(Agreement.PENDING)));

    assertThatThrownBy(() -> desk.apply(application("OPEN", false))).hasMessageContaining("accord");
    desk.apply(application("OPEN", true));
    verify(placements).add(application("OPEN", true), OPEN, null, TODAY, null);
  }

  @Test
  void nobody_enters_a_scheme_that_did_not_admit_them() {
    when(placements.last(CASE)).thenReturn(Optional.of(new Placement(3, CASE, "OPEN", "Ouvert", State.WAITING_LIST)));

    assertThatThrownBy(() -> desk.recordEntry(new RecordSchemeEntry(CASE, TODAY, null))).isInstanceOf(Refusal.class);
    verify(placements, never()).entered(any(), any());
  }

  @Test
  void that_nothing_fits_is_kept_with_every_scheme_looked_at() {
    RecordNoScheme found = new RecordNoScheme(CASE, "Rien à portée", false);
    desk.recordNoScheme(found);
    List<Match> looked = desk.matches(CASE);
    verify(placements).add(found, looked, TODAY, null);
  }

  @Test
  void a_refusal_says_what_comes_next() {
    assertThatThrownBy(
            () -> new RecordSchemeAnswer(CASE, TODAY, RecordSchemeAnswer.Decision.REFUSED, null, null))
        .hasMessageContaining("Et maintenant");
  }

  private static ApplyToScheme application(String code, boolean agreed) {
    return new ApplyToScheme(CASE, code, null, agreed);
  }

  private static Situation situation(Agreement agreement) {
    return new Situation(CASE, Situation.Enrolment.LEFT, TODAY.minusMonths(3), TODAY.plusDays(10), Diploma.NONE, "Souhaits",
        false, false, agreement);
  }

  private static Scheme scheme(String code, int minAge) {
    return new Scheme(code, code, minAge, 25, 25, Scheme.Admits.ANY, Diploma.BAC, 0, 0, 18, false, "Mission locale");
  }
}
