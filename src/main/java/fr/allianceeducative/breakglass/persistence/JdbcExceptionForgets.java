package fr.allianceeducative.breakglass.persistence;

import fr.allianceeducative.casefile.Forgets;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases why somebody opened a case that was closed to them; that it was done stays in the traces for their own time. */
@Repository
class JdbcExceptionForgets implements Forgets {

  private final JdbcClient jdbc;

  JdbcExceptionForgets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void forgetCases(Collection<CaseNumber> numbers) {
    jdbc.sql("delete from alliance.exceptional_access where case_number in (:cases)")
        .param("cases", numbers.stream().map(CaseNumber::value).toList())
        .update();
  }
}
