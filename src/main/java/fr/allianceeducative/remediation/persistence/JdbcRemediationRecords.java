package fr.allianceeducative.remediation.persistence;

import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.Placement;
import fr.allianceeducative.remediation.RemediationRecords;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the page of a case reads of applications and exits. */
@Repository
class JdbcRemediationRecords implements RemediationRecords {

  private final JdbcClient jdbc;

  JdbcRemediationRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Applied> placements(CaseNumber number) {
    return jdbc.sql(
            "select applied_on, recorded_by, scheme_name, state, entered_on, planned_end, ended_on from alliance.placement"
                + " where case_number = :number order by id desc fetch first 10 rows only")
        .param("number", number.value())
        .query(
            (row, index) ->
                new Applied(
                    row.getObject("applied_on", LocalDate.class),
                    row.getString("recorded_by"),
                    row.getString("scheme_name"),
                    Placement.State.valueOf(row.getString("state")),
                    row.getObject("entered_on", LocalDate.class),
                    row.getObject("planned_end", LocalDate.class),
                    row.getObject("ended_on", LocalDate.class)))
        .list();
  }

  @Override
  public List<Left> exits(CaseNumber number) {
    return jdbc.sql(
            "select exit_on, recorded_by, reason, sequel from alliance.exit_review"
                + " where case_number = :number order by id desc fetch first 10 rows only")
        .param("number", number.value())
        .query(
            (row, index) ->
                new Left(
                    row.getObject("exit_on", LocalDate.class),
                    row.getString("recorded_by"),
                    ClosingReason.valueOf(row.getString("reason")),
                    row.getString("sequel")))
        .list();
  }
}
