package fr.allianceeducative.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.AccessChange;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.SharingDesk;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.SchoolType;
import fr.allianceeducative.district.DistrictMoved.Step;
import fr.allianceeducative.district.EntryRule.Admission;
import fr.allianceeducative.district.MeasureTable.Offered;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

class DistrictDeskTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final EntryRule.Entry ADMISSIBLE = new EntryRule.Entry(Admission.ADMISSIBLE, "Tout y est.");

  private final Liaisons liaisons = mock();
  private final EntryRule rule = mock();
  private final MeasureTable measures = mock();
  private final CaseDesk cases = mock();
  private final FamilyDesk families = mock();
  private final SharingDesk sharing = mock();
  private final ApplicationEventPublisher events = mock();
  private final Pen pen =
      new Pen(mock(People.class), Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  private final DistrictDesk desk =
      new DistrictDesk(liaisons, rule, measures, cases, families, sharing, mock(Directory.class), pen, events);

  @BeforeEach
  void aCaseTheRuleAdmits() {
    when(cases.caseFile(CASE)).thenReturn(file());
    when(rule.check(any())).thenReturn(ADMISSIBLE);
    when(rule.examiners(SchoolType.OTHER)).thenReturn("gpds-district");
    when(measures.measures(SchoolType.OTHER, 17))
        .thenReturn(
            List.of(
                new Offered(DistrictMeasure.ADVICE, true),
                new Offered(DistrictMeasure.CHANGE_OF_SCHOOL, true),
                new Offered(DistrictMeasure.PSAD, true),
                new Offered(DistrictMeasure.COMPLEMENT, false)));
  }

  @Test
  void the_rule_sees_what_the_sheet_and_the_case_say() {
    FillLiaison sheet = sheet(TODAY);
    assertThat(desk.fillLiaison(sheet)).isEqualTo(new Submission(Admission.ADMISSIBLE, "gpds-district"));

    verify(rule).check(new EntryRule.Facts(true, true, true, true, false));
    verify(liaisons).add(sheet, ADMISSIBLE, TODAY, null);
    verify(families).recordShare(CASE, "District", "Fiche de liaison", Share.Basis.AGREEMENT, true);
    verify(events).publishEvent(new DistrictMoved(CASE, Step.ADMISSIBLE));
  }

  @Test
  void nothing_leaves_the_school_while_sharing_is_suspended() {
    doThrow(new Refusal("En pause.")).when(sharing).mustBeOpen(CASE);

    assertThatThrownBy(() -> desk.fillLiaison(sheet(TODAY))).isInstanceOf(Refusal.class).hasMessage("En pause.");
    assertThatThrownBy(() -> desk.signException(CASE, true)).isInstanceOf(Refusal.class).hasMessage("En pause.");
    verify(liaisons, never()).add(any(), any(), any(), any());
    verify(liaisons, never()).signed(anyLong(), anyBoolean(), any(), any());
  }

  @Test
  void a_commission_does_not_decide_tomorrow() {
    assertThatThrownBy(() -> desk.fillLiaison(sheet(TODAY.plusDays(1)))).isInstanceOf(Refusal.class);
  }

  @Test
  void a_decision_is_kept_with_the_sheet_it_answers() {
    when(liaisons.last(CASE))
        .thenReturn(Optional.of(new Liaison(5, "Synthèse", DistrictMeasure.PSAD, null, null, List.of())));
    RecordExamination examination = new RecordExamination(CASE, TODAY, DistrictMeasure.PSAD, "Conseil");
    desk.recordExamination(examination);

    verify(liaisons).examined(5, examination, null);
    verify(events).publishEvent(new DistrictMoved(CASE, Step.REMEDIATION));
  }

  @Test
  void a_reminder_and_the_escalation_are_lines_of_the_case_and_give_nobody_access() {
    desk.remind(CASE);
    desk.escalate(CASE);

    DistrictMoved escalated = new DistrictMoved(CASE, Step.ESCALATED);
    verify(events).publishEvent(new DistrictMoved(CASE, Step.REMINDED));
    verify(events).publishEvent(escalated);
    assertThat(escalated.sentence()).startsWith("Relance\u00A0: après deux rappels");
    assertThat(escalated.access()).isEqualTo(new AccessChange.None());
  }

  @Test
  void a_change_of_school_is_prepared_by_the_school_which_keeps_the_case_until_then() {
    when(liaisons.last(CASE))
        .thenReturn(Optional.of(new Liaison(5, "Synthèse", DistrictMeasure.CHANGE_OF_SCHOOL, null, null, List.of())));
    desk.recordExamination(new RecordExamination(CASE, TODAY, DistrictMeasure.CHANGE_OF_SCHOOL, "Conseil"));

    DistrictMoved moved = new DistrictMoved(CASE, Step.CHANGE_OF_SCHOOL);
    verify(events).publishEvent(moved);
    assertThat(moved.sentence()).contains("changement d’établissement à préparer");
    assertThat(moved.access()).isEqualTo(new DistrictMoved(CASE, Step.RETURN_TO_SCHOOL).access());
  }

  @Test
  void what_the_table_does_not_offer_is_neither_asked_nor_decided() {
    assertThat(desk.requests(CASE)).containsExactly(DistrictMeasure.ADVICE, DistrictMeasure.CHANGE_OF_SCHOOL, DistrictMeasure.PSAD);
    assertThat(desk.decisions(CASE)).contains(DistrictMeasure.COMPLEMENT).doesNotContain(DistrictMeasure.RESOURCE_POLE);

    assertThatThrownBy(() -> desk.fillLiaison(sheet(TODAY, DistrictMeasure.RESOURCE_POLE)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("n’est pas ouverte à cet élève");
    assertThatThrownBy(() -> desk.fillLiaison(sheet(TODAY, DistrictMeasure.COMPLEMENT))).isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> desk.recordExamination(new RecordExamination(CASE, TODAY, DistrictMeasure.RESOURCE_POLE, "Conseil")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("n’est pas ouverte à cet élève");
    verify(liaisons, never()).add(any(), any(), any(), any());
    verify(liaisons, never()).examined(anyLong(), any(), any());
  }

  @Test
  void solutions_of_the_school_come_first_unless_an_exception_is_asked() {
    assertThatThrownBy(
            () -> new FillLiaison(CASE, "Synthèse", List.of(), false, DistrictMeasure.PSAD, null, null, true, true, null))
        .isInstanceOf(Refusal.class);
    assertThat(
            new FillLiaison(CASE, "Synthèse", List.of(), false, DistrictMeasure.PSAD, null, null, true, true,
                    FillLiaison.ExceptionReason.OUT_OF_SCHOOL)
                .hasActionWithResult())
        .isFalse();
  }

  private static FillLiaison sheet(LocalDate commissionOn) {
    return sheet(commissionOn, DistrictMeasure.PSAD);
  }

  private static FillLiaison sheet(LocalDate commissionOn, DistrictMeasure request) {
    return new FillLiaison(CASE, "Synthèse", List.of(new FillLiaison.Action("Tutorat", "Reprise")), true,
        request, commissionOn, TODAY, true, true, null);
  }

  private static CaseFile file() {
    Uai school = new Uai("0350001A");
    Pupil pupil = new Pupil(7, "key", null, "MARTIN", "Lina", LocalDate.of(2009, 6, 15), school, "2de B");
    return new CaseFile(CASE, pupil, school, Stage.DISTRICT, null, false, false, "cpe.brito", null,
        LocalDate.of(2026, 9, 1), null, null, null);
  }
}
