package fr.allianceeducative.commission.persistence;

import fr.allianceeducative.commission.InformFamily;
import fr.allianceeducative.commission.Measure;
import fr.allianceeducative.commission.Minute;
import fr.allianceeducative.commission.Minutes;
import fr.allianceeducative.commission.SessionNumber;
import fr.allianceeducative.kernel.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The minutes of sessions in the database. */
@Repository
class JdbcMinutes implements Minutes {

  private static final String SELECT =
      "select session_number, case_number, examined, off_agenda, summary, analysis, measure, action, responsible, due_on,"
          + " family_informed from alliance.commission_decision ";

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcMinutes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void put(Minute minute, @Nullable String author) {
    jdbc.sql("delete from alliance.commission_decision where session_number = :session and case_number = :number")
        .param("session", minute.session().value())
        .param("number", minute.caseNumber().value())
        .update();
    Minute.Content content = minute.content();
    Minute.Action action = content == null ? null : content.action();
    jdbc.sql(
            "insert into alliance.commission_decision (session_number, case_number, examined, off_agenda, summary, analysis,"
                + " measure, action, responsible, due_on, family_informed, recorded_at, recorded_by)"
                + " values (:session, :number, :examined, :offAgenda, :summary, :analysis, :measure, :action, :responsible,"
                + " :due, :informed, :at, :by)")
        .param("session", minute.session().value())
        .param("number", minute.caseNumber().value())
        .param("examined", content != null)
        .param("offAgenda", minute.offAgenda())
        .param("summary", content == null ? null : content.summary())
        .param("analysis", content == null ? null : content.analysis())
        .param("measure", content == null ? null : content.measure().name())
        .param("action", action == null ? null : action.what())
        .param("responsible", action == null ? null : action.responsible())
        .param("due", action == null ? null : action.dueOn())
        .param("informed", content != null && content.familyInformed())
        .param("at", OffsetDateTime.now(clock))
        .param("by", author)
        .update();
  }

  @Override
  public List<Minute> of(SessionNumber session) {
    return jdbc.sql(SELECT + "where session_number = :session order by case_number")
        .param("session", session.value())
        .query((row, index) -> minute(row))
        .list();
  }

  @Override
  public Optional<Minute> latestDecision(CaseNumber number) {
    return jdbc.sql(SELECT + "where case_number = :number and examined = true order by id desc limit 1")
        .param("number", number.value())
        .query((row, index) -> minute(row))
        .optional();
  }

  @Override
  public void familyInformed(InformFamily informed, @Nullable String by) {
    jdbc.sql(
            "update alliance.commission_decision set told_on = :on, told_by = :by, channel = :channel,"
                + " pupil_told = :pupil, answer = :answer where id = (select max(id) from alliance.commission_decision"
                + " where case_number = :number and examined = true)")
        .param("on", informed.toldOn())
        .param("by", by)
        .param("channel", informed.channel().name())
        .param("pupil", informed.pupilTold())
        .param("answer", informed.answer())
        .param("number", informed.caseNumber().value())
        .update();
  }

  private static Minute minute(ResultSet row) throws SQLException {
    return new Minute(
        new SessionNumber(row.getString("session_number")),
        new CaseNumber(row.getString("case_number")),
        row.getBoolean("examined") ? content(row) : null,
        row.getBoolean("off_agenda"));
  }

  static Minute.Content content(ResultSet row) throws SQLException {
    return new Minute.Content(
        row.getString("summary"),
        row.getString("analysis"),
        Measure.valueOf(row.getString("measure")),
        action(row),
        row.getBoolean("family_informed"));
  }

  private static Minute.@Nullable Action action(ResultSet row) throws SQLException {
    String what = row.getString("action");
    return what == null
        ? null
        : new Minute.Action(what, row.getString("responsible"), row.getObject("due_on", LocalDate.class));
  }
}
