package fr.allianceeducative.signal.persistence;

import fr.allianceeducative.casefile.ForgetsByAge;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Erases absences, results and scores when their school year is over, pupil by pupil; whoever is known from them alone
 * goes with them, name and all.
 */
@Repository
class JdbcSchoolLife implements ForgetsByAge {

  private final JdbcClient jdbc;

  JdbcSchoolLife(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String data() {
    return "schoolLife";
  }

  @Override
  public Gone forgetOld(LocalDate firstKept, int most) {
    List<Long> pupils =
        jdbc.sql(
                "select p.id from alliance.pupil p where p.id in (select a.pupil_id from (select pupil_id from alliance.absence"
                    + " where absent_on < :first order by absent_on, pupil_id fetch first :most rows only) a union all"
                    + " select r.pupil_id from (select pupil_id from alliance.result"
                    + " where recorded_on < :first order by recorded_on, pupil_id fetch first :most rows only) r)"
                    + " order by p.id for update skip locked")
            .param("first", firstKept)
            .param("most", most)
            .query(Long.class)
            .list();
    if (!pupils.isEmpty()) {
      erase("absence where absent_on < :first and pupil_id in (:pupils)", pupils, firstKept);
      erase("result where recorded_on < :first and pupil_id in (:pupils)", pupils, firstKept);
      // a score says what the lines said
      erase(
          "pupil_score where pupil_id in (:pupils)"
              + " and not exists (select 1 from alliance.absence a where a.pupil_id = alliance.pupil_score.pupil_id)"
              + " and not exists (select 1 from alliance.result r where r.pupil_id = alliance.pupil_score.pupil_id)",
          pupils,
          firstKept);
    }
    return new Gone(pupils.size(), Set.copyOf(pupils));
  }

  private void erase(String what, List<Long> pupils, LocalDate firstKept) {
    jdbc.sql("delete from alliance." + what).param("pupils", pupils).param("first", firstKept).update();
  }
}
