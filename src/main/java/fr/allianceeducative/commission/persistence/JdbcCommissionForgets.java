package fr.allianceeducative.commission.persistence;

import fr.allianceeducative.casefile.Forgets;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases why a case was presented, and what was noted and decided. */
@Repository
class JdbcCommissionForgets implements Forgets {

  private static final List<String> ERASE =
      List.of(
          "delete from alliance.commission_decision where case_number in (:cases)",
          "delete from alliance.commission_referral where case_number in (:cases)");

  private final JdbcClient jdbc;

  JdbcCommissionForgets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void forgetCases(Collection<CaseNumber> numbers) {
    List<String> cases = numbers.stream().map(CaseNumber::value).toList();
    ERASE.forEach(statement -> jdbc.sql(statement).param("cases", cases).update());
  }
}
