package fr.allianceeducative.remediation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.Diploma;
import fr.allianceeducative.remediation.RecordCheck;
import fr.allianceeducative.remediation.RecordDeparture;
import fr.allianceeducative.remediation.RecordExit;
import fr.allianceeducative.testing.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(JdbcExits.class)
@Transactional
class JdbcExitsTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired JdbcExits exits;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aCase() {
    CaseRows.insert(jdbc, CASE);
  }

  @Test
  void the_newest_review_of_a_reopened_case_counts() {
    RecordExit second = exit(ClosingReason.TRAINING);
    exits.add(exit(ClosingReason.SUCCESS), TODAY, "cpe.brito");
    exits.add(second, TODAY, null);

    assertThat(exits.last(CASE)).contains(second);
  }

  @Test
  void a_case_that_nobody_reviewed_has_no_review() {
    assertThat(exits.last(CASE)).isEmpty();
  }

  @Test
  void a_departure_is_kept_with_what_finds_the_pupil_again() {
    exits.add(
        new RecordDeparture(CASE, TODAY, RecordDeparture.Motive.MOVE, null, Diploma.DNB_CFG,
            RecordDeparture.Destination.SCHOOL, RecordDeparture.RightToReturn.NOT_CONCERNED,
            new RecordDeparture.Contact(true, "0299000000", null), "CPE du collège"),
        TODAY, "cpe.brito");

    assertThat(jdbc.sql("select phone, diploma, recorded_by from alliance.departure where case_number = ?")
        .param(CASE.value()).query().singleRow().values())
        .containsExactly("0299000000", "DNB_CFG", "cpe.brito");
  }

  @Test
  void attempts_without_an_answer_are_counted_since_the_exit() {
    exits.add(check(RecordCheck.Result.UNREACHABLE, TODAY.minusDays(1)), TODAY, null);
    exits.add(check(RecordCheck.Result.UNREACHABLE, TODAY), TODAY, null);
    exits.add(check(RecordCheck.Result.HOLDS, TODAY), TODAY, null);

    assertThat(exits.unanswered(CASE, TODAY)).isEqualTo(1);
  }

  private static RecordCheck check(RecordCheck.Result result, LocalDate on) {
    return new RecordCheck(CASE, RecordCheck.Point.THREE_MONTHS, on, RecordCheck.Channel.LETTER, result, "Un mot");
  }

  private static RecordExit exit(ClosingReason reason) {
    return new RecordExit(CASE, reason, TODAY, true, "Suites", RecordExit.Satisfaction.MIXED, null);
  }
}
