package fr.allianceeducative.commission.persistence;

import fr.allianceeducative.commission.OldSessions;
import fr.allianceeducative.commission.SessionNumber;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases old sessions from the database. */
@Repository
class JdbcOldSessions implements OldSessions {

  private final JdbcClient jdbc;

  JdbcOldSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<SessionNumber> erase(LocalDate firstKept, int most) {
    List<String> sessions =
        jdbc.sql(
                "select s.number from alliance.commission_session s where s.planned_at < :first and s.open_school is null"
                    + " and not exists (select 1 from alliance.commission_decision d where d.session_number = s.number)"
                    + " and not exists (select 1 from alliance.commission_referral r where r.session_number = s.number)"
                    + " order by s.planned_at, s.number fetch first :most rows only for update skip locked")
            .param("first", firstKept.atStartOfDay().atOffset(ZoneOffset.UTC))
            .param("most", most)
            .query(String.class)
            .list();
    if (!sessions.isEmpty()) {
      jdbc.sql(
              "insert into alliance.kept_step (school, in_year, in_month, step, what)"
                  + " select school, cast(extract(year from held_on) as integer),"
                  + " cast(extract(month from held_on) as integer), 'SESSION', state from alliance.commission_session"
                  + " where number in (:sessions) and held_on is not null")
          .param("sessions", sessions)
          .update();
      jdbc.sql("delete from alliance.invitation where session_number in (:sessions)").param("sessions", sessions).update();
      jdbc.sql("delete from alliance.commission_session where number in (:sessions)").param("sessions", sessions).update();
    }
    return sessions.stream().map(SessionNumber::new).toList();
  }
}
