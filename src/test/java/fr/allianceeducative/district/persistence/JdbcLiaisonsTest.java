package fr.allianceeducative.district.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.district.DistrictMeasure;
import fr.allianceeducative.district.EntryRule.Admission;
import fr.allianceeducative.district.EntryRule.Entry;
import fr.allianceeducative.district.FillLiaison;
import fr.allianceeducative.district.FillLiaison.Action;
import fr.allianceeducative.district.Liaison;
import fr.allianceeducative.district.RecordExamination;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(JdbcLiaisons.class)
@Transactional
class JdbcLiaisonsTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired JdbcLiaisons liaisons;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aCase() {
    jdbc.sql(
            "insert into alliance.pupil (pupil_key, last_name, first_name, birth_date, school, school_class)"
                + " values ('key', 'MARTIN', 'Lina', ?, '0350001A', '2de B')")
        .param(LocalDate.of(2009, 6, 15))
        .update();
    jdbc.sql(
            "insert into alliance.case_file (number, pupil_id, school, stage, legal_threshold, opened_on)"
                + " select ?, id, school, 'DISTRICT', false, birth_date from alliance.pupil")
        .param(CASE.value())
        .update();
  }

  @Test
  void the_newest_sheet_is_read_with_its_actions_in_order() {
    liaisons.add(sheet(FillLiaison.ExceptionReason.URGENCY), new Entry(Admission.INCOMPLETE, "À compléter."), TODAY, "cpe.brito");
    assertThat(last().complement()).isEqualTo("À compléter.");
    liaisons.add(sheet(null), new Entry(Admission.ADMISSIBLE, "Tout y est."), TODAY, null);

    assertThat(last().complement()).isNull();
    assertThat(last().actionsDone()).containsExactly(new Action("Tutorat", "Reprise"), new Action("Module", null));
  }

  @Test
  void an_exception_that_is_not_signed_says_what_to_do() {
    liaisons.add(sheet(FillLiaison.ExceptionReason.URGENCY), new Entry(Admission.NEEDS_SIGNATURE, "Signature."), TODAY, null);
    liaisons.signed(last().id(), false, TODAY, "chef.brito");
    assertThat(last().complement()).contains("signé");
    liaisons.signed(last().id(), true, TODAY, "chef.brito");
    assertThat(last().complement()).isNull();
  }

  @Test
  void the_complement_the_district_asks_for_is_shown_to_the_school() {
    liaisons.add(sheet(null), new Entry(Admission.ADMISSIBLE, "Tout y est."), TODAY, null);
    liaisons.examined(last().id(), new RecordExamination(CASE, TODAY, DistrictMeasure.COMPLEMENT, "Joindre le bilan"), null);

    assertThat(last().complement()).isEqualTo("Joindre le bilan");
  }

  private Liaison last() {
    return liaisons.last(CASE).orElseThrow();
  }

  private static FillLiaison sheet(FillLiaison.ExceptionReason exception) {
    return new FillLiaison(CASE, "Synthèse", List.of(new Action("Tutorat", "Reprise"), new Action("Module", null)), true,
        DistrictMeasure.PSAD, TODAY, TODAY, true, true, exception);
  }
}
