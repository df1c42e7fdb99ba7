package fr.allianceeducative.remediation;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.Share.Basis;
import fr.allianceeducative.casefile.ShareChanged;
import fr.allianceeducative.casefile.ShareChanged.Change;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.remediation.Placement.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationEventPublisher;

/** An application, and the agreement it rests on. */
class ApplicationAgreementTest {

  private static final CaseNumber CASE = RoomCases.NUMBER;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Placements placements = mock();
  private final AwaitedPlace awaited = mock();
  private final ApplicationEventPublisher events = mock();
  private final Pen pen =
      new Pen(mock(People.class), Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  private final ApplicationAgreement agreement = new ApplicationAgreement(placements, awaited, pen, events);

  @BeforeEach
  void an_application_waits_for_its_answer() {
    stands(State.APPLIED);
  }

  @ParameterizedTest
  @EnumSource(names = {"APPLIED", "WAITING_LIST", "ADMITTED"})
  void an_agreement_that_is_taken_back_withdraws_the_application_and_the_task_that_waits(State state) {
    Placement placement = stands(state);

    agreement.on(change(Basis.AGREEMENT, "SAS", ApplicationSent.WHAT, Change.WITHDRAWN));

    verify(placements).withdrawn(placement, TODAY, null);
    verify(awaited).withdraw(CASE);
    verify(events).publishEvent(new PlacementMoved(CASE, PlacementMoved.Step.AGREEMENT_ENDED));
  }

  @Test
  void an_agreement_that_came_to_its_last_day_withdraws_it_as_well() {
    agreement.on(change(Basis.AGREEMENT, "SAS", ApplicationSent.WHAT, Change.EXPIRED));

    verify(awaited).withdraw(CASE);
  }

  @ParameterizedTest
  @EnumSource(names = {"ENTERED", "COMPLETED", "REFUSED", "WITHDRAWN"})
  void what_is_no_application_any_more_stays_as_it_is(State state) {
    stands(state);

    agreement.on(change(Basis.AGREEMENT, "SAS", ApplicationSent.WHAT, Change.WITHDRAWN));

    verify(placements, never()).withdrawn(any(), any(), any());
    verifyNoInteractions(awaited, events);
  }

  @Test
  void an_application_to_another_scheme_or_on_the_mission_of_the_school_goes_on() {
    agreement.on(change(Basis.AGREEMENT, "EPIDE", ApplicationSent.WHAT, Change.WITHDRAWN));
    agreement.on(change(Basis.AGREEMENT, "SAS", "Synthèse", Change.WITHDRAWN));
    agreement.on(change(Basis.PUBLIC_SERVICE, "SAS", ApplicationSent.WHAT, Change.WITHDRAWN));
    agreement.on(change(Basis.AGREEMENT, "SAS", ApplicationSent.WHAT, Change.AGREED));

    verifyNoInteractions(awaited, events);
  }

  private Placement stands(State state) {
    Placement placement = new Placement(3, CASE, "SAS", "SAS", state);
    when(placements.last(CASE)).thenReturn(Optional.of(placement));
    return placement;
  }

  private static ShareChanged change(Basis basis, String partner, String what, Change change) {
    return new ShareChanged(
        new Share(7, CASE, partner, what, basis, Share.State.WITHDRAWN, TODAY, null, null, TODAY, null, null), change);
  }
}
