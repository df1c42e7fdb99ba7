package fr.allianceeducative.signal.persistence;

import fr.allianceeducative.casefile.Forgets;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases who reported what and how it was qualified. What files said of a pupil has a time of its own. */
@Repository
class JdbcSignalForgets implements Forgets {

  private final JdbcClient jdbc;

  JdbcSignalForgets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void forgetCases(Collection<CaseNumber> numbers) {
    List<String> cases = numbers.stream().map(CaseNumber::value).toList();
    for (String table : List.of("qualification", "signal_report")) {
      jdbc.sql("delete from alliance." + table + " where case_number in (:cases)").param("cases", cases).update();
    }
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
