package fr.allianceeducative.signal.persistence;

import fr.allianceeducative.casefile.OwnReports;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom somebody has reported, in the database. */
@Repository
class JdbcOwnReports implements OwnReports {

  private static final int MOST = 500;

  private final JdbcClient jdbc;

  JdbcOwnReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Collection<Long> pupilsReportedBy(String userName) {
    return jdbc.sql(
            "select pupil_id from alliance.signal_report where author = :author group by pupil_id order by max(id) desc limit :most")
        .param("author", userName)
        .param("most", MOST)
        .query(Long.class)
        .list();
  }
}
