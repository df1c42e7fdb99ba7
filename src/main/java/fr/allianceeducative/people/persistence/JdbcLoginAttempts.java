package fr.allianceeducative.people.persistence;

import fr.allianceeducative.people.LoginAttempts;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attempts to log in, in the database that all nodes share. */
@Repository
class JdbcLoginAttempts implements LoginAttempts {

  private static final int DOUBLINGS = 10;

  /** After this time without an attempt, counting begins again. */
  private static final Duration QUIET = Duration.ofHours(12);

  private final JdbcClient jdbc;

  JdbcLoginAttempts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isKnown(String name, String place) {
    return jdbc.sql(
                "select count(*) from alliance.login_attempt"
                    + " where name = :name and place = :place and known = true and failures = 0")
            .param("name", name)
            .param("place", place)
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public boolean take(String name, String place, Instant now, int free, Duration first, Duration longest) {
    return !exists(name, place) && isFirst(name, place, now) || update(name, place, now, free, first, longest) > 0;
  }

  /** Of two first attempts at the same moment one is the first, the other is counted after it. */
  private boolean isFirst(String name, String place, Instant now) {
    try {
      jdbc.sql(
              "insert into alliance.login_attempt (name, place, failures, blocked_until, last_at, known)"
                  + " values (:name, :place, 1, :now, :now, false)")
          .param("name", name)
          .param("place", place)
          .param("now", at(now))
          .update();
      return true;
    } catch (DuplicateKeyException somebodyElseWasFirst) {
      return false;
    }
  }

  /** The row is locked while it is written: of two attempts at the same moment the second sees the wait of the first. */
  private int update(String name, String place, Instant now, int free, Duration first, Duration longest) {
    StringBuilder wait = new StringBuilder("case when last_at < :quiet or failures + 1 < ").append(free).append(" then :now");
    for (int step = 0; step < DOUBLINGS; step++) {
      wait.append(" when failures + 1 = ").append(free + step).append(" then :wait").append(step);
    }
    wait.append(" else :longest end");
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                "update alliance.login_attempt set failures = case when last_at < :quiet then 1 else failures + 1 end,"
                    + " last_at = :now, blocked_until = "
                    + wait
                    + " where name = :name and place = :place and blocked_until <= :now")
            .param("name", name)
            .param("place", place)
            .param("now", at(now))
            .param("quiet", at(now.minus(QUIET)))
            .param("longest", at(now.plus(longest)));
    for (int step = 0; step < DOUBLINGS; step++) {
      Duration doubled = first.multipliedBy(1L << step);
      statement = statement.param("wait" + step, at(now.plus(doubled.compareTo(longest) > 0 ? longest : doubled)));
    }
    return statement.update();
  }

  private boolean exists(String name, String place) {
    return jdbc.sql("select count(*) from alliance.login_attempt where name = :name and place = :place")
            .param("name", name)
            .param("place", place)
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public void succeeded(String name, String place, Instant now) {
    int written =
        jdbc.sql(
                "update alliance.login_attempt set failures = 0, blocked_until = :now, last_at = :now, known = true"
                    + " where name = :name and place = :place")
            .param("name", name)
            .param("place", place)
            .param("now", at(now))
            .update();
    if (written == 0) {
      try {
        jdbc.sql(
                "insert into alliance.login_attempt (name, place, failures, blocked_until, last_at, known)"
                    + " values (:name, :place, 0, :now, :now, true)")
            .param("name", name)
            .param("place", place)
            .param("now", at(now))
            .update();
      } catch (DuplicateKeyException somebodyElseWasFirst) {
        succeeded(name, place, now);
      }
    }
  }

  @Override
  public void giveBack(String name, String place) {
    jdbc.sql(
            "update alliance.login_attempt set failures = failures - 1"
                + " where name = :name and place = :place and failures > 0")
        .param("name", name)
        .param("place", place)
        .update();
  }

  @Override
  public void forgetBefore(Instant unknown, Instant known) {
    jdbc.sql(
            "delete from alliance.login_attempt where (known = false and last_at < :unknown)"
                + " or (known = true and last_at < :known)")
        .param("unknown", at(unknown))
        .param("known", at(known))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
