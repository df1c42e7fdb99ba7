package fr.allianceeducative.commission.persistence;

import fr.allianceeducative.commission.Session;
import fr.allianceeducative.commission.SessionNumber;
import fr.allianceeducative.commission.Sessions;
import fr.allianceeducative.kernel.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Sessions in the database. */
@Repository
class JdbcSessions implements Sessions {

  private static final String SELECT =
      "select number, school, state, planned_at, prepare_by, place, held_on from alliance.commission_session ";

  private final JdbcClient jdbc;

  JdbcSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long nextSequence(LocalDate today) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into alliance.commission_counter (given_on) values (:today)").param("today", today).update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  @Override
  public void add(Session session) {
    jdbc.sql(
            "insert into alliance.commission_session (number, school, open_school, state, planned_at, prepare_by)"
                + " values (:number, :school, :school, :state, :at, :prepare)")
        .param("number", session.number().value())
        .param("school", session.school().value())
        .param("state", session.state().name())
        .param("at", session.plannedAt().atOffset(ZoneOffset.UTC))
        .param("prepare", session.prepareBy())
        .update();
  }

  @Override
  public Optional<Session> find(SessionNumber number) {
    return jdbc.sql(SELECT + "where number = :number")
        .param("number", number.value())
        .query((row, index) -> session(row))
        .optional();
  }

  @Override
  public Optional<Session> open(Uai school) {
    return jdbc.sql(SELECT + "where open_school = :school")
        .param("school", school.value())
        .query((row, index) -> session(row))
        .optional();
  }

  @Override
  public void reschedule(SessionNumber number, Instant at, LocalDate prepareBy) {
    change(number, "state = 'PLANNED', planned_at = :a, prepare_by = :b", at.atOffset(ZoneOffset.UTC), prepareBy);
  }

  @Override
  public void convene(SessionNumber number, Instant at, @Nullable String place) {
    change(number, "state = 'CONVENED', planned_at = :a, place = :b", at.atOffset(ZoneOffset.UTC), place);
  }

  @Override
  public void held(SessionNumber number, LocalDate on) {
    change(number, "state = 'HELD', held_on = :a", on, null);
  }

  @Override
  public void validated(SessionNumber number, LocalDate on, @Nullable String by) {
    change(number, "state = 'VALIDATED', validated_on = :a, validated_by = :b", on, by);
  }

  @Override
  public void end(SessionNumber number, Session.State state) {
    change(number, "state = :a, open_school = null", state.name(), null);
  }

  private void change(SessionNumber number, String assignments, @Nullable Object a, @Nullable Object b) {
    jdbc.sql("update alliance.commission_session set " + assignments + " where number = :number")
        .param("number", number.value())
        .param("a", a)
        .param("b", b)
        .update();
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        new SessionNumber(row.getString("number")),
        new Uai(row.getString("school")),
        Session.State.valueOf(row.getString("state")),
        row.getObject("planned_at", OffsetDateTime.class).toInstant(),
        row.getObject("prepare_by", LocalDate.class),
        row.getString("place"),
        row.getObject("held_on", LocalDate.class));
  }
}
