package fr.allianceeducative.commission.persistence;

import fr.allianceeducative.commission.CommissionRecords;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the page of a case reads of sessions. Minutes that wait for the head of the school are nobody’s to read yet. */
@Repository
class JdbcCommissionRecords implements CommissionRecords {

  private final JdbcClient jdbc;

  JdbcCommissionRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Decided> decisions(CaseNumber number) {
    return jdbc.sql(
            "select s.held_on, s.validated_on, d.summary, d.analysis, d.measure, d.action, d.responsible, d.due_on,"
                + " d.family_informed, d.recorded_by, d.told_on from alliance.commission_decision d"
                + " join alliance.commission_session s on s.number = d.session_number"
                + " where d.case_number = :number and d.examined = true and s.validated_on is not null"
                + " order by d.id desc fetch first 10 rows only")
        .param("number", number.value())
        .query(
            (row, index) -> {
              LocalDate held = row.getObject("held_on", LocalDate.class);
              return new Decided(
                  held == null ? row.getObject("validated_on", LocalDate.class) : held,
                  row.getString("recorded_by"),
                  JdbcMinutes.content(row),
                  row.getObject("told_on", LocalDate.class));
            })
        .list();
  }

  @Override
  public Optional<Instant> nextSession(CaseNumber number) {
    return jdbc.sql(
            "select s.planned_at from alliance.commission_referral r"
                + " join alliance.commission_session s on s.number = r.session_number where r.open_case = :number")
        .param("number", number.value())
        .query((row, index) -> row.getObject("planned_at", OffsetDateTime.class).toInstant())
        .optional();
  }
}
