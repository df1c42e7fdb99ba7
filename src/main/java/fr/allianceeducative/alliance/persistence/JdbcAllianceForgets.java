package fr.allianceeducative.alliance.persistence;

import fr.allianceeducative.casefile.Forgets;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases what the family answered, and the members with the reason why each was asked. */
@Repository
class JdbcAllianceForgets implements Forgets {

  private static final List<String> ERASE =
      List.of(
          "delete from alliance.alliance_member where case_number in (:cases)",
          "delete from alliance.alliance_agreement where case_number in (:cases)");

  private final JdbcClient jdbc;

  JdbcAllianceForgets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void forgetCases(Collection<CaseNumber> numbers) {
    List<String> cases = numbers.stream().map(CaseNumber::value).toList();
    ERASE.forEach(statement -> jdbc.sql(statement).param("cases", cases).update());
  }
}
