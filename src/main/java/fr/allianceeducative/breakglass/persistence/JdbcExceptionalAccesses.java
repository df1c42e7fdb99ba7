package fr.allianceeducative.breakglass.persistence;

import fr.allianceeducative.breakglass.ExceptionalAccess;
import fr.allianceeducative.breakglass.ExceptionalAccesses;
import fr.allianceeducative.breakglass.Motive;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exceptional accesses in the database. */
@Repository
class JdbcExceptionalAccesses implements ExceptionalAccesses {

  private final JdbcClient jdbc;

  JdbcExceptionalAccesses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(ExceptionalAccess access) {
    jdbc.sql(
            "insert into alliance.exceptional_access (case_number, school, user_name, motive, reason, asked_at, until_on)"
                + " values (:number, :school, :user, :motive, :reason, :at, :until)")
        .param("number", access.caseNumber().value())
        .param("school", access.school().value())
        .param("user", access.userName())
        .param("motive", access.motive().name())
        .param("reason", access.reason())
        .param("at", access.askedAt().atOffset(ZoneOffset.UTC))
        .param("until", access.until())
        .update();
  }

  @Override
  public long countBy(String userName, Instant since) {
    return jdbc.sql("select count(*) from alliance.exceptional_access where user_name = :user and asked_at >= :since")
        .param("user", userName)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  @Override
  public List<ExceptionalAccess> newest(@Nullable Uai school, int most) {
    return jdbc.sql(
            "select * from alliance.exceptional_access"
                + (school == null ? "" : " where school = :school")
                + " order by id desc limit :most")
        .param("school", school == null ? "" : school.value())
        .param("most", most)
        .query(JdbcExceptionalAccesses::read)
        .list();
  }

  @Override
  public long countOpen(LocalDate day) {
    return jdbc.sql("select count(*) from alliance.exceptional_access where until_on >= :day").param("day", day).query(Long.class).single();
  }

  private static ExceptionalAccess read(ResultSet row, int at) throws SQLException {
    return new ExceptionalAccess(
        new CaseNumber(row.getString("case_number")),
        new Uai(row.getString("school")),
        row.getString("user_name"),
        Motive.valueOf(row.getString("motive")),
        row.getString("reason"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("until_on", LocalDate.class));
  }
}
