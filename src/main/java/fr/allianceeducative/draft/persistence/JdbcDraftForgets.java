package fr.allianceeducative.draft.persistence;

import fr.allianceeducative.casefile.Forgets;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases what was begun in tasks of these cases, should a task have been taken away without its end. */
@Repository
class JdbcDraftForgets implements Forgets {

  private final JdbcClient jdbc;

  JdbcDraftForgets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void forgetCases(Collection<CaseNumber> numbers) {
    jdbc.sql("delete from alliance.draft where subject in (:cases)")
        .param("cases", numbers.stream().map(CaseNumber::value).toList())
        .update();
  }
}
