package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.FollowedCases;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose référent somebody is, in the database. */
@Repository
class JdbcFollowedCases implements FollowedCases {

  private final JdbcClient jdbc;

  JdbcFollowedCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<CaseNumber> referentOf(String userName, int most) {
    return jdbc.sql(
            "select number from alliance.case_file where (referent = :user or second_referent = :user) and closed_on is null"
                + " order by number desc limit :most")
        .param("user", userName)
        .param("most", most)
        .query((row, index) -> new CaseNumber(row.getString("number")))
        .list();
  }
}
