package fr.allianceeducative.actionplan.persistence;

import fr.allianceeducative.casefile.Forgets;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases all its versions, its actions and what was said in exchanges. */
@Repository
class JdbcPlanForgets implements Forgets {

  private static final List<String> ERASE =
      List.of(
          "delete from alliance.plan_action where plan_id in"
              + " (select id from alliance.plan where case_number in (:cases))",
          "delete from alliance.plan where case_number in (:cases)",
          "delete from alliance.plan_exchange where case_number in (:cases)");

  private final JdbcClient jdbc;

  JdbcPlanForgets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void forgetCases(Collection<CaseNumber> numbers) {
    List<String> cases = numbers.stream().map(CaseNumber::value).toList();
    ERASE.forEach(statement -> jdbc.sql(statement).param("cases", cases).update());
  }
}
