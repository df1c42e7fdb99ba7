package fr.allianceeducative.district.persistence;

import fr.allianceeducative.casefile.Forgets;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases what the school sent and what the district advised. */
@Repository
class JdbcDistrictForgets implements Forgets {

  private static final List<String> ERASE =
      List.of(
          "delete from alliance.district_liaison_action where liaison_id in"
              + " (select id from alliance.district_liaison where case_number in (:cases))",
          "delete from alliance.district_examination where liaison_id in"
              + " (select id from alliance.district_liaison where case_number in (:cases))",
          "delete from alliance.district_liaison where case_number in (:cases)");

  private final JdbcClient jdbc;

  JdbcDistrictForgets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void forgetCases(Collection<CaseNumber> numbers) {
    List<String> cases = numbers.stream().map(CaseNumber::value).toList();
    ERASE.forEach(statement -> jdbc.sql(statement).param("cases", cases).update());
  }
}
