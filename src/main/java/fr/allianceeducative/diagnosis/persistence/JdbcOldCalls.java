package fr.allianceeducative.diagnosis.persistence;

import fr.allianceeducative.casefile.ForgetsByAge;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases what was noted of a call when the time of calls is over, also while the case is open; that there was one stays counted. */
@Repository
class JdbcOldCalls implements ForgetsByAge {

  private final JdbcClient jdbc;

  JdbcOldCalls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String data() {
    return "calls";
  }

  @Override
  public Gone forgetOld(LocalDate firstKept, int most) {
    List<Long> calls =
        jdbc.sql(
                "select id from alliance.contact_attempt where contact_on < :first order by contact_on, id"
                    + " fetch first :most rows only for update skip locked")
            .param("first", firstKept)
            .param("most", most)
            .query(Long.class)
            .list();
    if (!calls.isEmpty()) {
      jdbc.sql(
              "insert into alliance.kept_step (school, in_year, in_month, step, what, outcome)"
                  + " select c.school, cast(extract(year from a.contact_on) as integer),"
                  + " cast(extract(month from a.contact_on) as integer), 'CONTACT', a.channel, a.result"
                  + " from alliance.contact_attempt a join alliance.case_file c on c.number = a.case_number"
                  + " where a.id in (:calls)")
          .param("calls", calls)
          .update();
      jdbc.sql("delete from alliance.contact_attempt where id in (:calls)").param("calls", calls).update();
    }
    return Gone.of(calls);
  }
}
