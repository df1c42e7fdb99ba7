package fr.allianceeducative.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

class ExitDeskTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final CaseNumber CASE = RoomCases.NUMBER;

  private final Exits exits = mock();
  private final CaseDesk cases = mock();
  private final ApplicationEventPublisher events = mock();
  private final Clock clock = Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private final ExitDesk desk = new ExitDesk(exits, cases, new Pen(mock(People.class), clock), events);

  @BeforeEach
  void aCaseThatIsOpen() {
    when(cases.caseFile(CASE)).thenReturn(RoomCases.open());
  }

  @Test
  void a_review_is_kept_and_told_on_the_timeline_but_closes_nothing_yet() {
    RecordExit exit = exit(ClosingReason.EMPLOYMENT, TODAY, true);
    desk.recordExit(exit);

    verify(exits).add(exit, TODAY, null);
    verify(events).publishEvent(new ExitReviewed(CASE, true));
    verify(cases, never()).close(any(), any());
  }

  @Test
  void nobody_leaves_tomorrow_or_before_the_case_was_opened() {
    assertThatThrownBy(() -> desk.recordExit(exit(ClosingReason.SUCCESS, TODAY.plusDays(1), false)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> desk.recordExit(exit(ClosingReason.SUCCESS, LocalDate.of(2026, 8, 31), false)))
        .isInstanceOf(Refusal.class);
    verify(exits, never()).add(any(RecordExit.class), any(), any());
  }

  @Test
  void the_case_closes_with_the_outcome_of_its_newest_review() {
    when(exits.last(CASE)).thenReturn(Optional.of(exit(ClosingReason.APPRENTICESHIP, TODAY, true)));
    desk.closeCase(CASE);
    verify(cases).close(CASE, ClosingReason.APPRENTICESHIP);
  }

  @Test
  void a_case_without_a_review_does_not_close() {
    assertThatThrownBy(() -> desk.closeCase(CASE)).isInstanceOf(Refusal.class).hasMessageContaining("bilan de sortie");
    verify(cases, never()).close(any(), any());
  }

  @Test
  void a_move_means_that_the_pupil_leaves_the_school() {
    assertThatThrownBy(() -> exit(ClosingReason.MOVED, TODAY, false)).isInstanceOf(Refusal.class);
    assertThat(exit(ClosingReason.MOVED, TODAY, true).positive()).isFalse();
  }

  @Test
  void after_a_death_nobody_is_asked_to_prepare_a_departure() {
    assertThatThrownBy(() -> exit(ClosingReason.DECEASED, TODAY, true)).isInstanceOf(Refusal.class);
  }

  @Test
  void up_to_date_contact_details_hold_a_phone_or_a_mail() {
    assertThatThrownBy(() -> new RecordDeparture.Contact(true, null, null)).isInstanceOf(Refusal.class);
    assertThat(new RecordDeparture.Contact(false, null, null).upToDate()).isFalse();
  }

  @Test
  void news_are_kept_and_the_case_can_be_opened_again() {
    when(exits.last(CASE)).thenReturn(Optional.of(exit(ClosingReason.EMPLOYMENT, TODAY.minusDays(30), false)));
    when(cases.openCases(List.of(7L))).thenReturn(Map.of());
    RecordCheck check = check(RecordCheck.Result.BROKEN, TODAY);
    desk.recordCheck(check);
    desk.reopenCase(CASE);

    verify(exits).add(check, TODAY, null);
    verify(events).publishEvent(new ExitChecked(CASE, RecordCheck.Point.THREE_MONTHS, RecordCheck.Result.BROKEN));
    verify(cases).reopen(CASE);
  }

  @Test
  void a_case_does_not_reopen_beside_another_one_of_the_same_pupil() {
    when(exits.last(CASE)).thenReturn(Optional.of(exit(ClosingReason.EMPLOYMENT, TODAY, false)));
    when(cases.openCases(List.of(7L))).thenReturn(Map.of(7L, new CaseNumber("AE-2026-000099")));

    assertThatThrownBy(() -> desk.recordCheck(check(RecordCheck.Result.BROKEN, TODAY)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Un autre dossier");
    verify(exits, never()).add(any(RecordCheck.class), any(), any());
  }

  @Test
  void news_come_after_the_exit_and_not_from_tomorrow() {
    when(exits.last(CASE)).thenReturn(Optional.of(exit(ClosingReason.EMPLOYMENT, TODAY.minusDays(30), false)));

    assertThatThrownBy(() -> desk.recordCheck(check(RecordCheck.Result.HOLDS, TODAY.plusDays(1)))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> desk.recordCheck(check(RecordCheck.Result.HOLDS, TODAY.minusDays(31)))).isInstanceOf(Refusal.class);
  }

  private static RecordCheck check(RecordCheck.Result result, LocalDate on) {
    return new RecordCheck(CASE, RecordCheck.Point.THREE_MONTHS, on, RecordCheck.Channel.PHONE, result, null);
  }

  private static RecordExit exit(ClosingReason reason, LocalDate on, boolean leaves) {
    return new RecordExit(CASE, reason, on, leaves, null, RecordExit.Satisfaction.HIGH, null);
  }
}
