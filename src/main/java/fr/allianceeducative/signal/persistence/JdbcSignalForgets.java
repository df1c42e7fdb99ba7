package fr.allianceeducative.signal.persistence;

import fr.allianceeducative.casefile.ForgetsRows;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases who reported what and how it was qualified. What files said of a pupil has a time of its own. */
@Repository
class JdbcSignalForgets extends ForgetsRows {

  JdbcSignalForgets(JdbcClient jdbc) {
    super(
        jdbc,
        "delete from alliance.qualification where case_number in (:cases)",
        "delete from alliance.signal_report where case_number in (:cases)");
  }

  @Override
  public Set<Long> stillKnown(Collection<Long> pupilIds) {
    return new HashSet<>(
        jdbc.sql(
                "select p.id from alliance.pupil p where p.id in (:pupils) and ("
                    + "exists (select 1 from alliance.absence a where a.pupil_id = p.id)"
                    + " or exists (select 1 from alliance.result r where r.pupil_id = p.id)"
                    + " or exists (select 1 from alliance.pupil_score s where s.pupil_id = p.id)"
                    + " or exists (select 1 from alliance.signal_report w where w.pupil_id = p.id))")
            .param("pupils", pupilIds)
            .query(Long.class)
            .list());
  }
}
